package parlor.guard.moderation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lexicon;

/**
 * What the model of hatred looks at, around each place where a text speaks of a group: which
 * classes stand before and behind it, denied or quoted, which of them stand together, and the words
 * themselves.
 */
final class Traits {
  /** The hashed ones. */
  static final int SIZE = 1 << 16;

  /** Where a word stands: behind the group or before it, plainly or denied; or in quotation. */
  static final int PLACES = 5;

  private static final int BEFORE = 24;
  private static final int BEHIND = 40;
  private static final int DENIES = 3;
  private static final Pattern SPACE = Pattern.compile(" ");

  /** Takes what is seen at one place of a text. */
  interface Sight {
    void trait(int slot, float weight);

    void word(int hash, int place);
  }

  private final int[] names = new int[Long.SIZE];
  private final long group;
  private final long maybe;
  private final long thing;
  private final long they;
  private final long denied;
  private final long small;

  Traits(Lexicon lexicon, Collection<String> classes) {
    for (var name : classes) {
      names[Long.numberOfTrailingZeros(lexicon.bit(name))] = name.hashCode();
    }
    names[Long.numberOfTrailingZeros(lexicon.bit("GROUP"))] = 0; // where it is looked from
    group = lexicon.bit("GROUP") | lexicon.bit("SLUR");
    maybe = lexicon.bit("GADJ") | lexicon.bit("WOMEN");
    thing = lexicon.bit("THING");
    they = lexicon.bit("THEY") | lexicon.bit("THEYG");
    denied = lexicon.bit("NEG");
    small = lexicon.bit("FUNC") | lexicon.bit("DET") | denied | lexicon.bit("THEY");
  }

  /** The next place at or behind {@code from} where a group is spoken of; the size if none is. */
  int next(Items items, int from) {
    int at = from;
    while (at < items.size() && !spokenOf(items, at)) {
      at++;
    }
    return at;
  }

  /** Where to look for the next place: what {@link #see} saw behind this one is seen. */
  int behind(Items items, int at) {
    int end = at + 1;
    while (!items.ends(end) && end < at + BEHIND) {
      end++;
    }
    return end;
  }

  private boolean spokenOf(Items items, int at) {
    return items.is(at, group) || (items.is(at, maybe) && !items.is(at + 1, thing));
  }

  /** Shows what stands around {@code at}, and in the next sentence where that goes on about it. */
  void see(Items items, int at, Sight sight) {
    int from = at;
    while (!items.ends(from - 1) && at - from < BEFORE) {
      from--;
    }
    int end = behind(items, at);
    int last = end;
    if (items.ends(end) && goesOn(items, end + 1)) {
      last = Math.max(end, behind(items, end));
    }
    var seen = new Seen(items, at, sight);
    for (int i = from; i < last; i++) {
      if (!items.ends(i)) {
        seen.item(i);
      }
    }
    seen.pairs();
  }

  private boolean goesOn(Items items, int from) {
    for (int i = from; !items.ends(i) && i < from + BEHIND; i++) {
      if (items.is(i, they)) {
        return true;
      }
    }
    return false;
  }

  private final class Seen {
    private final Items items;
    private final int at;
    private final Sight sight;
    private final long[] together = new long[3];
    private int before;

    Seen(Items items, int at, Sight sight) {
      this.items = items;
      this.at = at;
      this.sight = sight;
    }

    void item(int i) {
      boolean denies = false;
      for (int j = i - 1; j >= i - DENIES && !items.ends(j); j--) {
        denies |= items.is(j, denied);
      }
      boolean quoted = items.quoted(i);
      int place = quoted ? PLACES - 1 : (denies ? 1 : 0) + (i < at ? 2 : 0);
      int kind = quoted ? 2 : denies ? 1 : 0;
      classes(i, place, kind);
      if (!spokenOf(items, i)) {
        int word = items.word(i).hashCode();
        sight.trait(slot(word * 31 + 3), 0.5f);
        sight.trait(slot((before * 31 + word) * 31 + 4), 0.5f);
        before = word;
        if (!items.is(i, small)) {
          for (var each : words(items.word(i))) {
            sight.word(each.hashCode(), place);
          }
        }
      }
    }

    private void classes(int i, int place, int kind) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        if (names[bit] != 0 && items.is(i, 1L << bit)) {
          sight.trait(slot(names[bit] * 31 + place), 1);
          together[kind] |= 1L << bit;
        }
      }
    }

    /** Classes that stand together, whatever their order. */
    void pairs() {
      var present = new int[3 * Long.SIZE];
      int n = 0;
      for (int kind = 0; kind < together.length; kind++) {
        for (long left = together[kind]; left != 0; left &= left - 1) {
          present[n++] = names[Long.numberOfTrailingZeros(left)] * 7 + kind;
        }
      }
      Arrays.sort(present, 0, n);
      for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n; b++) {
          sight.trait(slot(present[a] * 0x9E3779B1 + present[b] * 31 + 11), 0.5f);
        }
      }
    }
  }

  private static List<String> words(String phrase) {
    return phrase.indexOf(' ') < 0 ? List.of(phrase) : List.of(SPACE.split(phrase, -1));
  }

  private static int slot(int hash) {
    return Weights.slot(hash, SIZE);
  }
}

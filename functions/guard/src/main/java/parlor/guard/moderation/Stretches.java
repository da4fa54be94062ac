package parlor.guard.moderation;

import java.util.Collection;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lexicon;

/**
 * What the model of despair looks at: the words of a message, pairs of them, and their classes.
 * They are weighed in stretches, with sentences' ends in them or not, since people say it in pieces
 * and between other things.
 */
final class Stretches {
  /** The hashed ones. */
  static final int SIZE = 1 << 15;

  private static final int LONG = 18;
  private static final int STEP = 6;

  /** So much of a message is looked at; whoever goes on and on says it before that. */
  private static final int LONGEST = 600;

  private final int[] names = new int[Long.SIZE];
  private final long small;

  /** Takes what is seen, item by item. */
  interface Sight {
    void trait(int slot, float weight);

    void word(int hash);

    /** What was told belongs to this item; the next comes. */
    void item();
  }

  /** From an item to before another. */
  interface Stretch {
    void of(int from, int end);
  }

  Stretches(Lexicon lexicon, Collection<String> classes) {
    for (var name : classes) {
      names[Long.numberOfTrailingZeros(lexicon.bit(name))] = name.hashCode();
    }
    small = lexicon.bit("FUNC");
  }

  /** The stretches of a message of so many items; each item is in up to three. */
  static void each(int items, Stretch stretch) {
    for (int from = 0; from == 0 || from + LONG - STEP < items; from += STEP) {
      stretch.of(from, Math.min(items, from + LONG));
    }
  }

  /** Of how many items of these it tells. */
  static int size(Items items) {
    return Math.min(items.size(), LONGEST);
  }

  void see(Items items, Sight sight) {
    int before = 1;
    int earlier = 1;
    for (int i = 0; i < size(items); i++) {
      int word = items.word(i).hashCode();
      sight.trait(slot(word * 31 + 3), 1);
      sight.trait(slot((before * 31 + word) * 31 + 4), 1);
      sight.trait(slot((earlier * 31 + word) * 31 + 5), 0.5f);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        if (names[bit] != 0 && items.is(i, 1L << bit)) {
          sight.trait(slot(names[bit] * 31 + 6), 1);
        }
      }
      if (!items.is(i, small)) {
        words(items.word(i), sight);
      }
      sight.item();
      earlier = before;
      before = word;
    }
  }

  private static void words(String phrase, Sight sight) {
    int hash = 0;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == ' ') {
        sight.word(hash);
        hash = 0;
      } else {
        hash = hash * 31 + c;
      }
    }
    sight.word(hash);
  }

  private static int slot(int hash) {
    return Weights.slot(hash, SIZE);
  }
}

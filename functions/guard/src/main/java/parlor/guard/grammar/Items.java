package parlor.guard.grammar;

import java.util.ArrayList;
import java.util.List;

/** A text as a row of words and phrases, each with its classes. */
public final class Items {
  private final long[] classes;
  private final boolean[] ends;
  private final boolean[] quoted;
  private final boolean[] owns;
  private final boolean[] guessed;
  private final List<String> words;

  Items(Builder built) {
    int n = built.words.size();
    classes = new long[n];
    ends = new boolean[n];
    quoted = new boolean[n];
    owns = new boolean[n];
    guessed = new boolean[n];
    words = List.copyOf(built.words);
    for (int i = 0; i < n; i++) {
      var item = built.items.get(i);
      classes[i] = item.classes();
      ends[i] = item.end();
      quoted[i] = item.quoted();
      owns[i] = item.owns();
      guessed[i] = item.guessed();
    }
  }

  private record Item(long classes, boolean end, boolean quoted, boolean owns, boolean guessed) {}

  /** Items are added from the left. */
  static final class Builder {
    private final List<String> words = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    void add(String word, long classes, boolean quoted, boolean owns, boolean guessed) {
      words.add(word);
      items.add(new Item(classes, false, quoted, owns, guessed));
    }

    void end() {
      words.add(WordTokens.END);
      items.add(new Item(0, true, false, false, false));
    }

    Items build() {
      return new Items(this);
    }
  }

  /** All classes there are. */
  long present() {
    long all = 0;
    for (long each : classes) {
      all |= each;
    }
    return all;
  }

  /** Whether one of the items is of one of these classes. */
  public boolean has(long any) {
    return (present() & any) != 0;
  }

  public int size() {
    return classes.length;
  }

  /** Whether the item is of one of these classes. */
  public boolean is(int at, long any) {
    return at >= 0 && at < classes.length && (classes[at] & any) != 0;
  }

  /** Whether a sentence ends here: its mark, or an end of the text. */
  public boolean ends(int at) {
    return at < 0 || at >= ends.length || ends[at];
  }

  public boolean quoted(int at) {
    return quoted[at];
  }

  /** Whether the word had an apostrophe and an s. */
  public boolean owns(int at) {
    return owns[at];
  }

  /** Whether it was not written so, but is read so. */
  public boolean guessed(int at) {
    return guessed[at];
  }

  long classes(int at) {
    return classes[at];
  }

  public String word(int at) {
    return words.get(at);
  }

  /** Adds classes that follow from what stands around an item. */
  public void also(int at, long more) {
    classes[at] |= more;
  }

  /** Takes classes away that do not hold where an item stands. */
  public void never(int at, long less) {
    classes[at] &= ~less;
  }

  /** Whether one of the items of the sentence around {@code at} is of these classes. */
  public boolean sentenceHas(int at, long any) {
    for (int i = at; !ends(i); i--) {
      if (is(i, any)) {
        return true;
      }
    }
    for (int i = at + 1; !ends(i); i++) {
      if (is(i, any)) {
        return true;
      }
    }
    return false;
  }
}

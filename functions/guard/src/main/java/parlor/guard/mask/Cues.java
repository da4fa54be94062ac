package parlor.guard.mask;

import java.util.Arrays;

/** Where in a text its cues stand. */
final class Cues {
  /** As far as a cue reaches, in chars. */
  static final int REACH = 48;

  private final int[] starts;
  private final int[] ends;
  private final int[] bits;
  private final int count;
  private final int all;

  private Cues(int[] starts, int[] ends, int[] bits, int count) {
    this.starts = starts;
    this.ends = ends;
    this.bits = bits;
    this.count = count;
    int or = 0;
    for (int i = 0; i < count; i++) {
      or |= bits[i];
    }
    all = or;
  }

  /** Of a folded text without accents. */
  static Cues of(String text) {
    var starts = new int[8];
    var ends = new int[8];
    var bits = new int[8];
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      if (!isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int end = wordEnd(text, i);
      int found = 0;
      int foundEnd = end;
      var phrase = text.substring(i, Math.min(end, i + 32));
      int bit = CueWords.bits(phrase);
      if (bit != 0) {
        found = bit;
      }
      int at = end;
      for (int words = 1; words < CueWords.LONGEST && CueWords.begins(phrase); words++) {
        int next = nextWord(text, at);
        if (next < 0) {
          break;
        }
        at = wordEnd(text, next);
        phrase = phrase + " " + text.substring(next, Math.min(at, next + 32));
        bit = CueWords.bits(phrase);
        if (bit != 0) {
          found = bit;
          foundEnd = at;
        }
      }
      if (found != 0) {
        if (count == ends.length) {
          starts = Arrays.copyOf(starts, count * 2);
          ends = Arrays.copyOf(ends, count * 2);
          bits = Arrays.copyOf(bits, count * 2);
        }
        starts[count] = i;
        ends[count] = foundEnd;
        bits[count++] = found;
      }
      i = foundEnd;
    }
    return new Cues(starts, ends, bits, count);
  }

  boolean any(Cue... cues) {
    return (all & mask(cues)) != 0;
  }

  /** Whether one of these ends shortly before. */
  boolean before(int start, int reach, Cue... cues) {
    int wanted = mask(cues);
    for (int i = last(start); i >= 0 && start - ends[i] <= reach; i--) {
      if ((bits[i] & wanted) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these begins shortly after. */
  boolean after(int end, int reach, Cue... cues) {
    return next(end, reach, cues) >= 0;
  }

  /** Where the first of these that begins shortly after stands; -1 if none does. */
  int next(int end, int reach, Cue... cues) {
    int wanted = mask(cues);
    for (int i = last(end) + 1; i < count && starts[i] - end <= reach; i++) {
      if (starts[i] >= end && (bits[i] & wanted) != 0) {
        return starts[i];
      }
    }
    return -1;
  }

  /** The bits of the cue that stands nearest before; 0 where none is in reach. */
  int nearest(int start) {
    int i = last(start);
    return i >= 0 && start - ends[i] <= REACH ? bits[i] : 0;
  }

  /** Whether the nearest before says that a number is the business's own. */
  boolean ours(int start) {
    int nearest = nearest(start);
    return (nearest & Cue.OURS.bit()) != 0 && nearest == Cue.OURS.bit();
  }

  int size() {
    return count;
  }

  int end(int index) {
    return ends[index];
  }

  int start(int index) {
    return starts[index];
  }

  boolean is(int index, Cue cue) {
    return (bits[index] & cue.bit()) != 0;
  }

  /** The last that ends at or before a place; -1 if none does. */
  private int last(int place) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= place) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private static int mask(Cue... cues) {
    int mask = 0;
    for (var cue : cues) {
      mask |= cue.bit();
    }
    return mask;
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && at - from <= 2 && !isWord(text.charAt(at))) {
      char c = text.charAt(at);
      if (c != ' ' && c != '-' && c != '\'' && c != '_' && c != '\n') {
        return -1;
      }
      at++;
    }
    return at < text.length() && at > from && isWord(text.charAt(at)) ? at : -1;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Letters only: {@code visa4111} has a cue. CVV2 has one by its letters. */
  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 0xC0 && Character.isLetter(c));
  }
}

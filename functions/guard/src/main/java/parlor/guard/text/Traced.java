package parlor.guard.text;

import java.util.Arrays;

/** A view in the making. */
final class Traced {
  private final StringBuilder text;
  private int[] origins;

  Traced(int expected) {
    text = new StringBuilder(expected);
    origins = new int[expected + 1];
  }

  void add(char c, int origin) {
    if (text.length() + 1 >= origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2 + 2);
    }
    origins[text.length()] = origin;
    text.append(c);
  }

  void add(CharSequence more, int origin) {
    for (int i = 0; i < more.length(); i++) {
      add(more.charAt(i), origin);
    }
  }

  int length() {
    return text.length();
  }

  /** The view; the original ends at {@code end}. */
  View view(Reading reading, int end) {
    var whole = Arrays.copyOf(origins, text.length() + 1);
    whole[text.length()] = end;
    return new View(reading, text.toString(), whole);
  }
}

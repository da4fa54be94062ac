package parlor.answers.model;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How many tokens a text takes, counted high: a token is seldom under three bytes in the languages
 * we write, and a budget that is kept too early costs little.
 */
final class Tokens {
  private static final int BYTES = 3;
  private static final int FRAME = 4;

  private Tokens() {}

  static int of(String text) {
    return text.getBytes(UTF_8).length / BYTES + FRAME;
  }

  /** No text takes more than one for each of its bytes, in any tokenizer. */
  static long most(String text) {
    return (long) text.getBytes(UTF_8).length + FRAME;
  }

  /** The beginning of a text that takes no more than {@code most}. */
  static String cut(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    int bytes = (most - FRAME) * BYTES;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      bytes -= Character.toString(point).getBytes(UTF_8).length;
      if (bytes < 0) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end);
  }
}

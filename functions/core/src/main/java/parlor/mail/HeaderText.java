package parlor.mail;

import parlor.conversation.OneLine;

/**
 * Words in a mail's head, such as its subject: one line of visible text, so that whatever a visitor
 * wrote stays within its header. Adapters encode it (RFC 2047).
 */
public record HeaderText(String value) {
  /** Code points; longer ones are cut. */
  public static final int MOST = 150;

  public HeaderText {
    if (value.isBlank() || value.codePoints().anyMatch(HeaderText::leaves)) {
      throw new IllegalArgumentException("a header is one line of text");
    }
  }

  /** What may stay of a text, on one line; {@code otherwise} if that is nothing. */
  public static HeaderText of(String text, String otherwise) {
    var clean = clean(text);
    return new HeaderText(clean.isEmpty() ? clean(otherwise) : clean);
  }

  private static String clean(String text) {
    var line = new StringBuilder();
    text.codePoints().map(c -> leaves(c) ? ' ' : c).forEach(line::appendCodePoint);
    var words = line.toString().strip().replaceAll(" {2,}", " ");
    if (words.codePointCount(0, words.length()) <= MOST) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, MOST - 1)).stripTrailing() + "…";
  }

  /** A mark of byte order, too. */
  private static boolean leaves(int c) {
    return OneLine.leaves(c) || c == 0xfeff;
  }

  @Override
  public String toString() {
    return "HeaderText[hidden]";
  }
}

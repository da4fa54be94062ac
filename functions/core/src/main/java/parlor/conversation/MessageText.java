package parlor.conversation;

/**
 * What a visitor wrote, made safe to keep and to show: no control characters but tab and line feed,
 * no bidirectional overrides (Unicode TR 36), 1 to 4,000 characters (code points) that are not all
 * blank.
 */
public record MessageText(String value) {
  /** In code points. */
  public static final int MOST = 4_000;

  /** What became of a visitor's words. */
  public sealed interface Reading {
    record Text(MessageText text) implements Reading {}

    record Blank() implements Reading {}

    record TooLong() implements Reading {}

    /** Half a surrogate pair: not text. */
    record Broken() implements Reading {}
  }

  /** Reads {@code raw}, leaving out what may not stay. */
  public static Reading read(String raw) {
    if (raw.codePointCount(0, raw.length()) > MOST) {
      return new Reading.TooLong();
    }
    var clean = new StringBuilder(raw.length());
    var lines = raw.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < lines.length(); ) {
      int c = lines.codePointAt(i);
      i += Character.charCount(c);
      if (Character.getType(c) == Character.SURROGATE) {
        return new Reading.Broken();
      }
      if (stays(c)) {
        clean.appendCodePoint(c);
      }
    }
    var text = clean.toString().strip();
    return text.codePoints().allMatch(MessageText::invisible)
        ? new Reading.Blank()
        : new Reading.Text(new MessageText(text));
  }

  private static boolean stays(int c) {
    boolean override = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    return !override && !control && c != 0xfeff;
  }

  private static boolean invisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  @Override
  public String toString() {
    return "MessageText[hidden]";
  }
}

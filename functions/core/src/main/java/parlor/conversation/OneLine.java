package parlor.conversation;

/** What has no place in a line of somebody's words that others read. */
public final class OneLine {
  private OneLine() {}

  /** Controls, line ends, half characters, and what turns the direction of writing (TR 36). */
  public static boolean leaves(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    };
  }
}

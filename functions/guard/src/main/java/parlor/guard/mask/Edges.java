package parlor.guard.mask;

/** What stands directly before and behind a number. */
final class Edges {
  private Edges() {}

  /**
   * Whether it is a number by itself: no letter or figure touches it, but for a whole word before
   * ({@code visa4111}); no decimals follow, no price sign, nothing that makes it part of a code or
   * a URL.
   */
  static boolean open(String text, int start, int end) {
    return openBefore(text, start) && openAfter(text, end);
  }

  static boolean openAfter(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char c = text.charAt(end);
    if (Character.isLetterOrDigit(c) || c == '_' || c == '%' || c == '€') {
      return false;
    }
    boolean more = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    return !more || (c != ',' && c != '.' && c != ':');
  }

  static boolean openBefore(String text, int start) {
    if (start == 0) {
      return true;
    }
    char c = text.charAt(start - 1);
    if (c == '$' || c == '€' || c == '£' || c == '_' || c == '+') {
      return false;
    }
    if (c == '/') {
      return start == 1 || text.charAt(start - 2) == ' ';
    }
    if ((c == ',' || c == '.' || c == ':') && start > 1) {
      return !Character.isDigit(text.charAt(start - 2));
    }
    if (Character.isDigit(c)) {
      return false;
    }
    int at = start;
    while (at > 0 && start - at < 24 && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    boolean glued = at < start;
    return !glued || (start - at > 3 && (at == 0 || !Character.isDigit(text.charAt(at - 1))));
  }
}

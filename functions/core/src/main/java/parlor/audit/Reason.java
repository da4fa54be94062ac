package parlor.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an operator did something, in their own words, for the owner to read. It is kept unsealed and
 * in backups, so it must hold no personal data: what looks like an e-mail or a phone number is not
 * taken.
 */
public record Reason(String text) {
  /** Characters. */
  public static final int MOST = 200;

  private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Pattern PERSONAL = Pattern.compile("@|\\d(?:[ ().+/-]{0,2}\\d){6}");

  public Reason {
    if (!allowed(text)) {
      throw new IllegalArgumentException("not a reason");
    }
  }

  /** Empty if it is blank, too long, more than a line, or looks as if it named somebody. */
  public static Optional<Reason> parse(String text) {
    var trimmed = text.strip();
    return allowed(trimmed) ? Optional.of(new Reason(trimmed)) : Optional.empty();
  }

  private static boolean allowed(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= MOST
        && text.codePoints().noneMatch(Reason::odd)
        && !PERSONAL.matcher(DATE.matcher(text).replaceAll("")).find();
  }

  /** Line ends and other controls, and what turns the direction of writing. */
  private static boolean odd(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Without the text: it belongs into the audit and nowhere else. */
  @Override
  public String toString() {
    return "Reason";
  }
}

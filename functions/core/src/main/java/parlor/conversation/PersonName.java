package parlor.conversation;

import java.util.Optional;

/** What somebody calls themselves, in any script: one line of 1 to 100 characters (code points). */
public record PersonName(String value) {
  private static final int MOST = 100;

  public PersonName {
    if (!fits(value)) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /**
   * Empty if it is not one. A line end is not passed over: it has no place in a name, and would
   * begin another header in a mail.
   */
  public static Optional<PersonName> parse(String text) {
    var name = text.strip();
    return fits(name) ? Optional.of(new PersonName(name)) : Optional.empty();
  }

  private static boolean fits(String name) {
    return name.codePointCount(0, name.length()) <= MOST
        && name.codePoints().noneMatch(OneLine::leaves)
        && name.codePoints().anyMatch(PersonName::shows);
  }

  /** A letter, a digit, or a picture: some sign themselves with nothing else. */
  private static boolean shows(int point) {
    return Character.isLetterOrDigit(point) || Character.isEmojiPresentation(point);
  }

  @Override
  public String toString() {
    return "PersonName[hidden]";
  }
}

package parlor.privacy;

import java.util.regex.Pattern;

/** From what age on somebody may leave a contact (GDPR, Article 8, at its lowest). */
public final class Age {
  public static final int LEAST = 13;

  private static final String BELOW =
      "(?:[1-9]|1[0-2]|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|cinco|seis|siete|ocho|nueve|diez|once|doce)";

  /** Of themselves, and now; not of a child they have, or were. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:i\\s*['\u2019]?\\s*a?m|i turned|just turned)\\s+(?:only |just )?"
              + BELOW
              + "(?:\\s*(?:years?|yrs?)\\b|\\s*y/?o\\b)"
              + "|\\b(?:tengo|cumpl[ií])\\s+(?:solo |sólo |ya )?"
              + BELOW
              + "\\s+años?\\b(?!\\s+de\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Age() {}

  /** Whether the writer says that they are younger. */
  public static boolean isYounger(String text) {
    return SAID.matcher(text).find();
  }
}

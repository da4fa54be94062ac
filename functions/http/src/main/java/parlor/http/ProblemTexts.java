package parlor.http;

import java.util.Map;
import parlor.tenant.Language;

/**
 * The words of problems: {@code slug.title}, {@code slug.detail} and variants, in both languages.
 */
public final class ProblemTexts {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(ProblemTexts.class, "problems");

  private ProblemTexts() {}

  /** The text under a key; a missing one is a defect. */
  public static String text(Language language, String key) {
    return Texts.text(TEXTS, language, key);
  }

  /** Of the variant, where it has one of its own. */
  static String title(Problem problem, Language language) {
    var own = problem.slug().text() + "." + problem.variant() + ".title";
    var other = problem.slug().text() + ".other.title";
    var texts = TEXTS.getOrDefault(language, Map.of());
    boolean plain = problem.variant().equals("detail") || !texts.containsKey(other);
    return texts.getOrDefault(
        own, text(language, plain ? problem.slug().text() + ".title" : other));
  }
}

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

  /** Of a variant that is not what the slug mostly means, where there is one for those. */
  static String title(Problem problem, Language language) {
    var slug = problem.slug().text();
    var other = slug + ".other.title";
    boolean plain =
        problem.variant().equals("detail")
            || !TEXTS.getOrDefault(language, Map.of()).containsKey(other);
    return text(language, plain ? slug + ".title" : other);
  }
}

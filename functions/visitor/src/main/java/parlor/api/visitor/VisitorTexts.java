package parlor.api.visitor;

import java.util.Map;
import parlor.http.Texts;
import parlor.tenant.Language;

/** What a visitor reads, in both languages. */
final class VisitorTexts {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(VisitorTexts.class, "visitor");

  private VisitorTexts() {}

  static String text(Language language, String key) {
    return Texts.text(TEXTS, language, key);
  }
}

package parlor.api.session;

import java.util.Map;
import parlor.http.Texts;
import parlor.tenant.Language;
import parlor.tenant.Workspace;

/** The card's words, with what a business has set filled in. */
final class CardTexts {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(CardTexts.class, "card");

  private CardTexts() {}

  static String text(Language language, String key, Workspace workspace) {
    return Texts.text(TEXTS, language, key)
        .replace("{business}", workspace.name())
        .replace("{controller}", workspace.controllerName())
        .replace("{contact}", workspace.controllerContact())
        .replace("{days}", Integer.toString(workspace.retentionDays()));
  }
}

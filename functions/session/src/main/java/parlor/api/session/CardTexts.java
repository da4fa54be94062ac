package parlor.api.session;

import java.util.Map;
import java.util.Optional;
import parlor.http.Texts;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Workspace;

/** The card's words, with what a business has set filled in. */
final class CardTexts {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(CardTexts.class, "card");

  private CardTexts() {}

  static String text(Language language, String key, Workspace workspace) {
    return Texts.text(TEXTS, language, key)
        .replace("{controller}", workspace.controllerName())
        .replace("{contact}", workspace.controllerContact())
        .replace("{rest}", Texts.text(TEXTS, language, "retention.rest"))
        .replace("{business}", workspace.name())
        .replace("{days}", days(language, workspace.retention().conversations()))
        .replace("{age}", Integer.toString(workspace.terms().minimumAge()))
        .replace("{leads}", days(language, workspace.retention().leads()))
        .replace("{audit}", days(language, workspace.retention().audit()))
        .replace("{mails}", days(language, workspace.retention().mails()));
  }

  /** Which of the texts says what becomes of a conversation. */
  static Optional<String> ending(Workspace workspace) {
    if (!workspace.retention().keepsNothing()) {
      return Optional.empty();
    }
    return Optional.of(workspace.summaries() == Frequency.NEVER ? "gone" : "told");
  }

  private static String days(Language language, int days) {
    return Texts.text(TEXTS, language, days == 1 ? "days.one" : "days.many")
        .replace("{n}", Integer.toString(days));
  }
}

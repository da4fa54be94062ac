package parlor.http.visit;

import java.util.Map;
import parlor.http.Texts;
import parlor.tenant.Language;
import parlor.tenant.Wording;
import parlor.tenant.Workspace;

/** What a visitor agrees to who leaves their contact; shown before, and kept with it. */
public final class Consent {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(Consent.class, "consent");

  private Consent() {}

  public static Wording of(Workspace workspace, Language language) {
    return Wording.of(Texts.text(TEXTS, language, "lead").replace("{business}", workspace.name()));
  }
}

package parlor.api.session;

import parlor.tenant.Language;
import parlor.tenant.Wording;
import parlor.tenant.Workspace;

/** What a visitor is told before the first message. */
final class VisitorNotice {
  private VisitorNotice() {}

  static Wording of(Workspace workspace, Language language) {
    var key = CardTexts.ending(workspace).map("notice."::concat).orElse("notice");
    return Wording.of(CardTexts.text(language, key, workspace));
  }
}

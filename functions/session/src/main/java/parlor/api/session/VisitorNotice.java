package parlor.api.session;

import java.util.Optional;
import parlor.tenant.Language;
import parlor.tenant.Wording;
import parlor.tenant.Workspace;

/**
 * What a visitor is told before the first message.
 *
 * @param agreement what they are asked to agree to, where the business asks; the version is of both
 */
record VisitorNotice(Wording wording, String text, Optional<String> agreement) {
  static VisitorNotice of(Workspace workspace, Language language) {
    var key = CardTexts.ending(workspace).map("notice."::concat).orElse("notice");
    var text =
        CardTexts.text(language, key, workspace)
            + " "
            + CardTexts.text(language, "notice.age", workspace);
    if (!workspace.terms().asksAgreement()) {
      return new VisitorNotice(Wording.of(text), text, Optional.empty());
    }
    var agreement = CardTexts.text(language, "notice.agreement", workspace);
    return new VisitorNotice(Wording.of(text + "\n" + agreement), text, Optional.of(agreement));
  }

  @Override
  public String toString() {
    return "VisitorNotice[" + wording.version() + "]";
  }
}

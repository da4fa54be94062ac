package parlor.answers;

import java.util.List;
import parlor.conversation.Entry;
import parlor.tenant.Language;

/**
 * What is asked, and where.
 *
 * @param pageLanguage taken when the text itself does not tell
 * @param recent the log so far, newest first
 */
public record Question(String text, Language pageLanguage, List<Entry> recent) {
  public Question {
    recent = List.copyOf(recent);
  }

  @Override
  public String toString() {
    return "Question[hidden]";
  }
}

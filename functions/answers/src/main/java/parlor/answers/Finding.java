package parlor.answers;

import java.util.List;
import parlor.conversation.Answer;
import parlor.tenant.Language;

/** What a question comes to before anybody words an answer. */
public sealed interface Finding {
  /**
   * The answer needs no content, or the content has nothing on it: asking a model would be idle.
   */
  record Settled(Answer answer) implements Finding {}

  /**
   * There are passages, surest first, that may answer it.
   *
   * @param language of the question
   * @param unsaid the answer if they do not
   */
  record Near(List<Passage> passages, Language language, Answer unsaid) implements Finding {
    public Near {
      passages = List.copyOf(passages);
    }
  }
}

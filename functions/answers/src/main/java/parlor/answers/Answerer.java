package parlor.answers;

import java.util.function.Consumer;
import parlor.conversation.Answer;

/** Something that answers from a business's content. */
public interface Answerer {
  /** {@code sentences} gets the answer piece by piece; joined, the pieces are its text. */
  Answer answer(Question question, ContentIndex index, Consumer<String> sentences);
}

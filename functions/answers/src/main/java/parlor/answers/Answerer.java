package parlor.answers;

import parlor.conversation.Answer;

/** Something that answers from a business's content. */
public interface Answerer {
  /** {@code audience} hears the answer piece by piece; joined, the pieces are its text. */
  Answer answer(Question question, ContentIndex index, Audience audience);

  /** The most an answer to such a text is reckoned to cost, in micro-dollars. */
  default long most(String text) {
    return 0;
  }
}

package parlor.conversation;

import java.util.List;
import java.util.Optional;
import parlor.tenant.Language;

/**
 * What was said to a question.
 *
 * @param text empty where a person has the word
 * @param degraded whether something better was tried first and failed
 * @param language the language of the question, which the answer is in
 */
public record Answer(
    Optional<String> text,
    Outcome outcome,
    AnsweredBy by,
    boolean degraded,
    List<Source> sources,
    Language language) {
  public Answer {
    sources = List.copyOf(sources);
  }

  /** None: a person has the word. */
  public static Answer handedOff(Language language) {
    return new Answer(
        Optional.empty(), Outcome.HANDED_OFF, AnsweredBy.NONE, false, List.of(), language);
  }

  @Override
  public String toString() {
    return "Answer[" + outcome + ", " + by + "]";
  }
}

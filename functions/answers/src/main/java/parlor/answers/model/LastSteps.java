package parlor.answers.model;

import java.util.List;
import java.util.Optional;
import parlor.answers.Answerer;
import parlor.answers.Audience;
import parlor.answers.ContentIndex;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Question;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Outcome;
import parlor.tenant.Language;

/** The steps below the models: the content's own words, and the offer that a person will answer. */
final class LastSteps {
  private final Answerer extractive = new ExtractiveAnswerer();

  private final AnswerLog log = new AnswerLog();

  /** Where no model was to answer. */
  Answer quote(Question question, ContentIndex index, Audience audience, String reason) {
    return said(extractive.answer(question, index, audience), reason);
  }

  /** Where a model was to answer: then it is not known that nothing is said. */
  Answer instead(Question question, ContentIndex index, Audience audience, String reason) {
    var quoted = extractive.answer(question, index, piece -> {});
    if (quoted.outcome() == Outcome.ANSWERED) {
      return say(Ladder.degraded(quoted, true), audience, reason);
    }
    var person = person(question);
    person.text().ifPresent(audience::hear);
    log.leftToAPerson(reason);
    return person;
  }

  Answer say(Answer answer, Audience audience, String reason) {
    answer.text().ifPresent(audience::hear);
    return said(answer, reason);
  }

  /** Written down, with what kept a better step from it. */
  Answer said(Answer answer, String reason) {
    log.said(answer, reason);
    return answer;
  }

  private static Answer person(Question question) {
    var language = question.language();
    var text =
        language == Language.ES
            ? "Ahora mismo no puedo consultarlo. Escribe aquí tu correo electrónico y te responderá"
                + " una persona."
            : "I can't look that up just now. Write your e-mail address here and a person will"
                + " answer you.";
    return new Answer(
        Optional.of(text), Outcome.UNANSWERED, AnsweredBy.NONE, true, List.of(), language);
  }
}

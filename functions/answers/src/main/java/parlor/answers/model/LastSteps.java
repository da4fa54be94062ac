package parlor.answers.model;

import java.util.List;
import java.util.Optional;
import parlor.answers.Answerer;
import parlor.answers.Audience;
import parlor.answers.ContentIndex;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.LanguageGuess;
import parlor.answers.Question;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Outcome;
import parlor.tenant.Language;

/** The steps below the models: the content's own words, and the offer that a person will answer. */
final class LastSteps {
  private final Answerer extractive = new ExtractiveAnswerer();

  /** {@code degraded} where a model was to answer: then it is not known that nothing is said. */
  Answer quote(Question question, ContentIndex index, Audience audience, boolean degraded) {
    if (!degraded) {
      return extractive.answer(question, index, audience);
    }
    var quoted = extractive.answer(question, index, piece -> {});
    var answer =
        quoted.outcome() == Outcome.ANSWERED ? Ladder.degraded(quoted, true) : person(question);
    return say(answer, audience);
  }

  Answer say(Answer answer, Audience audience) {
    answer.text().ifPresent(audience::hear);
    return answer;
  }

  private static Answer person(Question question) {
    var language = LanguageGuess.of(question.text(), question.pageLanguage());
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

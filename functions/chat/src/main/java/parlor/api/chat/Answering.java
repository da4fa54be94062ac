package parlor.api.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.answers.Answerer;
import parlor.answers.Audience;
import parlor.answers.Indexes;
import parlor.answers.Purse;
import parlor.answers.Question;
import parlor.answers.Scene;
import parlor.answers.model.AnswerLog;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Entry;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.failure.Unavailable;
import parlor.http.Texts;
import parlor.http.visit.Bearer.Visit;
import parlor.tenant.Language;

/** Steps 4 and 5: the business's own content, and an answer from it. Never an error. */
final class Answering {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(Answering.class, "answering");

  private final AnswerLog log = new AnswerLog();
  private final Indexes indexes;
  private final Answerer answerer;

  Answering(Indexes indexes, Answerer answerer) {
    this.indexes = indexes;
    this.answerer = answerer;
  }

  /** The most an answer to this may cost, in micro-dollars. */
  long most(MessageText text) {
    return answerer.most(text.value());
  }

  Answer answer(
      Visit visit,
      String contentVersion,
      MessageText text,
      List<Entry> history,
      Purse purse,
      Audience audience) {
    var token = visit.token();
    var scene = new Scene(token.key().tenant(), token.origin(), visit.call().deadline(), purse);
    var question = new Question(text.value(), token.language(), history, Optional.of(scene));
    try {
      var index = indexes.of(token.key().tenant(), contentVersion);
      return answerer.answer(question, index, audience);
    } catch (Unavailable e) {
      // The last step of the ladder: no content and no model, and still a kind word.
      var words = Texts.text(TEXTS, token.language(), "nothing-works");
      audience.hear(words);
      log.leftToAPerson("unavailable");
      return new Answer(
          Optional.of(words),
          Outcome.UNANSWERED,
          AnsweredBy.NONE,
          true,
          List.of(),
          token.language());
    }
  }
}

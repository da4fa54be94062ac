package parlor.api.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parlor.answers.Answerer;
import parlor.answers.Indexes;
import parlor.answers.Question;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Entry;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.failure.Unavailable;
import parlor.http.Texts;
import parlor.session.VisitToken;
import parlor.tenant.Language;

/** Steps 4 and 5: the business's own content, and an answer from it. Never an error. */
final class Answering {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(Answering.class, "answering");

  private final Indexes indexes;
  private final Answerer answerer;

  Answering(Indexes indexes, Answerer answerer) {
    this.indexes = indexes;
    this.answerer = answerer;
  }

  Answer answer(
      VisitToken token,
      String contentVersion,
      MessageText text,
      List<Entry> history,
      Consumer<String> sentences) {
    var question = new Question(text.value(), token.language(), history);
    try {
      var index = indexes.of(token.key().tenant(), contentVersion);
      return answerer.answer(question, index, sentences);
    } catch (Unavailable e) {
      // The last step of the ladder: no content and no model, and still a kind word.
      var words = Texts.text(TEXTS, token.language(), "nothing-works");
      sentences.accept(words);
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

package parlor.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Outcome;
import parlor.tenant.Language;

/**
 * Answers with the business's own words, to the letter; needs no model and invents nothing. Where
 * they are in another language than the question, it says so in front of them.
 */
public final class ExtractiveAnswerer implements Answerer {
  private static final int SUGGESTIONS = 3;
  private static final int MOST_ANSWERS = 3;

  /** Below this an entry is not even worth suggesting. */
  static final double NEAR = 0.1;

  @Override
  public Answer answer(Question question, ContentIndex index, Audience audience) {
    var answer = find(question, index);
    answer.text().ifPresent(text -> Sentences.say(text, audience::hear));
    return answer;
  }

  private static Answer find(Question question, ContentIndex index) {
    var small = smallTalk(question);
    if (small.isPresent()) {
      return small.get();
    }
    var language = question.language();
    var passages = passages(question, language, index);
    return passages.isEmpty() ? notSaid(question, language, index) : quote(passages, language);
  }

  /** What is answered without the content; empty if it is a question to the business. */
  static Optional<Answer> smallTalk(Question question) {
    return FollowUp.isOpen(question.text())
        ? Optional.empty()
        : SmallTalk.in(question.text(), question.usual())
            .map(
                heard ->
                    ours(
                        Replies.to(heard.kind(), heard.language()),
                        Outcome.ANSWERED,
                        AnsweredBy.BUILT_IN,
                        heard.language()));
  }

  /** What answers the message: one entry, or one for each of its questions. */
  static List<Passage> passages(Question question, Language language, ContentIndex index) {
    var parts = Parts.of(question.text());
    if (parts.size() > 1) {
      var several = several(parts, language, index);
      if (several.size() > 1) {
        return several;
      }
    }
    if (FollowUp.leans(question.text(), language)) {
      var whole = FollowUp.whole(question, language).flatMap(text -> best(text, language, index));
      if (whole.isPresent()) {
        return List.of(whole.get());
      }
    }
    return best(question.text(), language, index)
        .or(() -> onePart(parts, language, index))
        .or(() -> FollowUp.whole(question, language).flatMap(text -> best(text, language, index)))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<Passage> several(List<String> parts, Language language, ContentIndex index) {
    var found = new LinkedHashMap<String, Passage>();
    for (var part : parts) {
      best(part, language, index).ifPresent(passage -> found.putIfAbsent(passage.entry(), passage));
    }
    return new ArrayList<>(found.values()).subList(0, Math.min(MOST_ANSWERS, found.size()));
  }

  private static Optional<Passage> onePart(
      List<String> parts, Language language, ContentIndex index) {
    return parts.size() < 2
        ? Optional.empty()
        : parts.stream()
            .map(part -> best(part, language, index))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private static Optional<Passage> best(String text, Language language, ContentIndex index) {
    return index.search(text, language, 1).stream()
        .filter(passage -> passage.score() >= Confidence.ENOUGH)
        .findFirst();
  }

  private static Answer quote(List<Passage> passages, Language language) {
    var texts = new ArrayList<String>();
    for (var passage : passages) {
      var text = passage.text();
      texts.add(
          passage.language() == language ? text : Replies.only(passage.language()) + " " + text);
    }
    return new Answer(
        Optional.of(String.join("\n\n", texts)),
        Outcome.ANSWERED,
        AnsweredBy.EXTRACT,
        false,
        passages.stream().map(Passage::source).toList(),
        language);
  }

  static Answer notSaid(Question question, Language language, ContentIndex index) {
    var near =
        index.search(question.text(), language, 2 * SUGGESTIONS).stream()
            .filter(passage -> passage.language() == language)
            .filter(passage -> passage.score() >= NEAR)
            .limit(SUGGESTIONS)
            .map(Passage::title)
            .toList();
    return ours(Replies.notSaid(near, language), Outcome.UNANSWERED, AnsweredBy.NONE, language);
  }

  private static Answer ours(String text, Outcome outcome, AnsweredBy by, Language language) {
    return new Answer(Optional.of(text), outcome, by, false, List.of(), language);
  }
}

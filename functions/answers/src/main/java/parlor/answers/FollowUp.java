package parlor.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.tenant.Language;

/** A message that leans on the question before it, such as "and for children?". */
final class FollowUp {
  private static final int MOST_TERMS = 3;
  private static final int MOST_WORDS = 9;

  /** What stands for a thing spoken of before; in Spanish the verb does. */
  private static final Set<String> IT =
      Set.of(
          "it", "that", "this", "they", "these", "those", "eso", "esto", "cuesta", "cuestan",
          "vale", "valen", "sale", "salen");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(and|what about|how about|also|or|y|e|o|tambien|pero|but|what if|y si)\\b.*",
          Pattern.DOTALL);

  private FollowUp() {}

  /** The question before it and the message as one text; empty if it stands alone. */
  static Optional<String> whole(Question question, Language language) {
    var words = Words.of(question.text(), 24);
    boolean little = Terms.of(words, language, language).size() <= MOST_TERMS;
    return little && (leans(question.text(), language) || words.size() <= 3)
        ? before(question.recent()).map(earlier -> earlier + "\n" + question.text())
        : Optional.empty();
  }

  /**
   * Whether it goes on from another, or asks what "it" costs, and not what the business charges.
   */
  static boolean leans(String text, Language language) {
    return isOpen(text) || asksOfIt(Words.of(text, MOST_WORDS), language);
  }

  private static boolean asksOfIt(List<String> words, Language language) {
    var terms = Terms.of(words, language, language);
    return words.size() < MOST_WORDS
        && words.stream().anyMatch(IT::contains)
        && terms.stream().anyMatch(FollowUp::isGeneral)
        && terms.stream().allMatch(FollowUp::isGeneral);
  }

  private static boolean isGeneral(Term term) {
    return term.meanings().stream().anyMatch(Concept::isGeneral);
  }

  /** Whether it begins as a message does that goes on from another. */
  static boolean isOpen(String text) {
    var opening = text.substring(0, Math.min(40, text.length()));
    return OPENING.matcher(Words.fold(opening).replaceAll("^[^\\p{L}]+", "")).matches();
  }

  /** What was asked last that stands alone: no thanks, and nothing that leans itself. */
  private static Optional<String> before(List<Entry> recent) {
    Optional<String> last = Optional.empty();
    for (var entry : recent) {
      if (entry.event() instanceof Event.Turn turn && turn.answer().by() != AnsweredBy.BUILT_IN) {
        var text = turn.question().value();
        last = last.or(() -> Optional.of(text));
        if (!leans(text, turn.answer().language())) {
          return Optional.of(text);
        }
      }
    }
    return last;
  }
}

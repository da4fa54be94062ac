package parlor.answers.model;

import parlor.answers.Question;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.MessageText;
import parlor.guard.mask.Masker;
import parlor.guard.text.Normalised;

/** A question and the turns before it, as they may leave: without anybody's address or number. */
final class Discreet {
  private Discreet() {}

  static Question of(Question question, Masker masker) {
    return new Question(
        masked(question.text(), masker),
        question.pageLanguage(),
        question.recent().stream().map(entry -> of(entry, masker)).toList(),
        question.scene());
  }

  private static Entry of(Entry entry, Masker masker) {
    return switch (entry.event()) {
      case Turn turn ->
          new Entry(
              entry.position(),
              entry.at(),
              new Turn(
                  turn.id(),
                  new MessageText(masked(turn.question().value(), masker)),
                  turn.answer(),
                  turn.personal()),
              entry.after());
      default -> entry;
    };
  }

  private static String masked(String text, Masker masker) {
    return masker.mask(Normalised.of(text)).forModel();
  }
}

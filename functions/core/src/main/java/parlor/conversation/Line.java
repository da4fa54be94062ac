package parlor.conversation;

import parlor.tenant.Language;

/**
 * A conversation in the owner's list.
 *
 * @param opening the first words of the first question; empty while nothing was asked
 */
public record Line(ConversationId id, Language language, String opening, Outcome outcome) {
  /** The line of a conversation whose first turn is this. */
  public static Line of(ConversationId id, Event.Turn first) {
    var text = first.question().value();
    int end = text.offsetByCodePoints(0, Math.min(120, text.codePointCount(0, text.length())));
    return new Line(
        id, first.answer().language(), text.substring(0, end), first.answer().outcome());
  }

  /** The line of a conversation that began with asking for a person, or leaving a lead. */
  public static Line withoutWords(ConversationId id, Language language) {
    return new Line(id, language, "", Outcome.HANDED_OFF);
  }

  @Override
  public String toString() {
    return "Line[" + id + "]";
  }
}

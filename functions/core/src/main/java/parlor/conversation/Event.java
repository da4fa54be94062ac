package parlor.conversation;

/** What happened, as the log keeps it. */
public sealed interface Event {
  /** A question and its answer, kept together in one write. */
  record Turn(MessageId id, MessageText question, Answer answer) implements Event {}
}

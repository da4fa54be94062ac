package parlor.conversation;

/** What happened, as the log keeps it. */
public sealed interface Event {
  /**
   * A question and its answer, kept together in one write.
   *
   * @param question as it is kept: masked
   */
  record Turn(MessageId id, MessageText question, Answer answer, Personal personal)
      implements Event {
    /** With nothing in the question that had to be masked. */
    public Turn(MessageId id, MessageText question, Answer answer) {
      this(id, question, answer, Personal.NOTHING);
    }
  }
}

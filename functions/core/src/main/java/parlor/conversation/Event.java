package parlor.conversation;

import java.util.Optional;

/** What happened, as the log keeps it. */
public sealed interface Event {
  /**
   * A question and its answer, kept together in one write.
   *
   * @param question as it is kept: masked
   * @param notified of the first one: what the visitor had been told
   */
  record Turn(
      MessageId id,
      MessageText question,
      Answer answer,
      Personal personal,
      Optional<Notified> notified)
      implements Event {
    /** One that is not the first. */
    public Turn(MessageId id, MessageText question, Answer answer, Personal personal) {
      this(id, question, answer, personal, Optional.empty());
    }

    /** With nothing in the question that had to be masked, either. */
    public Turn(MessageId id, MessageText question, Answer answer) {
      this(id, question, answer, Personal.NOTHING);
    }

    /** The same, as the first one. */
    public Turn after(Notified notice) {
      return new Turn(id, question, answer, personal, Optional.of(notice));
    }

    /** The same question, which a person has the word about. */
    public Turn handedOff() {
      return new Turn(id, question, Answer.handedOff(answer.language()), personal, notified);
    }
  }

  /** The visitor asked for a person. */
  record HandoffAsked() implements Event {}

  /** The visitor goes on with the assistant. */
  record HandoffDropped() implements Event {}

  /** Nobody came in time; the assistant goes on. */
  record HandoffMissed() implements Event {}

  /** Somebody of the business is there, under this name. */
  record PersonJoined(PersonName name) implements Event {}

  /** They went; the assistant answers again. */
  record PersonLeft(PersonName name) implements Event {}

  /** What a person of the business said to the visitor, whichever way it went. */
  sealed interface Words extends Event {
    MessageId id();

    PersonName name();

    MessageText text();
  }

  /** In the chat. */
  record Said(MessageId id, PersonName name, MessageText text) implements Words {}

  /** To a visitor who has gone: the words are read here, and go by mail. */
  record Mailed(MessageId id, PersonName name, MessageText text) implements Words {}

  /**
   * A mail to the visitor has not reached them.
   *
   * @param about where its words stand
   */
  record Undelivered(Position about) implements Event {}

  /** The visitor left how to reach them; what they left is a record of its own. */
  record LeadLeft() implements Event {}

  /**
   * What the visitor thought of an answer, or of all of it.
   *
   * @param about the answer's turn
   */
  record Feedback(Optional<Position> about, boolean helpful) implements Event {}

  /** A person ended it. */
  record Closed() implements Event {}

  /**
   * All before it is gone. It is no words and nobody's secret, so it alone is not sealed; it keeps
   * whoever was still writing from beginning the log anew.
   */
  record Erased() implements Event {}
}

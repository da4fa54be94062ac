package parlor.conversation;

/** Who has the word. */
public enum Mode {
  /** The assistant answers. */
  BOT,
  /** A person was asked for. */
  WAITING,
  /** A person is there. */
  HUMAN,
  /** It is over. */
  CLOSED;

  /** Whether messages are kept for a person, and the assistant says nothing. */
  public boolean isForPerson() {
    return this == WAITING || this == HUMAN;
  }
}

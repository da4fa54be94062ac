package parlor.conversation;

/** Who has the word. */
public enum Mode {
  BOT,
  WAITING,
  HUMAN,
  CLOSED
}

package parlor.conversation;

/** What the log amounts to after an entry, so that the last entry says all. */
public record State(Mode mode, RecentMessages recent) {
  /** Before the first entry. */
  public static final State INITIAL = new State(Mode.BOT, RecentMessages.NONE);

  State after(MessageId message) {
    return new State(mode, recent.plus(message));
  }
}

package parlor.conversation;

/** What the log amounts to after an entry, so that the last entry says all. */
public record State(Mode mode, RecentMessages recent) {
  /** Before the first entry. */
  public static final State INITIAL = new State(Mode.BOT, RecentMessages.NONE);

  /** The state after {@code event}. What is closed stays so. */
  State after(Event event) {
    return switch (event) {
      case Event.Turn turn -> new State(mode, recent.plus(turn.id()));
      case Event.Words words -> new State(mode, recent.plus(words.id()));
      case Event.HandoffAsked _ -> from(Mode.BOT, Mode.WAITING);
      case Event.HandoffDropped _, Event.HandoffMissed _, Event.LeadLeft _ ->
          from(Mode.WAITING, Mode.BOT);
      case Event.PersonJoined _ -> mode == Mode.CLOSED ? this : in(Mode.HUMAN);
      case Event.PersonLeft _ -> from(Mode.HUMAN, Mode.BOT);
      case Event.Feedback _, Event.Undelivered _ -> this;
      case Event.Closed _, Event.Erased _ -> in(Mode.CLOSED);
    };
  }

  private State from(Mode before, Mode next) {
    return mode == before ? in(next) : this;
  }

  private State in(Mode next) {
    return new State(next, recent);
  }
}

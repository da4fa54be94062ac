package parlor.guard.judge;

/** What is to happen with a message; it never says which rule decided. */
public sealed interface Judgement {
  /** It may go on; {@code nearness}, 0 to 1, is how near it came to an attempt at other orders. */
  record Allowed(double nearness) implements Judgement {}

  /** It stops here. */
  record Blocked(Reason reason) implements Judgement {}

  /** Somebody may hurt themselves: help is offered, never a bare refusal. */
  record Referred() implements Judgement {}

  /** Why a message is stopped; for counting, never for the visitor. */
  enum Reason {
    HATE,
    EXPLICIT,
    THREAT,
    HARASSMENT,
    INJECTION;

    /** The name outside the code. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}

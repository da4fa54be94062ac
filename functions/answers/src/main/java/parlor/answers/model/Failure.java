package parlor.answers.model;

import java.util.Locale;

/** Why a model gave no answer. */
public enum Failure {
  /** It is asked too much at the moment. */
  THROTTLED,
  /** It, or a filter of its provider's, will not answer this. */
  REFUSED,
  /** The connection ended before the answer did. */
  CUT,
  /** What came was not the protocol. */
  MALFORMED,
  /** Nothing came for too long. */
  TIMED_OUT,
  /** It could not be reached, or has failed inside. */
  UNREACHABLE,
  /** The key, the name or the address is wrong: somebody has to look. */
  MISCONFIGURED;

  /** Whether it says something about the model and not about the question. */
  public boolean isOutage() {
    return this != REFUSED;
  }

  /** Whether it ended before a model had work with it. */
  boolean isFree() {
    return this == THROTTLED || this == UNREACHABLE || this == MISCONFIGURED;
  }

  /** As it stands in logs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package parlor.host;

import parlor.failure.Unavailable;

/** Why this host does not start, in a line for whoever started it. */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1;

  CannotStart(String line) {
    super(line);
  }

  /** A deployed stage that does not answer, or refuses. */
  static CannotStart unreachable(Unavailable outage) {
    var cause = outage.getCause() == null ? "" : ": " + outage.getCause().getMessage();
    return new CannotStart("The stage cannot be reached (" + outage.getMessage() + ")" + cause);
  }
}

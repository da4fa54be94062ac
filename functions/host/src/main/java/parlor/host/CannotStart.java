package parlor.host;

/** Why this host does not start, in a line for whoever started it. */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1;

  CannotStart(String line) {
    super(line);
  }
}

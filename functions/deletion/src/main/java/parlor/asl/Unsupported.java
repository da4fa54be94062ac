package parlor.asl;

/** A file says something that is not known here; the message says what, and in which state. */
public final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unsupported(String where, String what) {
    super(where + ": " + what + " is not supported");
  }
}

package parlor.extract;

import parlor.content.Trouble;

/** A file or page that gives no text, and why. */
public final class CannotRead extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Trouble trouble;

  public CannotRead(Trouble.Kind kind) {
    this(Trouble.of(kind));
  }

  public CannotRead(Trouble trouble) {
    super(trouble.kind().name());
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}

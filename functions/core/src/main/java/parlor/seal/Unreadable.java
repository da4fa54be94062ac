package parlor.seal;

import org.jspecify.annotations.Nullable;

/** Sealed content that does not open: another's, moved, changed, or its key is gone. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unreadable(@Nullable Throwable cause) {
    super("sealed content does not open", cause);
  }
}

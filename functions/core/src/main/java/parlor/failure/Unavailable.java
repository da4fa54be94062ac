package parlor.failure;

import org.jspecify.annotations.Nullable;

/** A part could not be reached in time. Carries the part's name and never any content. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** {@code part} is a fixed word such as {@code "keys"}; it is logged. */
  public Unavailable(String part, @Nullable Throwable cause) {
    super(part + " unavailable", cause);
  }
}

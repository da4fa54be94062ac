package parlor.http;

import java.util.Locale;

/** The kinds of problem; each has a page of its own, in both languages. */
public enum Slug {
  BAD_REQUEST(400),
  MESSAGE_TOO_LONG(413),
  TOKEN_INVALID(401),
  TOKEN_EXPIRED(401),
  NOT_ALLOWED(403),
  FORBIDDEN(403),
  NOT_FOUND(404),
  ERASED(410),
  CONFLICT(409),
  TOO_MANY_MESSAGES(429),
  QUOTA_REACHED(429),
  CHALLENGE_REQUIRED(428),
  UNAVAILABLE(503),
  /** A defect of ours; the only 500. */
  INTERNAL(500);

  private final int status;

  Slug(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** As it stands in the problem's type. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

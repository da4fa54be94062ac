package parlor.api.custody;

import java.time.Instant;

/** What opens a business until it ends. In the reply to whoever asked, and nowhere else. */
record Credentials(
    String accessKeyId, String secretAccessKey, String sessionToken, Instant expiresAt) {
  /** Without the credentials. */
  @Override
  public String toString() {
    return "Credentials[" + expiresAt + "]";
  }
}

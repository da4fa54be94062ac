package parlor.api.owner;

import java.util.Optional;

/** Revisions as entity tags (RFC 9110, section 8.8.3). */
final class Etags {
  private Etags() {}

  static String of(long revision) {
    return "\"" + revision + "\"";
  }

  /** A proxy that compresses may have made it a weak one. */
  static Optional<Long> revision(String etag) {
    return etag.matches("(W/)?\"[0-9]{1,18}\"")
        ? Optional.of(Long.parseLong(etag.replaceAll("[^0-9]", "")))
        : Optional.empty();
  }
}

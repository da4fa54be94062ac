package parlor.api.owner;

import java.util.Optional;
import parlor.http.HttpCall;

/** Which state of something was seen, as HTTP has it (RFC 9110, section 8.8.3). */
final class Revision {
  private Revision() {}

  static String etag(long revision) {
    return "\"" + revision + "\"";
  }

  /** What the caller says they have seen. A proxy that compresses may have made it a weak one. */
  static Optional<Long> seen(HttpCall call) {
    return call.header("if-match")
        .filter(etag -> etag.matches("(W/)?\"[0-9]{1,18}\""))
        .map(etag -> Long.parseLong(etag.replaceAll("[^0-9]", "")));
  }
}

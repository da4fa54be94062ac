package parlor.tenant;

import java.net.IDN;
import java.util.Optional;

/** Names of hosts, in the letters that they are written in everywhere. */
public final class HostName {
  /** Letters that the older rules write as others: those may be somebody else's host (RFC 5894). */
  private static final String DEVIATING = "ßς\u200c\u200d";

  private HostName() {}

  /** In ASCII (RFC 3490); empty where that cannot be, or not by all rules alike. */
  public static Optional<String> ascii(String name) {
    if (name.codePoints().anyMatch(letter -> DEVIATING.indexOf(letter) >= 0)) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

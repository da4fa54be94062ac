package parlor.tenant;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web origin as browsers serialise it: scheme, host in lower case, port only where it is not the
 * scheme's own (RFC 6454). Compared as a whole, never by suffix.
 */
public record Origin(String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "https?://(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

  public Origin {
    if (value.length() > 255 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an origin");
    }
  }

  /** The origin in a header; empty for {@code null}, opaque or malformed ones. */
  public static Optional<Origin> parse(String header) {
    try {
      return Optional.of(new Origin(header));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

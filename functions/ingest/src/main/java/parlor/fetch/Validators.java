package parlor.fetch;

import java.util.Optional;

/** What a site says by which a page may be asked for only if it changed (RFC 9110). */
public record Validators(Optional<String> etag, Optional<String> modified) {
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}

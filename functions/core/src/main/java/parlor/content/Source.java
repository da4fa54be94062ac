package parlor.content;

import parlor.tenant.TenantId;

/**
 * Something to read.
 *
 * @param place the address a site begins at, or a file's name
 */
public record Source(TenantId tenant, SourceId id, Kind kind, String place, SourceState state) {
  private static final int LONGEST_PLACE = 2_000;

  /** How it is read. */
  public enum Kind {
    /** A site, from one of its pages on. */
    SITE,
    /** A file that was uploaded. */
    FILE
  }

  public Source {
    if (place.isBlank() || place.length() > LONGEST_PLACE) {
      throw new IllegalArgumentException("a source needs a place");
    }
  }
}

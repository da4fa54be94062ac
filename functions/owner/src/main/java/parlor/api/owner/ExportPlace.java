package parlor.api.owner;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an export has come: which part, and behind which of its records.
 *
 * @param begun when its first page was asked for
 */
record ExportPlace(Instant begun, Part part, Optional<UUID> last) {
  /** How long after its first page an export can be gone on with. */
  static final Duration LIFE = Duration.ofHours(1);

  /** In this order. */
  enum Part {
    CONVERSATIONS,
    LEADS,
    AUDIT
  }

  static ExportPlace first(Instant now) {
    return new ExportPlace(now, Part.CONVERSATIONS, Optional.empty());
  }

  /** Whether nothing has been exported yet. */
  boolean isFirst() {
    return equals(first(begun));
  }

  /** Reads what {@link #text} has written; empty if it is none, or over by now. */
  static Optional<ExportPlace> read(String text, Instant now) {
    var parts = text.split(" ", -1);
    try {
      var begun = Instant.parse(parts[0]);
      return parts.length == 3 && now.isBefore(begun.plus(LIFE))
          ? Optional.of(new ExportPlace(begun, Part.valueOf(parts[1]), id(parts[2])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> id(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(UUID.fromString(text));
  }

  /** The same part, from behind this record on. */
  ExportPlace behind(UUID id) {
    return new ExportPlace(begun, part, Optional.of(id));
  }

  /** The beginning of the next part; empty after the last. */
  Optional<ExportPlace> next() {
    return switch (part) {
      case CONVERSATIONS -> Optional.of(new ExportPlace(begun, Part.LEADS, Optional.empty()));
      case LEADS -> Optional.of(new ExportPlace(begun, Part.AUDIT, Optional.empty()));
      case AUDIT -> Optional.empty();
    };
  }

  String text() {
    return begun + " " + part + " " + last.map(UUID::toString).orElse("-");
  }
}

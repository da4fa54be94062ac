package parlor.api.owner;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an export has come: which part, and behind which of its records.
 *
 * @param begun when its first page was asked for
 * @param last the last record's id, or what stands for it; without a space
 */
record ExportPlace(Instant begun, Part part, Optional<String> last) {
  /** How long after its first page an export can be gone on with. */
  static final Duration LIFE = Duration.ofHours(1);

  /** In this order. */
  enum Part {
    CONVERSATIONS,
    LEADS,
    MAILS,
    STOPPED,
    CONTENT,
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
          ? Optional.of(new ExportPlace(begun, Part.valueOf(parts[1]), last(parts[2])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> last(String text) {
    return Optional.of(text).filter(it -> !it.equals("-"));
  }

  /** The same part, from behind this record on. */
  ExportPlace behind(Object record) {
    return new ExportPlace(begun, part, Optional.of(record.toString()));
  }

  /** The beginning of the next part; empty after the last. */
  Optional<ExportPlace> next() {
    return switch (part) {
      case CONVERSATIONS -> Optional.of(beginning(Part.LEADS));
      case LEADS -> Optional.of(beginning(Part.MAILS));
      case MAILS -> Optional.of(beginning(Part.STOPPED));
      case STOPPED -> Optional.of(beginning(Part.CONTENT));
      case CONTENT -> Optional.of(beginning(Part.AUDIT));
      case AUDIT -> Optional.empty();
    };
  }

  private ExportPlace beginning(Part next) {
    return new ExportPlace(begun, next, Optional.empty());
  }

  String text() {
    return begun + " " + part + " " + last.orElse("-");
  }
}

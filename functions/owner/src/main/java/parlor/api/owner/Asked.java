package parlor.api.owner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.conversation.Span;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;

/** What lists are asked with. */
final class Asked {
  private static final int USUAL = 50;
  private static final int MOST = 100;

  private Asked() {}

  /** How many are wanted. */
  static Read<Integer> limit(Visit visit) {
    var text = visit.call().query().getOrDefault("limit", Integer.toString(USUAL));
    return text.matches("[1-9][0-9]?|100")
        ? Read.good(Math.min(Integer.parseInt(text), MOST))
        : bad("limit");
  }

  /** One of our words, if one is asked for. */
  static <E extends Enum<E>> Read<Optional<E>> word(Visit visit, Class<E> type, String name) {
    var word = Optional.ofNullable(visit.call().query().get(name));
    var read = word.flatMap(text -> Words.read(type, text));
    return word.isPresent() && read.isEmpty() ? bad(name) : Read.good(read);
  }

  /**
   * A stretch of the list: from a day or an instant on, and to where a cursor goes on or to a day
   * or an instant.
   */
  static Read<Span> span(Optional<String> cursor, Optional<String> from, Optional<String> to) {
    if (isNoInstant(from) || isNoInstant(to)) {
      return bad("dates");
    }
    var last = cursor.map(place -> new ConversationId(UUID.fromString(place)));
    var end = to.flatMap(Asked::instant).map(at -> ConversationId.of(at, new byte[10]));
    return Read.good(new Span(last.or(() -> end), from.flatMap(Asked::instant)));
  }

  /** The stretch that a list is asked for in its address, and where its cursor goes on. */
  static Read<Span> span(Visit visit, OwnerRoute route, Cursors cursors) {
    var query = visit.call().query();
    return cursors
        .open(visit, route, Optional.ofNullable(query.get("cursor")))
        .then(
            last ->
                span(
                    last,
                    Optional.ofNullable(query.get("from")),
                    Optional.ofNullable(query.get("to"))));
  }

  private static boolean isNoInstant(Optional<String> text) {
    return text.isPresent() && text.flatMap(Asked::instant).isEmpty();
  }

  static Optional<ConversationId> conversation(String text) {
    try {
      var id = new ConversationId(UUID.fromString(text));
      return Optional.of(id).filter(read -> read.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Within what ids can say; empty if it is neither a day nor an instant. */
  private static Optional<Instant> instant(String text) {
    try {
      var at =
          text.length() == "2026-11-28".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text);
      return Optional.of(at)
          .filter(it -> !it.isBefore(Instant.EPOCH) && it.getEpochSecond() < 1L << 37);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static <T> Read<T> bad(String variant) {
    return Read.bad(Problem.of(Slug.BAD_REQUEST, variant));
  }
}

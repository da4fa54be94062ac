package parlor.api.deletion;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import parlor.erasure.Kind;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Work as the steps hand it on. The beginning of it is what an erasure is started with. */
final class WorkJson {
  private WorkJson() {}

  /**
   * Reads what {@link #of} has written, or a beginning.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Work read(JsonNode from) {
    var counts = new EnumMap<Kind, Long>(Kind.class);
    for (var kind : Kind.values()) {
      from.path("counts").optional(kind.word()).ifPresent(it -> counts.put(kind, it.asLong()));
    }
    return new Work(
        new TenantId(from.path("tenant").asString("")),
        UUID.fromString(from.path("erasure").asString("")),
        text(from, "at").map(Instant::parse),
        counts,
        text(from, "counted").map(RecordId::of),
        from.path("done").asBoolean(false));
  }

  static ObjectNode of(Work work) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("tenant", work.tenant().value())
            .put("erasure", work.erasure().toString());
    work.at().ifPresent(at -> json.put("at", at.toString()));
    var counts = json.putObject("counts");
    work.counts().forEach((kind, count) -> counts.put(kind.word(), count));
    work.counted().ifPresent(record -> json.put("counted", record.value()));
    return json.put("done", work.done());
  }

  private static Optional<String> text(JsonNode from, String name) {
    return from.path(name).stringValueOpt();
  }
}

package parlor.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON in, strictly; JSON out, never cached. Trees only, so nothing is looked up by reflection. */
public final class Json {
  /** A body may be this long, in bytes: 4,000 characters with every one escaped. */
  public static final int MOST_BYTES = 64 * 1024;

  /** One that brings a file may be as long as Lambda takes. */
  public static final int MOST_FILE_BYTES = 6 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Map<String, String> HEADERS =
      Map.of("cache-control", "no-store", "x-content-type-options", "nosniff");

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Reads a call's body as an object with no other fields than {@code known}. */
  public static Read<ObjectNode> read(Body body, Set<String> known) {
    return read(body, known, MOST_BYTES);
  }

  /** The same of a body that brings a file. */
  public static Read<ObjectNode> readFile(Body body, Set<String> known) {
    return read(body, known, MOST_FILE_BYTES);
  }

  private static Read<ObjectNode> read(Body body, Set<String> known, int most) {
    if (body.length() > most) {
      return Read.bad(Problem.of(Slug.MESSAGE_TOO_LONG, "body"));
    }
    var text = body.text();
    if (text.isEmpty()) {
      return Read.bad(Problem.of(Slug.BAD_REQUEST, "not-utf8"));
    }
    try {
      if (!(MAPPER.readTree(text.get()) instanceof ObjectNode object)) {
        return Read.bad(Problem.of(Slug.BAD_REQUEST, "not-json"));
      }
      return only(object, known);
    } catch (JacksonException e) {
      return Read.bad(Problem.of(Slug.BAD_REQUEST, "not-json"));
    }
  }

  /** An object within a body, if it has no other fields than {@code known}. */
  public static Read<ObjectNode> within(JsonNode part, Set<String> known) {
    return part instanceof ObjectNode object
        ? only(object, known)
        : Read.bad(Problem.of(Slug.BAD_REQUEST, "not-json"));
  }

  private static Read<ObjectNode> only(ObjectNode object, Set<String> known) {
    return known.containsAll(object.propertyNames())
        ? Read.good(object)
        : Read.bad(Problem.of(Slug.BAD_REQUEST, "unknown-field"));
  }

  /** A reply in JSON. */
  public static HttpReply reply(int status, JsonNode json) {
    return reply(status, "application/json", json);
  }

  /** A problem that says more than its own fields. */
  public static HttpReply problem(Problem problem, JsonNode json) {
    return reply(problem.slug().status(), "application/problem+json", json);
  }

  static HttpReply reply(int status, String type, JsonNode json) {
    var headers = new TreeMap<>(HEADERS);
    headers.put("content-type", type);
    return new HttpReply.Bytes(status, headers, Body.of(json.toString()));
  }

  /** A reply in events. */
  public static HttpReply events(EventWriter writer) {
    var headers = new TreeMap<>(HEADERS);
    headers.put("content-type", "text/event-stream");
    headers.put("x-accel-buffering", "no");
    return new HttpReply.Events(200, headers, writer);
  }
}

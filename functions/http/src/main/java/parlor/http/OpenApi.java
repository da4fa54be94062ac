package parlor.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All routes as OpenAPI 3.1 describes them: what there is to call, and in which shapes. */
public final class OpenApi {
  private static final JsonNode DOCUMENT = read();

  private OpenApi() {}

  public static JsonNode document() {
    return DOCUMENT;
  }

  private static JsonNode read() {
    try (var in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

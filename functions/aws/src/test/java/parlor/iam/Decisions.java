package parlor.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of decisions, and the example policies in it. */
public final class Decisions {
  private Decisions() {}

  static JsonNode file() {
    try (var in = Decisions.class.getResourceAsStream("decisions.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the example policies. */
  public static Policy policy(String name) {
    return Policy.parse(file().required("policies").required(name));
  }
}

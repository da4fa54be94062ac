package parlor.models;

import java.util.ArrayList;
import java.util.List;
import parlor.answers.model.Embedded;
import parlor.answers.model.Embeddings.Kind;
import parlor.answers.model.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said to models that make vectors, and what they say. */
final class EmbeddingJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private EmbeddingJson() {}

  static String openAi(String model, List<String> texts) {
    var body = JSON.createObjectNode().put("model", model).put("encoding_format", "float");
    texts.forEach(body.putArray("input")::add);
    return body.toString();
  }

  /** {@code {"data":[{"index","embedding"}]}}, in whatever order. */
  static Embedded vectors(String text, int wanted) {
    try {
      var all = new ArrayList<float[]>();
      for (int i = 0; i < wanted; i++) {
        all.add(new float[0]);
      }
      int at = 0;
      for (var each : JSON.readTree(text).path("data")) {
        int index = each.path("index").asInt(at);
        if (index < 0 || index >= wanted) {
          return new Embedded.Failed(Failure.MALFORMED);
        }
        all.set(index, vector(each.path("embedding")));
        at++;
      }
      return Embedded.Vectors.checked(all, wanted);
    } catch (JacksonException e) {
      return new Embedded.Failed(Failure.MALFORMED);
    }
  }

  /** One text: Titan takes no more. */
  static String titan(String text) {
    return JSON.createObjectNode().put("inputText", text).put("normalize", true).toString();
  }

  static String cohere(Kind kind, List<String> texts) {
    var body =
        JSON.createObjectNode()
            .put("input_type", kind == Kind.QUESTION ? "search_query" : "search_document")
            .put("truncate", "END");
    texts.forEach(body.putArray("texts")::add);
    return body.toString();
  }

  static float[] ofTitan(String text) {
    return vector(JSON.readTree(text).path("embedding"));
  }

  static List<float[]> ofCohere(String text) {
    var all = new ArrayList<float[]>();
    JSON.readTree(text).path("embeddings").forEach(each -> all.add(vector(each)));
    return all;
  }

  private static float[] vector(JsonNode list) {
    var vector = new float[list.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = list.get(i).floatValue(Float.NaN);
    }
    return vector;
  }
}

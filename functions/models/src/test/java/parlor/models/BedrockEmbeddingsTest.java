package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parlor.answers.model.Embedded;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Embeddings.Kind;
import parlor.answers.model.Failure;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;
import parlor.model.Price;

/** InvokeModel of the two families that make vectors, over HTTP. */
@Timeout(60)
class BedrockEmbeddingsTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final ModelServer server = new ModelServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Embeddings model(String id) {
    var bedrock = new ModelSetting.Bedrock("main", id, false, Price.DEAR);
    var setting = new EmbeddingSetting(bedrock, "", "");
    return new BedrockEmbeddings(setting, bedrock, BedrockAt.address(server.address()));
  }

  private void json(int status, String body) {
    server.replies(ModelServer.whole(status, "application/json", body.getBytes(UTF_8)));
  }

  @Test
  void titan_is_asked_for_one_text_at_a_time() throws Exception {
    json(200, "{\"embedding\":[1,2],\"inputTextTokenCount\":2}");
    var vectors =
        model("amazon.titan-embed-text-v2:0").of(Kind.PASSAGE, List.of("one", "two"), LIMIT);
    assertThat(vectors.vectors().orElseThrow())
        .containsExactly(new float[] {1, 2}, new float[] {1, 2});
    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().getFirst().path())
        .contains("amazon.titan-embed-text-v2")
        .endsWith("/invoke");
    assertThat(server.requests().getFirst().body()).contains("\"inputText\":\"one\"");
  }

  @Test
  void cohere_is_asked_for_many_and_told_what_they_are() throws Exception {
    json(200, "{\"embeddings\":[[1,2],[3,4]],\"response_type\":\"embeddings_floats\"}");
    var cohere = model("cohere.embed-multilingual-v3");
    assertThat(cohere.of(Kind.QUESTION, List.of("a", "b"), LIMIT).vectors().orElseThrow())
        .containsExactly(new float[] {1, 2}, new float[] {3, 4});
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().getFirst().body())
        .contains("\"search_query\"")
        .contains("\"texts\":[\"a\",\"b\"]");
    cohere.of(Kind.PASSAGE, List.of("a", "b"), LIMIT);
    assertThat(server.requests().getLast().body()).contains("\"search_document\"");
  }

  @Test
  void what_is_no_vector_for_each_text_is_malformed() throws Exception {
    for (var body : List.of("{}", "{\"embeddings\":[[1,2]]}", "nonsense")) {
      json(200, body);
      assertThat(model("cohere.embed-v3").of(Kind.QUESTION, List.of("a", "b"), LIMIT))
          .isEqualTo(new Embedded.Failed(Failure.MALFORMED));
    }
  }

  @Test
  void throttled_is_said_so() throws Exception {
    server.replies(
        ModelServer.whole(
            429, "application/json", "{\"__type\":\"ThrottlingException\"}".getBytes(UTF_8)));
    assertThat(model("cohere.embed-v3").of(Kind.QUESTION, List.of("a"), LIMIT))
        .isEqualTo(new Embedded.Failed(Failure.THROTTLED));
  }
}

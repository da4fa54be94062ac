package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.answers.model.Embedded;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Embeddings.Kind;
import parlor.answers.model.Failure;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelSetting;
import parlor.model.Price;

@Timeout(60)
class OpenAiEmbeddingsTest {
  private static final List<String> TEXTS = List.of("¿A qué hora?", "When?");
  private static final Duration LIMIT = Duration.ofMillis(700);

  private final ModelServer server = new ModelServer();

  @AfterEach
  void close() {
    server.close();
  }

  private Embedded ask(Kind kind) throws InterruptedException {
    var own = new ModelSetting.OpenAi("main", "me5", server.address(), false, Price.FREE);
    var setting = new EmbeddingSetting(own, "query: ", "passage: ");
    Embeddings embeddings = Providers.embeddings(setting, "eu-central-1", Optional.of("sesame"));
    return embeddings.of(kind, TEXTS, LIMIT);
  }

  private void json(int status, String body) {
    server.replies(ModelServer.whole(status, "application/json", body.getBytes(UTF_8)));
  }

  private void fails(Failure why) throws InterruptedException {
    assertThat(ask(Kind.QUESTION)).isEqualTo(new Embedded.Failed(why));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void each_text_gets_its_own_vector_in_whatever_order_they_come() throws Exception {
    json(200, "{\"data\":[{\"index\":1,\"embedding\":[3,4]},{\"index\":0,\"embedding\":[1,2]}]}");
    assertThat(ask(Kind.QUESTION).vectors().orElseThrow())
        .containsExactly(new float[] {1, 2}, new float[] {3, 4});
    var request = server.requests().getFirst();
    assertThat(request.path()).isEqualTo("/v1/embeddings");
    assertThat(request.authorization()).containsExactly("Bearer sesame");
    assertThat(request.body()).contains("\"me5\"").contains("query: When?");
    server.forget();
    ask(Kind.PASSAGE);
    assertThat(server.requests().getFirst().body()).contains("passage: When?");
  }

  @ParameterizedTest
  @CsvSource({
    "401, MISCONFIGURED",
    "404, MISCONFIGURED",
    "429, THROTTLED",
    "500, UNREACHABLE",
    "504, TIMED_OUT",
    "302, MISCONFIGURED"
  })
  void a_reply_that_refuses_is_told_apart_and_not_tried_again(int status, Failure why)
      throws Exception {
    json(status, "{\"error\":{}}");
    fails(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"index\":0,",
        "{}",
        "[]",
        "{\"data\":[{\"index\":0,\"embedding\":[1,2]}]}",
        "{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[1,2,3]}]}",
        "{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[1,2]},{\"embedding\":[1,2]}]}",
        "{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[0,0]}]}",
        "{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[1,\"x\"]}]}",
        "{\"data\":[{\"index\":-1,\"embedding\":[1,2]},{\"embedding\":[1,2]}]}"
      })
  void what_is_not_one_vector_a_text_and_all_of_one_length_is_malformed(String body)
      throws Exception {
    json(200, body);
    fails(Failure.MALFORMED);
  }

  @Test
  void a_reply_that_is_cut_is_no_vectors() throws Exception {
    server.replies(
        exchange -> {
          exchange.sendResponseHeaders(200, 4_000);
          exchange.getResponseBody().write("{\"data\":[{".getBytes(UTF_8));
        });
    fails(Failure.CUT);
  }

  @Test
  void a_reply_that_drips_is_given_up_when_the_time_is_over() throws Exception {
    server.replies(
        exchange -> {
          try (var out = ModelServer.begin(exchange, "application/json")) {
            while (true) {
              out.write(' ');
              out.flush();
              Thread.sleep(20);
            }
          }
        });
    long begun = System.nanoTime();
    fails(Failure.TIMED_OUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.multipliedBy(5));
    assertThat(server.isDeserted()).isTrue();
  }

  @Test
  void a_server_that_is_not_there_is_unreachable() throws Exception {
    server.close();
    assertThat(ask(Kind.QUESTION)).isEqualTo(new Embedded.Failed(Failure.UNREACHABLE));
  }
}

package parlor.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.aws.S3Uploads;
import parlor.aws.Trouble;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.http.Route;
import parlor.iam.Grant;
import parlor.iam.Iam;
import parlor.infra.Synthesized;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A deployment with {@code -c embeddings}: who asks for vectors, and what happens without them. */
class VectorsTest {
  private static final String MODEL = "amazon.titan-embed-text-v2:0";
  private static final JsonNode TEMPLATE = Synthesized.with(Map.of("embeddings", MODEL)).template();
  private static final SourceId FILE = new SourceId("file-1");
  private static final String TEXT =
      "Sauna\n\nThe sauna is heated from five in the afternoon on.\n";

  private final HandClock clock = new HandClock();
  private final TwoBusinesses two = new TwoBusinesses(TEMPLATE, clock);
  private final Deployment stage = two.stage();

  @AfterEach
  void close() {
    two.close();
  }

  @Test
  void content_is_given_vectors_and_a_question_is_found_by_them_and_the_card_says_so()
      throws Exception {
    stage.iam().forget();
    assertThat(read()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(state().trouble()).isEmpty();
    assertThat(two.live()).contains("\"mark\":\"" + MODEL);
    stage.aws().forgetRequests();
    assertThat(two.answer("When is the sauna heated?")).contains("from five");
    assertThat(stage.aws().count("bedrock", "InvokeModel")).isOne();
    // Small talk is nobody's to compare.
    two.answer("Thank you!");
    assertThat(stage.aws().count("bedrock", "InvokeModel")).isOne();
    assertThat(stage.iam().asked()).allMatch(Iam.Asked::allowed);
    for (var handler : List.of(Deployment.INGEST, Deployment.CHAT)) {
      assertThat(Used.not(stage, stage.template().executionRole(handler)))
          .extracting(Grant::action)
          .noneMatch(action -> action.startsWith("bedrock:"));
    }
    var key = two.alba().key();
    var card = two.caller().call(two.alba().at(Route.READ_PRIVACY).query("key", key)).json();
    assertThat(card.at("/search/name").asString()).isEqualTo(MODEL);
    assertThat(card.at("/search/provider").asString()).isEqualTo("Amazon Bedrock");
  }

  @Test
  void where_vectors_cannot_be_had_content_goes_live_and_the_daily_reading_asks_again()
      throws Exception {
    stage.aws().modelsHave(Trouble.BROKEN);
    read();
    assertThat(state().phase()).isEqualTo(Phase.READY);
    assertThat(state().trouble()).map(why -> why.kind().name()).contains("NO_VECTORS");
    assertThat(two.live()).doesNotContain(MODEL);
    assertThat(two.answer("When is the sauna heated?")).contains("from five");

    stage.aws().modelsHave(Trouble.NONE);
    clock.forward(Duration.ofDays(1));
    stage.reread().run();
    var asked = stage.aws().messages(stage.ingestQueue());
    assertThat(asked).hasSize(1);
    read(asked.getFirst());
    assertThat(state().trouble()).isEmpty();
    assertThat(two.live()).contains(MODEL);
    // What is had once is asked for no more, and a file that has all is left alone.
    clock.forward(Duration.ofDays(1));
    stage.reread().run();
    assertThat(stage.aws().messages(stage.ingestQueue())).hasSize(1);
  }

  private SourceState state() {
    return stage
        .tables(stage.asAdministrator())
        .sources()
        .read(TwoBusinesses.ALBA, FILE)
        .orElseThrow()
        .state();
  }

  private String read() throws IOException {
    var administrator = stage.asAdministrator();
    S3Uploads.of(administrator, stage.contentBucket())
        .keep(TwoBusinesses.ALBA, FILE, TEXT.getBytes(UTF_8));
    var waiting = SourceState.waiting(clock.instant());
    stage
        .tables(administrator)
        .sources()
        .write(
            TwoBusinesses.ALBA,
            new Source(TwoBusinesses.ALBA, FILE, Source.Kind.FILE, "sauna.txt", waiting));
    return read("{\"tenant\":\"%s\",\"source\":\"%s\"}".formatted(TwoBusinesses.ALBA, FILE));
  }

  private String read(String message) throws IOException {
    var event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").addObject().put("messageId", "one").put("body", message);
    return stage.ingest(Set.of()).read(event.toString());
  }
}

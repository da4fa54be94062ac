package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is named for a deployment may be asked by whoever needs it, and nothing else may. */
class ModelSwitchTest {
  static final String MODEL = "anthropic.claude-test-v1:0";
  static final String EMBEDDINGS = "cohere.embed-multilingual-v3";
  private static final String SESSION = FunctionName.SESSION.handler();
  private static final String CHAT = FunctionName.CHAT.handler();
  private static final String INGEST = BackgroundName.INGEST.handler();
  private static final String SUMMARY = BackgroundName.SUMMARY.handler();
  private static final String ASK = "bedrock:InvokeModel";

  private final Synthesized named = Synthesized.with(Map.of("model", MODEL, "desk", "none"));

  @Test
  void both_doors_open_on_the_same_with_a_model() {
    var cdk = Facts.of(named.template());
    assertThat(Doors.unexplained(Doors.differences(cdk, Facts.of(Doors.sam(Set.of("ModelGiven"))))))
        .isEmpty();
  }

  @Test
  void what_answers_and_what_sums_up_may_ask_that_model_in_this_region_whole() {
    assertThat(
            Facts.of(named.template()).keySet().stream().filter(fact -> fact.contains("bedrock:")))
        .hasSize(2)
        .allMatch(fact -> fact.contains("eu-central-1::foundation-model/" + MODEL))
        .anyMatch(fact -> fact.contains("ChatRole: Allow " + ASK + " on arn:"))
        .anyMatch(fact -> fact.contains("SummaryFunctionRole: Allow " + ASK + " on arn:"));
  }

  @Test
  void what_sums_up_is_told_of_the_model_and_may_reserve_its_price_and_else_may_not() {
    var told = new Policies(named).function(SUMMARY).properties().at("/Environment/Variables");
    assertThat(told.path("PARLOR_MODELS").asString("")).startsWith("main=bedrock:" + MODEL);
    assertThat(Facts.of(named.template()).keySet()).anyMatch(ModelSwitchTest::reserves);
    var plain = Synthesized.plain();
    assertThat(Facts.of(plain.template()).keySet()).noneMatch(ModelSwitchTest::reserves);
    var untold = new Policies(plain).function(SUMMARY).properties().at("/Environment/Variables");
    assertThat(untold.path("PARLOR_MODELS").asString("")).isEqualTo("none");
  }

  private static boolean reserves(String fact) {
    return fact.contains("SummaryFunctionTenantRole: Allow dynamodb:UpdateItem")
        && fact.contains("keys");
  }

  @Test
  void both_doors_open_on_the_same_with_vectors_and_with_both() {
    for (var model : List.of(Set.<String>of(), Set.of("ModelGiven"))) {
      var context = new TreeMap<>(Map.of("embeddings", EMBEDDINGS, "desk", "none"));
      model.forEach(_ -> context.put("model", MODEL));
      var met = new TreeSet<>(model);
      met.add("EmbeddingsGiven");
      var cdk = Facts.of(Synthesized.with(context).template());
      assertThat(Doors.unexplained(Doors.differences(cdk, Facts.of(Doors.sam(met))))).isEmpty();
    }
  }

  @Test
  void those_that_need_vectors_may_ask_for_them_and_are_told_by_whom() {
    var synthesized = Synthesized.with(Map.of("embeddings", EMBEDDINGS));
    assertThat(
            Facts.of(synthesized.template()).keySet().stream()
                .filter(fact -> fact.contains("bedrock:")))
        .hasSize(2)
        .allMatch(fact -> fact.contains("eu-central-1::foundation-model/" + EMBEDDINGS))
        .anyMatch(fact -> fact.contains("ChatRole: Allow " + ASK + " on arn:"))
        .anyMatch(fact -> fact.contains("IngestFunctionRole: Allow " + ASK + " on arn:"));
    var policies = new Policies(synthesized);
    for (var handler : List.of(SESSION, CHAT, INGEST)) {
      var told = policies.function(handler).properties().at("/Environment/Variables");
      assertThat(told.path("PARLOR_EMBEDDINGS").asString(""))
          .isEqualTo("search=bedrock:" + EMBEDDINGS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eu.cohere.embed-v4:0",
        "cohere.embed-v4:0",
        "anthropic.claude-test-v1:0",
        "*",
        ""
      })
  void vectors_of_a_model_that_nobody_knows_how_to_ask_are_not_synthesized(String id) {
    assertThatThrownBy(() -> Synthesized.with(Map.of("embeddings", id)))
        .hasStackTraceContaining("-c embeddings must be");
  }

  @Test
  void without_a_model_nothing_of_bedrock_is_allowed() {
    assertThat(Synthesized.plain().template().toString()).doesNotContain("bedrock:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eu.anthropic.claude-test-v1:0",
        "global.anthropic.claude-test-v1:0",
        "arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.x",
        "*",
        "anthropic.claude own=openai:x@http://evil.test"
      })
  void a_model_that_may_leave_the_region_or_is_no_id_is_not_synthesized(String id) {
    assertThatThrownBy(() -> Synthesized.with(Map.of("model", id)))
        .hasStackTraceContaining("-c model must be");
  }
}

package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.answers.model.Failure;
import parlor.answers.model.SecondOpinion;
import parlor.answers.model.SecondOpinion.Opinion;
import parlor.model.GuardrailSetting;
import tools.jackson.databind.json.JsonMapper;

/** ApplyGuardrail by the SDK's own client, over HTTP. */
@Timeout(60)
class BedrockGuardrailTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String USAGE =
      """
      "usage":{"topicPolicyUnits":1,"contentPolicyUnits":1,"wordPolicyUnits":1,
       "sensitiveInformationPolicyUnits":0,"sensitiveInformationPolicyFreeUnits":0,
       "contextualGroundingPolicyUnits":0}
      """;

  private final ModelServer server = new ModelServer();

  @AfterEach
  void close() {
    server.close();
  }

  private SecondOpinion guardrail() {
    var setting = GuardrailSetting.read("abc123:7,0.15").orElseThrow();
    return BedrockGuardrail.of(setting, BedrockAt.address(server.address()));
  }

  private Opinion said(int status, String body) throws InterruptedException {
    server.replies(ModelServer.whole(status, "application/json", body.getBytes(UTF_8)));
    return guardrail().of("a message with [card]", LIMIT);
  }

  @Test
  void it_is_asked_about_the_visitors_words_alone() throws Exception {
    assertThat(said(200, "{\"action\":\"NONE\",\"assessments\":[],\"outputs\":[]," + USAGE + "}"))
        .isEqualTo(new Opinion.Harmless());
    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.path()).isEqualTo("/guardrail/abc123/version/7/apply");
              assertThat(JsonMapper.shared().readTree(request.body()))
                  .isEqualTo(
                      JsonMapper.shared()
                          .readTree(
                              """
                              {"source":"INPUT",
                               "content":[{"text":{"text":"a message with [card]"}}]}
                              """));
            });
  }

  @Test
  void an_intervention_is_harm() throws Exception {
    var body =
        """
        {"action":"GUARDRAIL_INTERVENED","outputs":[{"text":"blocked"}],
         "assessments":[{"contentPolicy":{"filters":[
           {"type":"HATE","confidence":"HIGH","action":"BLOCKED"}]}}],%s}
        """
            .formatted(USAGE);
    assertThat(said(200, body)).isEqualTo(new Opinion.Harmful());
    assertThat(said(200, "{\"action\":\"GUARDRAIL_INTERVENED\"}"))
        .as("without a reason")
        .isEqualTo(new Opinion.Harmful());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANONYMIZED", "BLOCKED"})
  void to_have_masked_a_name_is_no_harm_but_to_have_blocked_it_is(String action) throws Exception {
    var body =
        """
        {"action":"GUARDRAIL_INTERVENED","outputs":[{"text":"{NAME}"}],
         "assessments":[{"sensitiveInformationPolicy":{"piiEntities":[
           {"type":"NAME","match":"Ana","action":"%s"}],"regexes":[]}}],%s}
        """
            .formatted(action, USAGE);
    assertThat(said(200, body))
        .isEqualTo(action.equals("BLOCKED") ? new Opinion.Harmful() : new Opinion.Harmless());
  }

  @Test
  void who_is_too_slow_has_said_nothing() throws Exception {
    server.replies(
        exchange -> {
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    long began = System.nanoTime();
    assertThat(guardrail().of("hello", Duration.ofMillis(400)))
        .isEqualTo(new Opinion.None(Failure.TIMED_OUT));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void throttled_denied_and_broken_are_told_apart() throws Exception {
    assertThat(said(429, "{\"__type\":\"ThrottlingException\",\"message\":\"slow\"}"))
        .isEqualTo(new Opinion.None(Failure.THROTTLED));
    assertThat(said(403, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}"))
        .isEqualTo(new Opinion.None(Failure.MISCONFIGURED));
    assertThat(said(404, "{\"__type\":\"ResourceNotFoundException\",\"message\":\"no\"}"))
        .isEqualTo(new Opinion.None(Failure.MISCONFIGURED));
    assertThat(said(500, "{}")).isEqualTo(new Opinion.None(Failure.UNREACHABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"action\":\"SOMETHING_NEW\"}", "{\"action\":\"NO", "<html></html>", ""})
  void what_is_not_its_protocol_says_nothing(String body) throws Exception {
    assertThat(said(200, body)).isInstanceOf(Opinion.None.class);
  }

  @Test
  void a_text_unit_is_a_thousand_characters() {
    assertThat(guardrail().cost("a".repeat(1_000))).isEqualTo(150);
    assertThat(guardrail().cost("a".repeat(1_001))).isEqualTo(300);
    assertThat(guardrail().cost("")).isEqualTo(150);
  }
}

package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.answers.model.Model;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.models.ModelServer.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Converse. */
class BedrockModelTest extends ModelContract {
  static final ModelSetting.Bedrock HERE =
      new ModelSetting.Bedrock("main", "anthropic.claude-x-v1:0", false, Price.DEAR);

  @Override
  Model model() {
    return BedrockModel.of(HERE, BedrockAt.address(server.address()));
  }

  @Override
  int attempts() {
    return 2;
  }

  @Override
  boolean streams() {
    return false;
  }

  @Override
  Wire wire() {
    return new ConverseWire();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us.anthropic.claude-x-v1:0",
        "eu.amazon.nova-lite-v1:0",
        "apac.amazon.nova-lite-v1:0",
        "global.anthropic.claude-x-v1:0",
        "arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.amazon.nova-lite-v1:0",
        "arn:aws:bedrock:eu-central-1:111122223333:application-inference-profile/abc"
      })
  void a_model_that_may_compute_in_other_regions_is_refused_unless_that_is_said(String id) {
    assertThatThrownBy(() -> BedrockId.of(new ModelSetting.Bedrock("main", id, false, Price.DEAR)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(BedrockId.of(new ModelSetting.Bedrock("main", id, true, Price.DEAR))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anthropic.claude-x-v1:0",
        "amazon.nova-lite-v1:0",
        "ai21.jamba-v1:0",
        "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0"
      })
  void a_model_of_the_region_is_taken(String id) {
    assertThat(BedrockId.of(new ModelSetting.Bedrock("main", id, false, Price.DEAR))).isEqualTo(id);
  }

  private static final class ConverseWire implements Wire {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Reply says(List<String> pieces, Duration between) {
      return reply(pieces, "end_turn");
    }

    @Override
    public Reply tooLong(List<String> pieces) {
      return reply(pieces, "max_tokens");
    }

    @Override
    public Reply filtered() {
      return reply(List.of("Sorry, the guardrail says no."), "guardrail_intervened");
    }

    @Override
    public Reply cut(List<String> pieces) {
      return exchange -> {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 4_000);
        exchange.getResponseBody().write("{\"output\":{\"message\":{".getBytes(UTF_8));
      };
    }

    @Override
    public Reply throttled() {
      return error(429, "ThrottlingException");
    }

    @Override
    public Reply denied() {
      return error(403, "AccessDeniedException");
    }

    @Override
    public Reply malformed() {
      return ModelServer.whole(200, "application/json", "{}".getBytes(UTF_8));
    }

    @Override
    public Reply endless() {
      return exchange -> {
        try (var out = ModelServer.begin(exchange, "application/json")) {
          while (true) {
            out.write(' ');
            out.flush();
            Thread.sleep(20);
          }
        }
      };
    }

    private static Reply reply(List<String> pieces, String reason) {
      var root = JSON.createObjectNode().put("stopReason", reason);
      var content = root.putObject("output").putObject("message").put("role", "assistant");
      var blocks = content.putArray("content");
      pieces.forEach(piece -> blocks.addObject().put("text", piece));
      root.putObject("usage").put("inputTokens", 12).put("outputTokens", 7).put("totalTokens", 19);
      root.putObject("metrics").put("latencyMs", 1);
      return ModelServer.whole(200, "application/json", root.toString().getBytes(UTF_8));
    }
  }

  static Reply error(int status, String type) {
    return exchange -> {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
      ModelServer.whole(status, "application/json", "{\"message\":\"no\"}".getBytes(UTF_8))
          .write(exchange);
    };
  }
}

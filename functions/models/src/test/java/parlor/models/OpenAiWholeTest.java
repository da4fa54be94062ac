package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parlor.answers.model.Model;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.models.ModelServer.Reply;

/** A server that is asked to stream and answers whole. */
class OpenAiWholeTest extends ModelContract {
  @Override
  Model model() {
    return OpenAiModel.of(
        new ModelSetting.OpenAi("own", "qwen3", server.address(), false, Price.FREE),
        Optional.empty());
  }

  @Override
  int attempts() {
    return 1;
  }

  @Override
  boolean streams() {
    return false;
  }

  @Override
  Wire wire() {
    return new Whole();
  }

  private static final class Whole implements Wire {
    @Override
    public Reply says(List<String> pieces, Duration between) {
      return json(OpenAiWire.whole(String.join("", pieces), "stop").toString());
    }

    @Override
    public Reply tooLong(List<String> pieces) {
      return json(OpenAiWire.whole(String.join("", pieces), "length").toString());
    }

    @Override
    public Reply filtered() {
      return json(OpenAiWire.whole("", "content_filter").toString());
    }

    @Override
    public Reply cut(List<String> pieces) {
      var body = OpenAiWire.whole(String.join("", pieces), "stop").toString().getBytes(UTF_8);
      return exchange -> {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
      };
    }

    @Override
    public Reply throttled() {
      return ModelServer.whole(429, "application/json", "{}".getBytes(UTF_8));
    }

    @Override
    public Reply denied() {
      return ModelServer.whole(404, "application/json", "{}".getBytes(UTF_8));
    }

    @Override
    public Reply malformed() {
      return json("{\"choices\":[{");
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

    private static Reply json(String body) {
      return ModelServer.whole(200, "application/json", body.getBytes(UTF_8));
    }
  }
}

package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Model;
import parlor.models.ModelServer.Reply;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;
import tools.jackson.databind.json.JsonMapper;

/** ConverseStream, in its binary frames with their checksums. */
class BedrockStreamTest extends ModelContract {
  private static final String TYPE = "application/vnd.amazon.eventstream";

  @Override
  Model model() {
    return BedrockStream.of(BedrockModelTest.HERE, BedrockAt.address(server.address()));
  }

  @Override
  int attempts() {
    return 2;
  }

  @Override
  boolean streams() {
    return true;
  }

  @Override
  Wire wire() {
    return new StreamWire();
  }

  @ParameterizedTest
  @CsvSource({
    "throttlingException, THROTTLED",
    "modelStreamErrorException, CUT",
    "internalServerException, CUT",
    "serviceUnavailableException, CUT",
    "validationException, MISCONFIGURED"
  })
  void a_frame_may_say_that_it_failed(String type, Failure why) throws InterruptedException {
    server.replies(
        exchange -> {
          try (var out = ModelServer.begin(exchange, TYPE)) {
            StreamWire.delta(out, "From 8 ");
            StreamWire.frame(
                out, Map.of(":message-type", "exception", ":exception-type", type), "{}");
          }
        });
    assertThat(model().write(PROMPT, new ArrayList<>()::add)).isEqualTo(new Ending.Failed(why));
  }

  @Test
  void a_frame_whose_checksum_is_wrong_is_no_answer() throws InterruptedException {
    server.replies(
        exchange -> {
          try (var out = ModelServer.begin(exchange, TYPE)) {
            var bytes = StreamWire.bytes(StreamWire.event("contentBlockDelta"), "{\"delta\":{}}");
            bytes[bytes.length - 1] ^= 1;
            out.write(bytes);
          }
        });
    assertThat(model().write(PROMPT, new ArrayList<>()::add)).isInstanceOf(Ending.Failed.class);
  }

  private static final class StreamWire implements Wire {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Reply says(List<String> pieces, Duration between) {
      return stream(pieces, between, Optional.of("end_turn"));
    }

    @Override
    public Reply tooLong(List<String> pieces) {
      return stream(pieces, Duration.ZERO, Optional.of("max_tokens"));
    }

    @Override
    public Reply filtered() {
      return stream(List.of(), Duration.ZERO, Optional.of("content_filtered"));
    }

    @Override
    public Reply cut(List<String> pieces) {
      return stream(pieces, Duration.ZERO, Optional.empty());
    }

    @Override
    public Reply throttled() {
      return BedrockModelTest.error(429, "ThrottlingException");
    }

    @Override
    public Reply denied() {
      return BedrockModelTest.error(403, "AccessDeniedException");
    }

    @Override
    public Reply malformed() {
      return stream(List.of(), Duration.ZERO, Optional.empty());
    }

    @Override
    public Reply endless() {
      return exchange -> {
        try (var out = ModelServer.begin(exchange, TYPE)) {
          while (true) {
            delta(out, "on and on ");
            Thread.sleep(20);
          }
        }
      };
    }

    private static Reply stream(List<String> pieces, Duration between, Optional<String> reason) {
      return exchange -> {
        try (var out = ModelServer.begin(exchange, TYPE)) {
          frame(out, event("messageStart"), "{\"role\":\"assistant\"}");
          for (var piece : pieces) {
            delta(out, piece);
            Thread.sleep(between);
          }
          if (reason.isPresent()) {
            frame(out, event("contentBlockStop"), "{\"contentBlockIndex\":0}");
            frame(out, event("messageStop"), "{\"stopReason\":\"" + reason.get() + "\"}");
            frame(
                out,
                event("metadata"),
                "{\"usage\":{\"inputTokens\":12,\"outputTokens\":7,\"totalTokens\":19}}");
          }
        }
      };
    }

    static void delta(OutputStream out, String text) throws IOException {
      var body = JSON.createObjectNode().put("contentBlockIndex", 0);
      body.putObject("delta").put("text", text);
      frame(out, event("contentBlockDelta"), body.toString());
    }

    static Map<String, String> event(String type) {
      return Map.of(":message-type", "event", ":event-type", type);
    }

    /** In two parts, so that frames are split over chunks. */
    static void frame(OutputStream out, Map<String, String> headers, String body)
        throws IOException {
      var bytes = bytes(headers, body);
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
      out.flush();
    }

    static byte[] bytes(Map<String, String> headers, String body) {
      var values = new TreeMap<String, HeaderValue>();
      values.put(":content-type", HeaderValue.fromString("application/json"));
      headers.forEach((name, value) -> values.put(name, HeaderValue.fromString(value)));
      var buffer = new Message(values, body.getBytes(UTF_8)).toByteBuffer();
      var bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    }
  }
}

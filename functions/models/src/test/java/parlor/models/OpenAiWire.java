package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parlor.models.ModelServer.Reply;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chat completions, streamed, as servers stream them: a comment first, and lines ended by CRLF. */
public final class OpenAiWire implements Wire {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String USAGE =
      "{\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7}}";

  @Override
  public Reply says(List<String> pieces, Duration between) {
    return stream(pieces, between, Optional.of("stop"));
  }

  @Override
  public Reply tooLong(List<String> pieces) {
    return stream(pieces, Duration.ZERO, Optional.of("length"));
  }

  @Override
  public Reply filtered() {
    return stream(List.of(), Duration.ZERO, Optional.of("content_filter"));
  }

  @Override
  public Reply cut(List<String> pieces) {
    return stream(pieces, Duration.ZERO, Optional.empty());
  }

  @Override
  public Reply throttled() {
    return ModelServer.whole(429, "application/json", "{\"error\":{}}".getBytes(UTF_8));
  }

  @Override
  public Reply denied() {
    return ModelServer.whole(401, "application/json", "{\"error\":{}}".getBytes(UTF_8));
  }

  @Override
  public Reply malformed() {
    return exchange -> {
      try (var out = ModelServer.begin(exchange, "text/event-stream")) {
        out.write("data: {\"choices\":[{\"delta\":{\n\n".getBytes(UTF_8));
      }
    };
  }

  @Override
  public Reply endless() {
    return exchange -> {
      try (var out = ModelServer.begin(exchange, "text/event-stream")) {
        while (true) {
          send(out, chunk("on and on ", Optional.empty()));
          Thread.sleep(20);
        }
      }
    };
  }

  public static String chunk(String text, Optional<String> finish) {
    var root = JSON.createObjectNode().put("object", "chat.completion.chunk");
    var choice = root.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta").put("content", text);
    finish.ifPresentOrElse(
        reason -> choice.put("finish_reason", reason), () -> choice.putNull("finish_reason"));
    return root.toString();
  }

  static ObjectNode whole(String text, String finish) {
    var root = JSON.createObjectNode().put("object", "chat.completion");
    var choice = root.putArray("choices").addObject().put("index", 0).put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", text);
    root.putObject("usage").put("prompt_tokens", 12).put("completion_tokens", 7);
    return root;
  }

  private static Reply stream(List<String> pieces, Duration between, Optional<String> finish) {
    return exchange -> {
      try (var out = ModelServer.begin(exchange, "text/event-stream; charset=utf-8")) {
        out.write(": warming up\r\n\r\n".getBytes(UTF_8));
        for (var piece : pieces) {
          send(out, chunk(piece, Optional.empty()));
          Thread.sleep(between);
        }
        if (finish.isPresent()) {
          send(out, chunk("", finish));
          send(out, USAGE);
          send(out, "[DONE]");
        }
      }
    };
  }

  /** Byte by byte around the middle, so that characters are split over chunks. */
  private static void send(OutputStream out, String data) throws IOException {
    var bytes = ("data: " + data + "\r\n\r\n").getBytes(UTF_8);
    int middle = bytes.length / 2;
    out.write(bytes, 0, middle);
    out.flush();
    for (int i = middle; i < Math.min(bytes.length, middle + 12); i++) {
      out.write(bytes[i]);
      out.flush();
    }
    int rest = Math.min(bytes.length, middle + 12);
    out.write(bytes, rest, bytes.length - rest);
    out.flush();
  }
}

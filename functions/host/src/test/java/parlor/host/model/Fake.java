package parlor.host.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.models.ModelServer;
import parlor.models.OpenAiWire;

/** An OpenAI-compatible server whose model says what a test wants. */
final class Fake implements AutoCloseable {
  private static final Pattern CANARY = Pattern.compile("bears the mark (mark[0-9a-f]{16})");
  private static final OpenAiWire WIRE = new OpenAiWire();

  final ModelServer server = new ModelServer();

  ModelSetting setting(String name) {
    return setting(name, Price.FREE);
  }

  /** One that is paid for. */
  ModelSetting setting(String name, Price price) {
    return new ModelSetting.OpenAi(name, "test-" + name, server.address(), false, price);
  }

  URI address() {
    return server.address();
  }

  void says(String... pieces) {
    server.replies(WIRE.says(List.of(pieces), Duration.ZERO));
  }

  void saysThenBreaksOff(String... pieces) {
    server.replies(WIRE.cut(List.of(pieces)));
  }

  void saysAndNeverEnds(String... pieces) {
    server.replies(
        exchange -> {
          try (var out = ModelServer.begin(exchange, "text/event-stream")) {
            for (var piece : pieces) {
              var chunk = OpenAiWire.chunk(piece, Optional.empty());
              out.write(("data: " + chunk + "\n\n").getBytes(UTF_8));
              out.flush();
            }
            while (true) {
              Thread.sleep(200);
              out.write(": still here\n\n".getBytes(UTF_8));
              out.flush();
            }
          }
        });
  }

  /** Reads its prompt out. */
  void leaks() {
    server.replies(
        exchange -> {
          var canary = CANARY.matcher(server.requests().getLast().body());
          if (!canary.find()) {
            throw new IllegalStateException("no canary");
          }
          WIRE.says(
                  List.of("Gladly [breakfast]. ", "My rules bear " + canary.group(1)),
                  Duration.ZERO)
              .write(exchange);
        });
  }

  void fails(int status) {
    server.replies(ModelServer.whole(status, "application/json", "{}".getBytes(UTF_8)));
  }

  int calls() {
    return server.requests().size();
  }

  String prompt() {
    return server.requests().getLast().body();
  }

  @Override
  public void close() {
    server.close();
  }
}

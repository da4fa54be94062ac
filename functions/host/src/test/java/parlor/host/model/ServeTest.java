package parlor.host.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.Command;
import parlor.host.HostFixture;
import tools.jackson.databind.JsonNode;

/**
 * What one types to have a server that speaks OpenAI's protocol answer, in a process of its own.
 */
@Timeout(240)
class ServeTest {
  private static final String BREAKFAST = "What time is breakfast?";
  private static final String READY = "Parlor is ready: ";
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void serve_with_a_models_address_answers_from_it_and_from_each_step_below_once_it_fails(
      @TempDir Path data) throws Exception {
    var key = Files.writeString(data.resolve("key"), "sesame\n");
    try (var first = new Fake();
        var second = new Fake()) {
      first.says("Breakfast is from 8:30 to 10:30 [breakfast].");
      second.says("From 8:30 to 10:30, says the second [breakfast].");
      var process =
          Command.serve(
              List.of(
                  "--port=0",
                  "--data=" + data.resolve("kept"),
                  "--model=openai",
                  "--model-url=" + first.address(),
                  "--model-name=qwen3:8b",
                  "--model-key-file=" + key,
                  "--second-model-url=" + second.address()));
      try {
        var visit = visit(process);
        assertThat(card(visit)).contains("qwen3:8b");

        var answer = ask(visit, BREAKFAST);
        assertStep(answer, "model", false);
        assertThat(answer.path("answer").asString()).isEqualTo("Breakfast is from 8:30 to 10:30.");
        assertThat(answer.at("/sources/0/entry").asString()).isEqualTo("breakfast");
        var asked = first.server.requests().getLast();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.authorization()).containsExactly("Bearer sesame");
        assertThat(asked.body()).contains("\"model\":\"qwen3:8b\"", "\"stream\":true");

        first.fails(503);
        assertStep(ask(visit, BREAKFAST), "second-model", true);
        second.fails(500);
        assertStep(ask(visit, BREAKFAST), "extract", true);
        var left = ask(visit, "Which brand of towels do you buy?");
        assertStep(left, "none", true);
        assertThat(left.path("answer").asString()).contains("e-mail", "a person will answer");

        first.says("From 8:30 [breakfast].");
        assertStep(ask(visit, BREAKFAST), "model", false);
      } finally {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void without_the_servers_address_it_says_in_one_line_what_is_missing(@TempDir Path data)
      throws Exception {
    var ended = Command.run(Map.of(), "", List.of("serve", "--data=" + data, "--model=openai"));
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).hasLineCount(1).contains("--model-url");
  }

  /** Somebody on the guesthouse's site. */
  private record Visit(String api, String key, String site, String token) {}

  private Visit visit(Process process) throws Exception {
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    var line = out.readLine();
    assertThat(line).startsWith(READY);
    var api = line.substring(READY.length()).replaceFirst("/$", "");
    var demo = send(HttpRequest.newBuilder(URI.create(api + "/demo.json")));
    var key = demo.path("key").asString();
    var site = demo.path("origin").asString();
    var opened =
        send(
            HttpRequest.newBuilder(URI.create(api + "/v1/sessions"))
                .header("Origin", site)
                .POST(body("{\"key\":\"%s\",\"language\":\"en\"}".formatted(key))));
    return new Visit(api, key, site, opened.path("token").asString());
  }

  private JsonNode ask(Visit visit, String text) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(visit.api() + "/v1/messages"))
            .header("Origin", visit.site())
            .header("Authorization", "Bearer " + visit.token())
            .header("Accept", "application/json")
            .POST(body("{\"id\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text))));
  }

  private String card(Visit visit) throws Exception {
    var card = URI.create(visit.api() + "/v1/privacy?key=" + visit.key());
    return send(HttpRequest.newBuilder(card)).path("lines").toString();
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return HttpRequest.BodyPublishers.ofString(json);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 201);
    return HostFixture.json(reply);
  }

  private static void assertStep(JsonNode reply, String by, boolean degraded) {
    assertThat(reply.path("answeredBy").asString()).as(reply.toString()).isEqualTo(by);
    assertThat(reply.path("degraded").asBoolean()).as(reply.toString()).isEqualTo(degraded);
  }
}

package parlor.host.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.HostFixture;
import parlor.models.ModelServer;
import parlor.models.OpenAiWire;

/** What Parlor adds to a model's own time: from its socket to the visitor's, on one machine. */
@Tag("full")
@Timeout(300)
class StreamingFigures {
  private static final int SENTENCES = 150;
  private static final Pattern NAME = Pattern.compile("No (\\p{Lower}{2})(?: \\[breakfast])?\\.");
  private static final int WARM_UP = 20;
  private static final int MEASURED = 20;

  @TempDir private Path data;
  private final ConcurrentHashMap<String, Long> sent = new ConcurrentHashMap<>();

  /** Each of its tokens is a sentence, which may leave as soon as it is there. */
  private final ModelServer.Reply numbers =
      exchange -> {
        try (var out = ModelServer.begin(exchange, "text/event-stream")) {
          for (int i = 0; i < SENTENCES; i++) {
            var chunk = OpenAiWire.chunk("No " + name(i) + " [breakfast]. ", Optional.empty());
            Thread.sleep(2);
            sent.put(name(i), System.nanoTime());
            out.write(("data: " + chunk + "\n\n").getBytes(UTF_8));
            out.flush();
          }
          var last = OpenAiWire.chunk("", Optional.of("stop"));
          out.write(("data: " + last + "\n\ndata: [DONE]\n\n").getBytes(UTF_8));
        }
      };

  /** In letters: a number would have to be in the passage. */
  private static String name(int i) {
    return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
  }

  @Test
  void the_gap_between_a_token_and_its_byte_and_the_time_to_the_first() throws Exception {
    try (var fake = new Fake();
        var host = HostFixture.start(data, List.of(fake.setting("main")));
        var client = HttpClient.newHttpClient()) {
      fake.server.replies(numbers);
      var gaps = new ArrayList<Long>();
      var firsts = new ArrayList<Long>();
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        var seen = gaps(client, request(host));
        if (i >= WARM_UP) {
          gaps.addAll(seen);
        }
      }
      var direct = new ArrayList<Long>();
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        var seen = gaps(client, HttpRequest.newBuilder(fake.address()).build());
        if (i >= WARM_UP) {
          direct.addAll(seen);
        }
      }
      for (int i = 0; i < 3 * MEASURED; i++) {
        fake.says("From 8:30 to 10:30 [breakfast]. ");
        long first = first(host, client);
        if (i >= MEASURED) {
          firsts.add(first);
        }
      }
      System.out.printf(
          "gap token to byte, n=%d: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms; one socket, without"
              + " Parlor: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms; first visible token: p50"
              + " %.1f ms, p99 %.1f ms%n",
          gaps.size(),
          at(gaps, 50),
          at(gaps, 95),
          at(gaps, 99),
          at(direct, 50),
          at(direct, 95),
          at(direct, 99),
          at(firsts, 50),
          at(firsts, 99));
      assertThat(gaps).hasSize(MEASURED * SENTENCES);
    }
  }

  /** From the model's write to the reader's line, through Parlor or straight. */
  private List<Long> gaps(HttpClient client, HttpRequest request) throws Exception {
    var gaps = new ArrayList<Long>();
    try (var lines = lines(client, request)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        long now = System.nanoTime();
        var named = NAME.matcher(line);
        if (named.find() && !line.contains("answeredBy")) {
          gaps.add(now - sent.getOrDefault(named.group(1), 0L));
        }
      }
    }
    return gaps;
  }

  private static long first(HostFixture host, HttpClient client) throws Exception {
    long first = 0;
    var request = request(host);
    long begun = System.nanoTime();
    try (var lines = lines(client, request)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (first == 0 && line.startsWith("data: {\"text\"")) {
          first = System.nanoTime() - begun;
        }
      }
    }
    return first;
  }

  private static HttpRequest request(HostFixture host) throws Exception {
    host.clock().forward(Duration.ofSeconds(30));
    var body = "{\"id\":\"%s\",\"text\":\"What time is breakfast?\"}".formatted(UUID.randomUUID());
    return HttpRequest.newBuilder(URI.create(host.host().places().api() + "/v1/messages"))
        .header("Origin", host.host().places().sites().value())
        .header("Authorization", "Bearer " + host.visit())
        .header("Accept", "text/event-stream")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static BufferedReader lines(HttpClient client, HttpRequest request) throws Exception {
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    return new BufferedReader(new InputStreamReader(response.body(), UTF_8));
  }

  private static double at(List<Long> nanos, int percent) {
    var sorted = nanos.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
  }
}

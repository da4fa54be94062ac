package parlor.host.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.host.Wire;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;

final class GatewayTest {
  private static final CountDownLatch READ = new CountDownLatch(1);
  private static final CountDownLatch GONE = new CountDownLatch(1);
  private static final int PORT = freePort();
  private static final Gateway GATEWAY = start(PORT, Set.of());

  @BeforeAll
  static void listens() {
    assertThat(GATEWAY).isNotNull();
  }

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?key=%", "?key=%zz", "?key=%ff", "?%c3=1", "%ff", "?a=1&b=%e"})
  void broken_query_or_path_is_a_bad_request(String rest) throws IOException {
    assertThat(get("/v1/privacy" + rest))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json")
        .contains("/problems/bad-request");
  }

  @Test
  void query_is_read_as_utf8() throws IOException {
    assertThat(get("/v1/privacy?key=%C3%B1+%26&key=second")).contains("\"key\":\"ñ &\"");
  }

  @Test
  void long_body_is_read_one_byte_past_the_limit() throws IOException {
    var body = "x".repeat(300_000);
    assertThat(post("/v1/sessions", body)).contains("\"body\":" + (Json.MOST_BYTES + 1));
  }

  @Test
  void unknown_route_is_a_problem_that_any_page_may_read() throws IOException {
    assertThat(get("/v1/nothing"))
        .startsWith("HTTP/1.1 404")
        .contains("access-control-allow-origin: *")
        .contains("/problems/not-found");
  }

  @Test
  void known_path_under_another_method_is_not_found() throws IOException {
    assertThat(get("/v1/sessions")).startsWith("HTTP/1.1 404").contains("/problems/not-found");
  }

  @Test
  void preflight_is_answered_without_a_function() throws IOException {
    assertThat(call("OPTIONS", "/v1/messages", "localhost", ""))
        .startsWith("HTTP/1.1 204")
        .contains("access-control-allow-origin: *")
        .contains("access-control-max-age: 7200");
    assertThat(call("OPTIONS", "/v1/nothing", "localhost", "")).startsWith("HTTP/1.1 404");
  }

  @Test
  void head_is_get_without_a_body() throws IOException {
    var reply = call("HEAD", "/v1/privacy", "localhost", "");
    assertThat(reply).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/\"<> HTTP/1.1|Host: localhost|",
        "GET /%00 HTTP/1.1|Host: localhost|Connection: close|",
        "NONSENSE|",
        "GET / HTTP/1.1|Connection: close|",
        "TRACE /v1/privacy HTTP/1.1|Host: localhost|Connection: close|",
        "POST /v1/sessions HTTP/1.1|Host: localhost|Content-Length: no|",
        "POST /v1/sessions HTTP/1.1|Host: localhost|Transfer-Encoding: chunked|Connection:"
            + " close||zz",
      })
  void unreadable_request_gets_no_stack_trace_and_no_server_error(String request)
      throws IOException {
    assertThat(Wire.send(PORT, request.replace("|", "\r\n") + "\r\n"))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("<html")
        .doesNotContain("Tomcat");
  }

  @Test
  void large_headers_are_a_bad_request() throws IOException {
    assertThat(Wire.get(PORT, "localhost", "/", "X-Large: " + "x".repeat(60_000)))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("<html");
  }

  @Test
  void defect_says_nothing_of_itself() throws IOException {
    assertThat(get("/v1/privacy?fail=yes"))
        .startsWith("HTTP/1.1 500")
        .contains("/problems/internal")
        .doesNotContain("secret words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "10.0.0.1", ""})
  void foreign_host_name_gets_nothing(String name) throws IOException {
    assertThat(Wire.get(PORT, name, "/v1/privacy")).startsWith("HTTP/1.1 421");
    assertThat(Wire.get(PORT, name, "/")).startsWith("HTTP/1.1 421");
  }

  @Test
  void forwarded_address_counts_only_from_a_trusted_proxy() throws IOException {
    var forwarded = "X-Forwarded-For: 203.0.113.9, 198.51.100.7";
    assertThat(Wire.get(PORT, "localhost", "/v1/privacy", forwarded))
        .contains("\"address\":\"127.0.0.1\"");
    int port = freePort();
    var proxy = InetAddress.ofLiteral("127.0.0.1");
    try (var trusting = start(port, Set.of(proxy))) {
      assertThat(trusting).isNotNull();
      assertThat(Wire.get(port, "chat.example", "/v1/privacy", forwarded))
          .contains("\"address\":\"198.51.100.7\"");
      assertThat(Wire.get(port, "localhost", "/desk", forwarded)).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void event_leaves_before_the_next_is_written() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(events().getBytes(UTF_8));
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (var line = in.readLine(); !"event: first".equals(line); line = in.readLine()) {
        assertThat(line).isNotNull();
      }
      READ.countDown();
    }
    // Nobody listens any more: the writer is told by an exception.
    assertThat(GONE.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String events() {
    return "POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
  }

  private static HttpReply echo(HttpCall call) {
    if (call.query().containsKey("fail")) {
      throw new IllegalStateException("secret words");
    }
    return Json.reply(
        200,
        Json.object()
            .put("body", call.body().length())
            .put("address", call.address())
            .put("key", call.query().getOrDefault("key", "")));
  }

  /** Writes on only once the first event was read, and until nobody listens. */
  private static HttpReply stream(HttpCall call) {
    return Json.events(
        sink -> {
          sink.send("first", Json.object());
          try {
            assertThat(READ.await(10, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 10_000; i++) {
              sink.send("more", Json.object().put("text", "x".repeat(1_000)));
              Thread.sleep(1);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            GONE.countDown();
            throw e;
          }
        });
  }

  private static Gateway start(int port, Set<InetAddress> proxies) {
    var settings =
        new GatewaySettings(
            InetAddress.getLoopbackAddress(), port, proxies, Clock.systemUTC(), new SecureRandom());
    return Gateway.start(
        settings,
        Map.of("session", GatewayTest::echo, "chat", GatewayTest::stream),
        GatewayTest::echo);
  }

  private static String get(String path) throws IOException {
    return Wire.get(PORT, "localhost", path);
  }

  private static String post(String path, String body) throws IOException {
    return call("POST", path, "localhost", body);
  }

  private static String call(String method, String path, String host, String body)
      throws IOException {
    var head = "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n";
    return Wire.send(PORT, head.formatted(method, path, host, body.length()) + body);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

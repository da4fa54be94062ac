package parlor.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes back for what no widget would send: a precise refusal, and nothing lost. */
@NullUnmarked
final class BadInputTest {
  private static final String ID = "11111111-1111-4111-8111-111111111111";

  @TempDir static Path data;
  private static HostFixture host;
  private static HttpClient client;
  private String token;

  private record Reply(int status, JsonNode json, HttpResponse<byte[]> whole) {
    String slug() {
      return json.path("type").asString("").replaceFirst(".*/", "");
    }
  }

  @BeforeAll
  static void start() throws CannotStart {
    host = HostFixture.start(data);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    host.close();
  }

  @BeforeEach
  void visit() throws IOException {
    host.clock().forward(Duration.ofMinutes(3)); // the address's bucket is full again
    token = host.visit();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("", 400, "bad-request"),
        Arguments.of("{", 400, "bad-request"),
        Arguments.of("[1]", 400, "bad-request"),
        Arguments.of("\"text\"", 400, "bad-request"),
        Arguments.of("{}", 400, "bad-request"),
        Arguments.of("{\"id\":\"" + ID + "\"}", 400, "bad-request"),
        Arguments.of("{\"text\":\"hello\"}", 400, "bad-request"),
        Arguments.of(message("\"not-a-uuid\"", "\"hello\""), 400, "bad-request"),
        Arguments.of(message("7", "\"hello\""), 400, "bad-request"),
        Arguments.of(message("null", "\"hello\""), 400, "bad-request"),
        Arguments.of(message("\"" + ID + "\"", "7"), 400, "bad-request"),
        Arguments.of(message("\"" + ID + "\"", "null"), 400, "bad-request"),
        Arguments.of(message("\"" + ID + "\"", "[\"hello\"]"), 400, "bad-request"),
        Arguments.of(message("\"" + ID + "\"", "\"\""), 400, "bad-request"),
        Arguments.of(message("\"" + ID + "\"", "\" \\n \""), 400, "bad-request"),
        Arguments.of(message("\"" + ID + "\"", "\"\\ud83c\""), 400, "bad-request"),
        Arguments.of("{\"id\":\"" + ID + "\",\"text\":\"hi\",\"admin\":true}", 400, "bad-request"),
        Arguments.of(
            "{\"id\":\"" + ID + "\",\"id\":\"" + ID + "\",\"text\":\"hi\"}", 400, "bad-request"),
        Arguments.of(words("a".repeat(4_001)), 413, "message-too-long"),
        Arguments.of(words("a".repeat(300_000)), 413, "message-too-long"),
        Arguments.of("[".repeat(60_000), 400, "bad-request"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void a_body_that_makes_no_sense_gets_a_precise_problem_and_keeps_nothing(
      String body, int status, String slug) throws Exception {
    var reply = say(token, body.getBytes(UTF_8), origin());
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.slug()).isEqualTo(slug);
    assertThat(reply.json().path("detail").asString("")).isNotBlank();
    assertThat(reply.json().path("requestId").asString("")).isNotBlank();
    assertThat(reply.whole().headers().firstValue("content-type"))
        .hasValue("application/problem+json");
    assertThat(reply.whole().headers().firstValue("access-control-allow-origin"))
        .hasValue(origin());
    assertThat(entries()).isEmpty();
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() throws Exception {
    var reply = say(token, words("caf\u00e9").getBytes(ISO_8859_1), origin());
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("detail").asString("")).contains("UTF-8");
  }

  @Test
  void four_thousand_characters_of_anything_are_answered_and_kept() throws Exception {
    var text = "\uD83C\uDF3B".repeat(4_000);
    assertThat(say(token, words(text).getBytes(UTF_8), origin()).status()).isEqualTo(200);
    assertThat(entries().get(0).path("question").asString()).isEqualTo(text);
  }

  @Test
  void controls_and_direction_overrides_never_reach_the_record() throws Exception {
    var body = words("Is\\u0000 there \\u202eparking\\u202c\\u0007?");
    assertThat(say(token, body.getBytes(UTF_8), origin()).status()).isEqualTo(200);
    assertThat(entries().get(0).path("question").asString()).isEqualTo("Is there parking?");
  }

  @Test
  void a_token_cut_spliced_or_missing_is_refused() throws Exception {
    var other = host.visit();
    var spliced = token.substring(0, token.length() / 2) + other.substring(token.length() / 2);
    for (var bad : new String[] {token.substring(1), token + "A", spliced, "x", ""}) {
      var reply = say(bad, words("hello").getBytes(UTF_8), origin());
      assertThat(reply.status()).as(bad).isEqualTo(401);
      assertThat(reply.slug()).isEqualTo("token-invalid");
    }
  }

  @Test
  void an_expired_token_says_so_and_its_resume_goes_on() throws Exception {
    host.clock().forward(Duration.ofMinutes(15));
    var reply = say(token, words("hello").getBytes(UTF_8), origin());
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.slug()).isEqualTo("token-expired");
    assertThat(reply.whole().headers().firstValue("access-control-allow-origin"))
        .hasValue(origin());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "HTTP://127.0.0.1"
      })
  void a_token_or_a_key_used_from_another_origin_is_one_and_the_same_403(String origin)
      throws Exception {
    var message = say(token, words("hello").getBytes(UTF_8), origin);
    assertThat(message.status()).isEqualTo(403);
    assertThat(message.slug()).isEqualTo("not-allowed");
    assertThat(message.whole().headers().firstValue("access-control-allow-origin"))
        .as("any page may read the refusal that is the same for all, and nothing else")
        .hasValue("*");
    assertThat(open(host.guesthouse().key(), origin).slug()).isEqualTo("not-allowed");
  }

  @Test
  void a_missing_origin_a_forged_key_and_an_unknown_key_get_the_same_answer() throws Exception {
    var key = host.guesthouse().key();
    var forged = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");
    var shop = host.host().businesses().get(1).key();
    var mixed = key.substring(0, 24) + shop.substring(24);
    assertThat(say(token, words("hello").getBytes(UTF_8), null).status()).isEqualTo(403);
    var expected = open(key, null);
    assertThat(expected.status()).isEqualTo(403);
    for (var bad : new String[] {forged, mixed, "pk_1", "", "x".repeat(5_000)}) {
      var reply = open(bad, origin());
      assertThat(reply.status()).as(bad).isEqualTo(403);
      assertThat(reply.json().path("detail")).isEqualTo(expected.json().path("detail"));
      assertThat(reply.json().path("title")).isEqualTo(expected.json().path("title"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"key\":7}",
        "{\"key\":\"x\",\"language\":\"xx\"}",
        "{\"key\":\"x\",\"language\":7}",
        "{\"key\":\"x\",\"resume\":\"rs_short\"}",
        "{\"key\":\"x\",\"more\":1}"
      })
  void a_session_asked_for_wrongly_is_a_bad_request(String body) throws Exception {
    var reply = post("/v1/sessions", body.getBytes(UTF_8), "Origin", origin());
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.slug()).isEqualTo("bad-request");
  }

  @Test
  void somebody_elses_resume_or_one_with_another_secret_is_gone() throws Exception {
    var resume = open(host.guesthouse().key(), origin()).json().path("resume").asString();
    var other = resume.charAt(40) == 'A' ? "B" : "A";
    var guessed = resume.substring(0, 40) + other + resume.substring(41);
    var shop = host.host().businesses().get(1).key();
    assertThat(resume(host.guesthouse().key(), guessed).status()).isEqualTo(410);
    assertThat(resume(shop, resume).slug()).isEqualTo("erased");
    assertThat(resume(host.guesthouse().key(), resume).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "1.5", "9999999", "%00"})
  void a_position_that_is_none_is_a_bad_request(String after) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api("/v1/conversation?after=" + after)))
            .header("Authorization", "Bearer " + token)
            .header("Origin", origin());
    assertThat(send(request).status()).isEqualTo(400);
  }

  @Test
  void problems_are_in_the_language_of_the_visit() throws Exception {
    var body = "{\"key\":\"" + host.guesthouse().key() + "\",\"language\":\"es\"}";
    var spanish =
        post("/v1/sessions", body.getBytes(UTF_8), "Origin", origin()).json().path("token");
    var reply = say(spanish.asString(), words("").getBytes(UTF_8), origin());
    assertThat(reply.json().path("title").asString("")).contains("No se puede leer");
  }

  private JsonNode entries() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api("/v1/conversation")))
            .header("Authorization", "Bearer " + token)
            .header("Origin", origin());
    return send(request).json().path("entries");
  }

  private static String message(String id, String text) {
    return "{\"id\":" + id + ",\"text\":" + text + "}";
  }

  private static String words(String text) {
    return message("\"" + UUID.randomUUID() + "\"", "\"" + text + "\"");
  }

  private static Reply open(String key, String origin) throws Exception {
    var body = ("{\"key\":\"" + key + "\"}").getBytes(UTF_8);
    return origin == null
        ? post("/v1/sessions", body)
        : post("/v1/sessions", body, "Origin", origin);
  }

  private static Reply resume(String key, String resume) throws Exception {
    var body = "{\"key\":\"" + key + "\",\"resume\":\"" + resume + "\"}";
    return post("/v1/sessions", body.getBytes(UTF_8), "Origin", origin());
  }

  private static Reply say(String token, byte[] body, String origin) throws Exception {
    var bearer = "Bearer " + token;
    return origin == null
        ? post("/v1/messages", body, "Authorization", bearer)
        : post("/v1/messages", body, "Authorization", bearer, "Origin", origin);
  }

  private static Reply post(String path, byte[] body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api(path)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private static Reply send(HttpRequest.Builder request) throws Exception {
    var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Reply(reply.statusCode(), JsonMapper.shared().readTree(reply.body()), reply);
  }

  private static String origin() {
    return host.host().places().sites().value();
  }

  private static String api(String path) {
    return host.host().places().api() + path;
  }
}

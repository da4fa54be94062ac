package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The host as an OpenID provider: a code for whoever one chooses to be, and tokens for the code.
 */
@NullUnmarked
final class SignInTest {
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  @TempDir static Path data;
  private static HostFixture host;

  @BeforeAll
  static void start() throws CannotStart {
    host = HostFixture.start(data);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void whoever_one_chooses_to_be_opens_what_is_theirs() throws IOException {
    var tokens = HostFixture.json(exchange(code(choose("elena")), VERIFIER));
    assertThat(workspaces(tokens.path("access_token").asString()).body())
        .contains(host.guesthouse().tenant().value(), "\"role\":\"owner\"");
    var both = HostFixture.json(exchange(code(choose("vera")), VERIFIER));
    assertThat(workspaces(both.path("access_token").asString()).body())
        .contains("\"role\":\"owner\"", "\"role\":\"agent\"");
    var claims = claims(tokens.path("id_token").asString());
    assertThat(claims).contains("\"name\":\"Elena Ruiz\"", "\"nonce\":\"n-0S6\"");
  }

  @Test
  void an_id_token_opens_nothing() throws IOException {
    var tokens = HostFixture.json(exchange(code(choose("elena")), VERIFIER));
    assertThat(workspaces(tokens.path("id_token").asString()).statusCode()).isEqualTo(401);
    assertThat(workspaces(tokens.path("access_token").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void somebody_new_is_a_member_of_nothing() throws IOException {
    var form = asked();
    form.put("person", "new");
    form.put("name", "Núria O'Neill");
    var tokens = HostFixture.json(exchange(code(choose(form)), VERIFIER));
    assertThat(claims(tokens.path("id_token").asString())).contains("Núria O'Neill");
    assertThat(workspaces(tokens.path("access_token").asString()).body())
        .isEqualTo("{\"workspaces\":[]}");
  }

  @Test
  void a_code_is_good_once_for_its_verifier_and_for_a_minute() throws IOException {
    var once = code(choose("elena"));
    assertThat(exchange(once, VERIFIER).statusCode()).isEqualTo(200);
    assertThat(exchange(once, VERIFIER).body()).contains("invalid_grant");
    var guessed = code(choose("elena"));
    assertThat(exchange(guessed, "x".repeat(43)).body()).contains("invalid_grant");
    assertThat(exchange(guessed, VERIFIER).body()).contains("invalid_grant");
    var old = code(choose("elena"));
    host.clock().forward(Duration.ofSeconds(61));
    assertThat(exchange(old, VERIFIER).body()).contains("invalid_grant");
    host.clock().forward(Duration.ofSeconds(-61));
  }

  @Test
  void what_is_not_asked_for_rightly_sends_nobody_anywhere() throws IOException {
    for (var wrong :
        Map.of(
                "redirect_uri", "https://evil.example/desk/",
                "client_id", "another",
                "response_type", "token",
                "code_challenge_method", "plain",
                "code_challenge", "",
                "state", "",
                "scope", "profile")
            .entrySet()) {
      var given = asked();
      given.put(wrong.getKey(), wrong.getValue());
      if (wrong.getValue().isEmpty()) {
        given.remove(wrong.getKey());
      }
      var page = host.get(api("/authorize?" + form(given)));
      assertThat(page.statusCode()).as(wrong.getKey()).isEqualTo(400);
      given.put("person", "elena");
      var sent = choose(given);
      assertThat(sent.statusCode()).as(wrong.getKey()).isEqualTo(400);
      assertThat(sent.headers().firstValue("location")).isEmpty();
    }
    assertThat(host.get(api("/authorize?" + form(asked()))).statusCode()).isEqualTo(200);
  }

  @Test
  void a_choice_that_another_site_sends_or_that_is_nobody_is_none() throws IOException {
    var form = asked();
    form.put("person", "elena");
    for (var origin :
        List.of("https://evil.example", host.host().places().sites().value(), "null")) {
      var reply = host.post("/authorize", form(form), "Origin", origin);
      assertThat(reply.statusCode()).as(origin).isEqualTo(403);
    }
    assertThat(host.post("/authorize", form(form)).statusCode()).isEqualTo(403);
    form.put("person", "nobody");
    assertThat(choose(form).statusCode()).isEqualTo(400);
    form.put("person", "new");
    form.put("name", "<b>x</b>");
    assertThat(choose(form).statusCode()).isEqualTo(400);
  }

  @Test
  void other_grants_and_nonsense_are_refused_as_oauth_has_it() throws IOException {
    assertThat(token(Map.of("grant_type", "password", "username", "a", "password", "b")).body())
        .contains("unsupported_grant_type");
    assertThat(token(Map.of()).body()).contains("invalid_request");
    var reply = token(Map.of("grant_type", "authorization_code", "client_id", "parlor"));
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void the_choice_is_a_page_in_the_reader_s_language_without_scripts() throws IOException {
    var page = host.get(api("/authorize?" + form(asked())), "Accept-Language", "es");
    assertThat(page.body()).contains("¿Quién quieres ser?", "Elena Ruiz", "titular");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'");
    var state = asked();
    state.put("state", "\"><script>alert(1)</script>");
    assertThat(host.get(api("/authorize?" + form(state))).body()).doesNotContain("<script");
  }

  @Test
  void the_desk_is_told_where_to_sign_in_and_may_load_nothing_else() throws IOException {
    var config = HostFixture.json(host.get(api("/desk/config.json")));
    assertThat(config.path("issuer").asString()).isEqualTo(host.host().places().api());
    assertThat(config.path("trial").asString()).startsWith(host.host().places().sites().value());
    var page = host.get(api("/desk/"));
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "trusted-types 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    var script = page.body().replaceFirst("(?s).*src=\"(desk-[0-9a-f]{8}\\.js)\".*", "$1");
    assertThat(host.get(api("/desk/" + script)).statusCode()).isEqualTo(200);
    assertThat(host.get(api("/desk/desk-00000000.js")).statusCode()).isEqualTo(404);
    assertThat(host.get(api("/desk")).headers().firstValue("location")).hasValue(api("/desk/"));
    assertThat(host.get(host.host().places().sites() + "/try/").statusCode()).isEqualTo(200);
  }

  private static Map<String, String> asked() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("response_type", "code");
    fields.put("client_id", "parlor");
    fields.put("redirect_uri", api("/desk/"));
    fields.put("scope", "openid profile");
    fields.put("state", "af0ifjsldkj");
    fields.put("nonce", "n-0S6");
    fields.put("code_challenge", challenge());
    fields.put("code_challenge_method", "S256");
    return fields;
  }

  private static String challenge() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> choose(String person) throws IOException {
    var form = asked();
    form.put("person", person);
    return choose(form);
  }

  private static HttpResponse<String> choose(Map<String, String> form) throws IOException {
    return host.post("/authorize", form(form), "Origin", host.host().places().api());
  }

  private static String code(HttpResponse<String> sent) {
    var location = URI.create(sent.headers().firstValue("location").orElseThrow());
    assertThat(location.toString()).startsWith(api("/desk/?"));
    assertThat(location.getQuery()).contains("state=af0ifjsldkj");
    return location.getQuery().replaceFirst("(?:.*&)?code=([^&]*).*", "$1");
  }

  private static HttpResponse<String> exchange(String code, String verifier) throws IOException {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "parlor",
            "redirect_uri",
            api("/desk/"),
            "code",
            code,
            "code_verifier",
            verifier));
  }

  private static HttpResponse<String> token(Map<String, String> fields) throws IOException {
    return host.post("/token", form(fields), "Content-Type", "application/x-www-form-urlencoded");
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String claims(String token) {
    var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return JsonMapper.shared().readTree(payload).toString();
  }

  private static HttpResponse<String> workspaces(String token) throws IOException {
    return host.get(api("/v1/owner/workspace"), "Authorization", "Bearer " + token);
  }

  private static String api(String path) {
    return host.host().places().api() + path;
  }
}

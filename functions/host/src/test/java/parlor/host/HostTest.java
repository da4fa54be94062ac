package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.http.Slug;

@NullUnmarked
final class HostTest {
  private static final String ASKED =
      "{\"id\":\"%s\",\"text\":\"What time is check-in? <b>&amp;</b>\"}";

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
  void demo_json_says_where_things_are() throws IOException {
    var demo = HostFixture.json(host.get(api("/demo.json")));
    assertThat(demo.path("key").asString()).isEqualTo(host.guesthouse().key());
    assertThat(demo.path("workspace").asString()).isEqualTo(host.guesthouse().tenant().value());
    assertThat(demo.path("origin").asString()).isEqualTo("http://127.0.0.1:" + host.port());
    for (var place : new String[] {"site", "desk", "outbox"}) {
      assertThat(host.get(demo.path(place).asString()).statusCode()).as(place).isEqualTo(200);
    }
    assertThat(host.get(demo.at("/shop/site").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void site_lists_only_what_a_customer_must_and_names_its_key() throws IOException {
    var site = host.get(host.guesthouse().site());
    assertThat(site.headers().firstValue("content-security-policy"))
        .hasValue(
            "default-src 'none'; script-src http://localhost:%1$d; style-src 'self'; img-src 'self';"
                    .formatted(host.port())
                + " connect-src http://localhost:%1$d; base-uri 'none'; form-action 'none';"
                    .formatted(host.port())
                + " frame-ancestors 'none'; require-trusted-types-for 'script';"
                + " trusted-types parlor");
    assertThat(site.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(site.body())
        .contains(host.guesthouse().key())
        .contains(api("/widget/parlor.js"))
        .doesNotContain("{{");
  }

  @Test
  void sites_and_everything_else_are_two_origins() throws IOException {
    var crossed = host.get(api("/guesthouse/rooms.html"));
    assertThat(crossed.headers().firstValue("location"))
        .hasValue(host.guesthouse().site() + "rooms.html");
    var back = host.get("http://127.0.0.1:" + host.port() + "/desk/guesthouse");
    assertThat(back.headers().firstValue("location")).hasValue(api("/desk/guesthouse"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/guesthouse/../faq.en.json",
        "/guesthouse/%2e%2e/visits.json",
        "/guesthouse//",
        "/guesthouse/none.html"
      })
  void site_shows_no_file_but_its_own(String path) throws IOException {
    assertThat(Wire.get(host.port(), "127.0.0.1", path)).startsWith("HTTP/1.1 4");
  }

  @Test
  void widget_may_be_loaded_by_any_page_and_is_not_sent_twice() throws IOException {
    var widget = host.get(api("/widget/parlor.js"));
    assertThat(widget.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(widget.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/javascript");
    var tag = widget.headers().firstValue("etag").orElseThrow();
    var again = host.get(api("/widget/parlor.js"), "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    var chat = Pattern.compile("parlor-chat-[0-9a-f]{8}\\.js").matcher(widget.body());
    assertThat(chat.find()).isTrue();
    assertThat(host.get(api("/widget/" + chat.group())).statusCode()).isEqualTo(200);
    var others =
        Pattern.compile("parlor-(proof|more)-[0-9a-f]{8}\\.js")
            .matcher(host.get(api("/widget/" + chat.group())).body())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(others).hasSize(2);
    for (var other : others) {
      assertThat(host.get(api("/widget/" + other)).statusCode()).isEqualTo(200);
    }
    assertThat(host.get(api("/widget/parlor-chat-00000000.js")).statusCode()).isEqualTo(404);
  }

  @Test
  void desk_says_who_did_what_in_the_readers_language() throws IOException {
    assertThat(host.get(host.guesthouse().desk(), "Accept-Language", "en").body())
        .contains("Who did what", "This business was made", "This machine");
    assertThat(host.get(host.guesthouse().desk(), "Accept-Language", "es").body())
        .contains("Quién hizo qué", "Se creó este negocio", "Esta máquina");
  }

  @Test
  void question_of_a_visitor_is_read_at_the_desk_as_text() throws IOException {
    ask(host, host.visit(), "11111111-1111-4111-8111-111111111111");
    var desk = host.get(host.guesthouse().desk(), "Accept-Language", "es");
    assertThat(desk.body()).contains("&lt;b&gt;").doesNotContain("<b>").contains("respondida");
    var link = desk.body().replaceFirst("(?s).*href=\"(/desk/[^\"]*c=[^\"]*)\".*", "$1");
    var thread = host.get(api(link.replace("&amp;", "&")));
    assertThat(thread.body())
        .contains("Check-in is from")
        .contains("/guesthouse/good-to-know.html");
    assertThat(thread.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c=x", "before=1", "c=11111111-1111-4111-8111-111111111111", "after=0"})
  void desk_with_an_address_that_makes_no_sense_is_not_found(String query) throws IOException {
    assertThat(host.get(host.guesthouse().desk() + "?" + query).statusCode()).isEqualTo(404);
  }

  @Test
  void outbox_without_mail_is_an_empty_list() throws IOException {
    assertThat(host.get(api("/outbox"), "Accept", "application/json").body()).isEqualTo("[]");
    assertThat(host.get(api("/outbox")).body()).contains("No mail yet");
  }

  @Test
  void every_problem_has_a_page_in_both_languages() throws IOException {
    for (var slug : Slug.values()) {
      var page = host.get(api("/problems/" + slug.text()));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("lang=\"es\"").contains("lang=\"en\"");
    }
    assertThat(host.get(api("/problems/none")).statusCode()).isEqualTo(404);
  }

  @Test
  void port_in_use_is_said_in_one_line(@TempDir Path other) {
    var config = HostFixture.config(host.port(), other, Optional.empty());
    assertThatThrownBy(() -> Host.start(config, Clock.systemUTC(), new SecureRandom()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Port " + host.port())
        .hasMessageContaining("--port");
  }

  @Test
  void data_folder_in_use_is_said_in_one_line() {
    var config = HostFixture.config(0, data, Optional.empty());
    assertThatThrownBy(() -> Host.start(config, Clock.systemUTC(), new SecureRandom()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("in use by another Parlor");
  }

  @Test
  void keys_and_conversations_survive_a_restart_on_another_port(@TempDir Path kept)
      throws Exception {
    String key;
    try (var first = start(kept)) {
      key = first.businesses().getFirst().key();
    }
    try (var second = start(kept)) {
      assertThat(second.businesses().getFirst().key()).isEqualTo(key);
      var site = host.get(second.businesses().getFirst().site());
      assertThat(site.body()).contains(key);
      second.makeVisits();
      awaitVisits(kept);
    }
    Files.move(kept.resolve("keys.properties"), kept.resolve("elsewhere"));
    assertThatThrownBy(() -> start(kept))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("key file");
    Files.move(kept.resolve("elsewhere"), kept.resolve("keys.properties"));
    try (var third = start(kept)) {
      third.makeVisits();
      var desk = host.get(third.businesses().getFirst().desk()).body();
      assertThat(desk.split("<tr class", -1)).hasSizeGreaterThan(20);
    }
  }

  private static Host start(Path folder) throws CannotStart {
    var config = HostFixture.config(0, folder, Optional.empty());
    return Host.start(config, Clock.systemUTC(), new SecureRandom());
  }

  private static void awaitVisits(Path folder) throws Exception {
    for (int i = 0; i < 1_200; i++) {
      if (Files.readString(folder.resolve("demo.properties")).contains("shop.visits=28")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the visits were not made in time");
  }

  private static void ask(HostFixture host, String token, String id) throws IOException {
    var reply =
        host.post(
            "/v1/messages",
            ASKED.formatted(id),
            "Authorization",
            "Bearer " + token,
            "Origin",
            host.host().places().sites().value());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
  }

  private static String api(String path) {
    return host.host().places().api() + path;
  }
}

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
    var back = host.get("http://127.0.0.1:" + host.port() + "/desk/");
    assertThat(back.headers().firstValue("location")).hasValue(api("/desk/"));
  }

  @Test
  void a_business_s_desk_is_the_desk_where_one_signs_in() throws IOException {
    var desk = host.guesthouse().desk();
    assertThat(desk)
        .isEqualTo(api("/desk/#/" + host.guesthouse().tenant().value() + "/conversations"));
    var shell = host.get(desk);
    assertThat(shell.statusCode()).isEqualTo(200);
    assertThat(shell.body()).doesNotContain("Check-in is from");
    assertThat(host.get(api("/desk/guesthouse")).headers().firstValue("location")).hasValue(desk);
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
      var inn = third.businesses().getFirst().tenant().value();
      var token = Command.token(third.places().port(), kept, inn);
      var list = third.places().api() + "/v1/owner/conversations?limit=100";
      var reply = host.get(list, "Authorization", "Bearer " + token, "Parlor-Workspace", inn);
      assertThat(HostFixture.json(reply).path("conversations").size()).isGreaterThan(20);
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

  private static String api(String path) {
    return host.host().places().api() + path;
  }
}

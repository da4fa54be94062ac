package parlor.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.content.Trouble;

@Timeout(60)
final class FetcherTest {
  private static final FetchLimits SMALL = new FetchLimits(100_000, Duration.ofSeconds(5), 5);

  private final TestSite site = TestSite.start();
  private final Fetcher fetcher =
      new Fetcher(new Reach(Names.system(), Set.of(site.port())), SMALL);

  FetcherTest() throws IOException {}

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  private Fetched get(String url) {
    return fetcher.get(URI.create(url), Validators.NONE, next -> true);
  }

  private static Fetched failed(Trouble.Kind kind) {
    return new Fetched.Failed(Trouble.of(kind));
  }

  @Test
  void a_page_comes_with_what_says_whether_it_changed() {
    site.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.getResponseHeaders().set("Last-Modified", "Thu, 15 Mar 2046 12:00:00 GMT");
          TestSite.send(exchange, "Text/HTML; charset=ISO-8859-1", "hello".getBytes(UTF_8));
        });
    var page = (Fetched.Page) get(site.url("/"));
    assertThat(new String(page.bytes().array(), UTF_8)).isEqualTo("hello");
    assertThat(page.type()).isEqualTo("text/html");
    assertThat(page.charset()).contains("ISO-8859-1");
    assertThat(page.validators())
        .isEqualTo(
            new Validators(Optional.of("\"7\""), Optional.of("Thu, 15 Mar 2046 12:00:00 GMT")));
  }

  @Test
  void an_unchanged_page_is_not_sent_again() {
    site.on(
        "/",
        exchange -> {
          var known = exchange.getRequestHeaders().getFirst("If-None-Match");
          exchange.sendResponseHeaders("\"7\"".equals(known) ? 304 : 500, -1);
        });
    var known = new Validators(Optional.of("\"7\""), Optional.empty());
    assertThat(fetcher.get(URI.create(site.url("/")), known, next -> true))
        .isEqualTo(new Fetched.Unchanged());
  }

  @Test
  void nothing_of_one_request_is_told_in_the_next() {
    var headers = new ArrayList<String>();
    site.on(
        "/",
        exchange -> {
          headers.add(
              String.join(" ", exchange.getRequestHeaders().keySet()).toLowerCase(Locale.ROOT));
          exchange.getResponseHeaders().set("Set-Cookie", "id=1");
          exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=a");
          exchange.getResponseHeaders().set("Location", "/");
          exchange.sendResponseHeaders(302, -1);
        });
    assertThat(get(site.url("/"))).isEqualTo(failed(Trouble.Kind.REDIRECTS));
    assertThat(headers).hasSize(6);
    assertThat(headers)
        .allSatisfy(
            names -> assertThat(names).doesNotContain("cookie", "referer", "authorization"));
  }

  @Test
  void a_redirect_is_checked_like_an_address() {
    for (var place :
        List.of(
            "http://169.254.169.254/latest/meta-data/",
            "http://localhost:1/",
            "http://[::1]/",
            "http://10.0.0.1:80/")) {
      site.redirect("/", place);
      assertThat(get(site.url("/"))).as(place).isEqualTo(failed(Trouble.Kind.NOT_PUBLIC));
    }
    for (var place :
        List.of("file:///etc/passwd", "gopher://127.0.0.1/", "http://a:b@127.0.0.1/")) {
      site.redirect("/", place);
      assertThat(get(site.url("/"))).as(place).isEqualTo(failed(Trouble.Kind.REDIRECTS));
    }
  }

  @Test
  void a_redirect_goes_only_where_it_may() {
    site.redirect("/", "/private");
    site.html("/private", "secret");
    assertThat(
            fetcher.get(
                URI.create(site.url("/")),
                Validators.NONE,
                next -> !next.getPath().equals("/private")))
        .isEqualTo(failed(Trouble.Kind.LEADS_ELSEWHERE));
    assertThat(site.requests()).containsExactly("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.0.0.1:22/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::ffff:7f00:1]/",
        "https://[fd00:ec2::254]/",
        "http://localhost/",
        "http://8.8.8.8:8080/"
      })
  void an_address_of_this_machine_or_network_is_refused_however_written(String url) {
    assertThat(get(url))
        .isIn(
            failed(Trouble.Kind.NOT_PUBLIC),
            failed(Trouble.Kind.NO_SUCH_SITE),
            failed(Trouble.Kind.NOT_AN_ADDRESS));
  }

  @Test
  void one_private_address_among_several_is_enough() {
    Names names =
        host -> List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("192.168.0.1"));
    try (var careful = new Fetcher(new Reach(names, Set.of()), SMALL)) {
      assertThat(careful.get(URI.create("http://a.example/"), Validators.NONE, next -> true))
          .isEqualTo(failed(Trouble.Kind.NOT_PUBLIC));
    }
  }

  /** The name stands for one machine when it is checked, and for another when it is asked again. */
  @Test
  void a_name_that_changes_its_mind_gains_nothing() throws IOException {
    var looked = new AtomicInteger();
    Names names =
        host ->
            List.of(
                InetAddress.ofLiteral(looked.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2"));
    site.html("/", "public");
    try (var secret = TestSite.start("127.0.0.2", site.port());
        var careful = new Fetcher(new Reach(names, Set.of(site.port())), SMALL)) {
      secret.html("/", "secret");
      var url = URI.create("http://rebinding.example:" + site.port() + "/");
      var page = (Fetched.Page) careful.get(url, Validators.NONE, next -> true);
      assertThat(new String(page.bytes().array(), UTF_8)).isEqualTo("public");
      assertThat(looked).hasValue(1);
      assertThat(secret.requests()).isEmpty();
    }
  }

  @Test
  void a_page_without_end_is_cut_off() {
    site.on(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          var kilobyte = new byte[1_024];
          for (int i = 0; i < 1_000_000; i++) {
            exchange.getResponseBody().write(kilobyte);
          }
        });
    assertThat(get(site.url("/")))
        .isEqualTo(new Fetched.Failed(Trouble.of(Trouble.Kind.TOO_LARGE, 0)));
  }

  @Test
  void a_page_that_unpacks_without_end_is_cut_off() throws IOException {
    var bomb = bomb();
    site.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          TestSite.send(exchange, "text/html", bomb);
        });
    assertThat(get(site.url("/")))
        .isEqualTo(new Fetched.Failed(Trouble.of(Trouble.Kind.TOO_LARGE, 0)));
  }

  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var megabyte = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(megabyte);
      }
    }
    return packed.toByteArray();
  }

  @Test
  void a_page_that_drips_is_given_up_in_time() {
    site.on(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 300; i++) {
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            pause(100);
          }
        });
    long began = System.nanoTime();
    assertThat(get(site.url("/"))).isEqualTo(failed(Trouble.Kind.TOO_SLOW));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_site_that_never_answers_is_given_up_in_time() {
    site.on("/", exchange -> pause(20_000));
    assertThat(get(site.url("/"))).isEqualTo(failed(Trouble.Kind.TOO_SLOW));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void headers_without_end_are_not_read() {
    site.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("X-Long", "a".repeat(1_000_000));
          TestSite.send(exchange, "text/html", "hello".getBytes(UTF_8));
        });
    assertThat(get(site.url("/"))).isEqualTo(failed(Trouble.Kind.NO_ANSWER));
  }

  @ParameterizedTest
  @CsvSource({"404,GONE", "410,GONE", "401,CLOSED_TO_US", "403,CLOSED_TO_US", "503,SITE_FAILS"})
  void a_refusal_says_which(int status, Trouble.Kind kind) {
    site.status("/", status);
    assertThat(get(site.url("/"))).isEqualTo(new Fetched.Failed(Trouble.of(kind, status)));
  }

  @Test
  void a_machine_that_is_not_there_does_not_answer() {
    int port = site.port();
    site.close();
    assertThat(get("http://127.0.0.1:" + port + "/")).isEqualTo(failed(Trouble.Kind.NO_ANSWER));
  }
}

package parlor.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parlor.answers.ContentPart;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.PageMark;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.Trouble;
import parlor.content.TroubleWords;
import parlor.fetch.FetchLimits;
import parlor.fetch.Fetcher;
import parlor.fetch.Names;
import parlor.fetch.Reach;
import parlor.fetch.TestSite;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

@Timeout(120)
final class SiteReaderTest {
  private static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));
  private static final SiteLimits LIMITS =
      new SiteLimits(12, 40, 4, 10 << 20, Duration.ofMinutes(5), Duration.ofMillis(250), 3);

  private final TestSite site = TestSite.start();
  private final HandClock clock = new HandClock();
  private final List<Duration> pauses = new ArrayList<>();
  private final Fetcher fetcher =
      new Fetcher(
          new Reach(Names.system(), Set.of(site.port())),
          new FetchLimits(1 << 20, Duration.ofSeconds(10), 5));

  SiteReaderTest() throws IOException {}

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  private final List<SiteFound.Pages> early = new ArrayList<>();

  private SiteFound read(Optional<ContentPart> before) {
    return read(site.url("/"), before);
  }

  private SiteFound read(String place, Optional<ContentPart> before) {
    return new SiteReader(fetcher, LIMITS, pauses::add, clock)
        .read(source(place), "Casa", Language.EN, before, early::add);
  }

  private SiteFound read(Fetcher with, Optional<ContentPart> before) {
    return new SiteReader(with, LIMITS, pauses::add, clock)
        .read(source(site.url("/")), "Casa", Language.EN, before, early::add);
  }

  private static Source source(String place) {
    var state = SourceState.waiting(HandClock.START);
    return new Source(ALBA, new SourceId("site"), Source.Kind.SITE, place, state);
  }

  private SiteFound.Pages pages() {
    return (SiteFound.Pages) read(Optional.empty());
  }

  private Trouble.Kind failure(Optional<ContentPart> before) {
    return ((SiteFound.Failed) read(before)).trouble().kind();
  }

  private static Optional<ContentPart> part(SiteFound.Pages pages) {
    return Optional.of(new ContentPart("site", Instant.EPOCH, pages.marks(), pages.faqs()));
  }

  private List<String> urls(SiteFound.Pages pages) {
    return pages.marks().stream().map(mark -> mark.url().replace(site.url(""), "")).toList();
  }

  private static List<String> answers(SiteFound.Pages pages) {
    return pages.faqs().stream()
        .map(Faq::entries)
        .flatMap(List::stream)
        .map(FaqEntry::answer)
        .toList();
  }

  private void page(String path, String text, String... links) {
    var html = new StringBuilder("<main><h1>" + path + "</h1><p>" + text + "</p>");
    for (var link : links) {
      html.append("<p>See <a href='").append(link).append("'>this</a> for more.</p>");
    }
    site.html(path, html + "</main>");
  }

  @Test
  void pages_are_found_by_links_and_by_the_sitemap_and_read_once() {
    page("/", "Home.", "/a", "/a#top", "/a?utm_source=x", "https://other.example/", "/x.jpg");
    page("/a", "Page a.", "/", "/b");
    page("/b", "Page b.");
    page("/c", "Page c.");
    site.bytes("/robots.txt", "text/plain", ("Sitemap: " + site.url("/maps.xml")).getBytes(UTF_8));
    site.bytes("/maps.xml", "text/xml", map("sitemapindex", "sitemap", "/map.xml.gz"));
    site.bytes("/map.xml.gz", "application/gzip", packed(map("urlset", "url", "/c", "/a")));
    assertThat(urls(pages())).containsExactlyInAnyOrder("/", "/a", "/b", "/c");
    assertThat(site.requests()).filteredOn("/a"::equals).hasSize(1);
    assertThat(site.requests()).filteredOn("/"::equals).hasSize(1);
    assertThat(site.requests()).doesNotContain("/x.jpg");
  }

  private byte[] map(String list, String item, String... paths) {
    var xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><" + list);
    xml.append(" xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (var path : paths) {
      xml.append("<%1$s><loc>%2$s</loc></%1$s>".formatted(item, site.url(path)));
    }
    return (xml + "</" + list + ">").getBytes(UTF_8);
  }

  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void what_robots_txt_forbids_is_not_read_and_its_pace_is_kept() {
    page("/", "Home.", "/open", "/closed/a", "/way-in");
    page("/open", "Open.");
    page("/closed/a", "Closed.");
    site.redirect("/way-in", "/closed/a");
    site.bytes(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: Parlor\nDisallow: /closed\nCrawl-delay: 3"
            .getBytes(UTF_8));
    assertThat(urls(pages())).containsExactly("/", "/open");
    assertThat(site.requests()).doesNotContain("/closed/a");
    assertThat(pauses).containsOnly(Duration.ofSeconds(3)).hasSizeGreaterThan(1);
  }

  @Test
  void a_site_that_forbids_all_or_cannot_say_is_not_read() {
    page("/", "Home.");
    site.bytes("/robots.txt", "text/plain", "User-agent: *\nDisallow: /".getBytes(UTF_8));
    assertThat(failure(Optional.empty())).isEqualTo(Trouble.Kind.ROBOTS);
    site.status("/robots.txt", 503);
    assertThat(failure(Optional.empty())).isEqualTo(Trouble.Kind.SITE_FAILS);
    assertThat(site.requests()).doesNotContain("/");
    site.status("/robots.txt", 403);
    assertThat(urls(pages())).containsExactly("/");
  }

  @Test
  void a_page_goes_by_its_canonical_address_and_is_taken_once() {
    page("/", "Home.", "/a?view=1", "/a?view=2", "/a");
    for (var path : List.of("/a?view=1", "/a?view=2", "/a")) {
      site.html(path, "<link rel=canonical href=/a><h1>A</h1><p>Page a, " + path + ".</p>");
    }
    assertThat(urls(pages())).containsExactly("/", "/a");
    site.html("/a?view=1", "<link rel=canonical href=https://evil.example/><p>Page a.</p>");
    assertThat(urls(pages())).containsExactly("/", "/a?view=1", "/a");
  }

  @Test
  void pages_of_a_template_that_calls_each_of_them_the_first_one_are_all_read() {
    var canonical = "<link rel=canonical href=/>";
    site.html(
        "/",
        canonical
            + "<h1>Vet</h1><p>Rabbits. See <a href=/prices>prices</a>, and <a"
            + " href=/?page_id=2>our hours</a>, or <a href=/index.html>go home</a>.</p>");
    site.html("/prices", canonical + "<h1>Prices</h1><p>A rabbit costs 41 pounds.</p>");
    site.html("/?page_id=2", canonical + "<h1>Hours</h1><p>We open at nine.</p>");
    site.html(
        "/index.html",
        canonical + "<h1>Vet</h1><p>Rabbits. See prices, and our hours, or go" + " home.</p>");
    var first = pages();
    assertThat(urls(first)).containsExactly("/", "/prices", "/?page_id=2");
    assertThat(answers(first)).contains("A rabbit costs 41 pounds.", "We open at nine.");
    assertThat(read(part(first))).isEqualTo(first);
  }

  @Test
  void a_site_without_end_is_read_up_to_its_limit() {
    site.on("/", exchange -> TestSite.send(exchange, "text/html", next(0)));
    for (int i = 1; i < 60; i++) {
      var body = next(i);
      site.on("/day?n=" + i, exchange -> TestSite.send(exchange, "text/html", body));
      site.on("/day/" + i, exchange -> TestSite.send(exchange, "text/html", body));
    }
    var pages = pages();
    assertThat(pages.marks()).hasSizeLessThanOrEqualTo(12);
    assertThat(site.requests()).filteredOn(path -> path.startsWith("/day?")).hasSize(3);
    assertThat(site.requests()).hasSizeLessThan(45);
  }

  private static byte[] next(int i) {
    var links = new StringBuilder();
    for (int n = 1; n < 10; n++) {
      links.append(
          "<p>Text <a href='/day?n=%1$d'>a</a> and <a href='/day/%1$d'>b</a>.</p>"
              .formatted(i + n));
    }
    return ("<main><h1>Day " + i + "</h1><p>Nothing on day " + i + ".</p>" + links + "</main>")
        .getBytes(UTF_8);
  }

  @Test
  void the_same_text_everywhere_is_taken_once() {
    for (var path : List.of("/", "/1", "/2", "/3")) {
      site.html(
          path,
          "<p>Sold out. <a href=/1>1</a> or <a href=/2>two</a> or maybe a long text <a"
              + " href=/3>3</a>.</p>");
    }
    assertThat(pages().marks()).hasSize(1);
  }

  @Test
  void what_every_page_says_at_its_foot_is_taken_once() {
    var foot = "<footer><p>We close on Sundays.</p><p>Calle del Farol 7</p></footer>";
    validated("/", "<p>Home. See <a href=/a>this</a>, or <a href=/b>that</a>.</p>" + foot);
    site.html("/a", "<p>Page a.</p>" + foot);
    site.html("/b", "<p>Page b.</p>" + foot.replace("7", "8"));
    var first = pages();
    assertThat(answers(first))
        .containsExactly(
            "Home. See this, or that.",
            "We close on Sundays.\nCalle del Farol 7",
            "Page a.",
            "Page b.",
            "Calle del Farol 8");
    assertThat(read(part(first))).isEqualTo(first);
  }

  @Test
  void unchanged_pages_are_not_read_again_and_changed_ones_are() {
    page("/", "Home.", "/a", "/b", "/c");
    page("/b", "Page b.");
    page("/c", "Page c.");
    var etag = "\"1\"";
    var sent = new ArrayList<String>();
    site.on(
        "/a",
        exchange -> {
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            sent.add("a");
            exchange.getResponseHeaders().set("ETag", etag);
            TestSite.send(exchange, "text/html", "<h1>A</h1><p>Page a.</p>".getBytes(UTF_8));
          }
        });
    var first = pages();
    var second = (SiteFound.Pages) read(part(first));
    assertThat(second.faqs().stream().flatMap(faq -> faq.entries().stream()))
        .containsExactlyInAnyOrderElementsOf(
            first.faqs().stream().flatMap(faq -> faq.entries().stream()).toList());
    assertThat(sent).hasSize(1);
    page("/b", "Page b is new.");
    site.remove("/c");
    var third = (SiteFound.Pages) read(part(second));
    assertThat(answers(third))
        .contains("Page b is new.", "Page a.")
        .doesNotContain("Page b.", "Page c.");
  }

  @Test
  void a_page_that_fails_keeps_what_was_known_of_it_and_is_told() {
    page("/", "Home.", "/a");
    page("/a", "Page a.");
    var first = pages();
    site.status("/a", 500);
    var second = (SiteFound.Pages) read(part(first));
    assertThat(answers(second)).contains("Page a.");
    assertThat(second.trouble()).contains(Trouble.of(Trouble.Kind.SOME_PAGES, 1));
    assertThat(((SiteFound.Pages) read(part(second))).faqs()).isEqualTo(second.faqs());
  }

  @Test
  void of_a_page_that_was_never_read_nothing_was_known() {
    page("/", "Home.", "/a");
    site.status("/a", 500);
    var trouble = pages().trouble().orElseThrow();
    assertThat(trouble).isEqualTo(Trouble.of(Trouble.Kind.UNREAD_PAGES, 1));
    assertThat(TroubleWords.in(Language.EN).of(trouble)).doesNotContain("known");
  }

  @Test
  void a_page_that_could_not_be_read_is_asked_for_each_time_and_told_until_it_was_read() {
    validated("/", "<main><p>Home. See <a href=/hours>our hours</a>.</p></main>");
    site.status("/hours", 503);
    var told = Optional.of(Trouble.of(Trouble.Kind.UNREAD_PAGES, 1));
    var first = pages();
    assertThat(first.trouble()).isEqualTo(told);
    var second = (SiteFound.Pages) read(part(first));
    assertThat(second.trouble()).isEqualTo(told);
    page("/hours", "We open at nine.");
    var third = (SiteFound.Pages) read(part(second));
    assertThat(third.trouble()).isEmpty();
    assertThat(answers(third)).contains("We open at nine.");
  }

  @Test
  void a_page_that_was_away_for_a_while_comes_back() {
    var robots = "User-agent: *\nDisallow: /hours".getBytes(UTF_8);
    List<Runnable> ways =
        List.of(
            () -> site.remove("/hours"),
            () -> site.html("/hours", "<meta name=robots content=noindex><p>At nine.</p>"),
            () -> site.bytes("/robots.txt", "text/plain", robots));
    for (var way : ways) {
      validated("/", "<main><p>Home. See <a href=/hours>our hours</a>.</p></main>");
      way.run();
      var away = pages();
      assertThat(urls(away)).containsExactly("/");
      site.remove("/robots.txt");
      page("/hours", "We open at nine.");
      var there = (SiteFound.Pages) read(part(away));
      assertThat(urls(there)).containsExactly("/", "/hours");
      way.run();
      var gone = (SiteFound.Pages) read(part(there));
      assertThat(urls(gone)).containsExactly("/");
      site.remove("/robots.txt");
      page("/hours", "We open at nine.");
      assertThat(urls((SiteFound.Pages) read(part(gone)))).containsExactly("/", "/hours");
    }
  }

  @Test
  void a_page_that_said_the_same_as_another_is_read_once_it_says_something_else() {
    validated("/", "<main><p>Soon. <a href=/hours>The same soon</a></p></main>");
    site.html("/hours", "<main><p>Soon. The same soon</p></main>");
    var first = pages();
    var second = (SiteFound.Pages) read(part(first));
    assertThat(List.of(urls(first), urls(second))).containsOnly(List.of("/"));
    page("/hours", "We open at nine.");
    assertThat(urls((SiteFound.Pages) read(part(second)))).containsExactly("/", "/hours");
  }

  /** A page that is only sent to whoever does not have it. */
  private void validated(String path, String html) {
    site.on(
        path,
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            TestSite.send(exchange, "text/html", html.getBytes(UTF_8));
          }
        });
  }

  @Test
  void a_site_that_sends_its_visitors_to_another_is_not_that_other() throws IOException {
    page("/", "Home.", "/a");
    page("/a", "Page a.");
    var first = pages();
    try (var other = TestSite.start();
        var both =
            new Fetcher(
                new Reach(Names.system(), Set.of(site.port(), other.port())), FetchLimits.USUAL)) {
      other.html("/", "<main><h1>Buy this domain</h1><p>It is for sale.</p></main>");
      site.redirect("/", other.url("/"));
      var reader = new SiteReader(both, LIMITS, pauses::add, clock);
      var moved = reader.read(source(site.url("/")), "Casa", Language.EN, part(first), early::add);
      assertThat(moved)
          .isEqualTo(new SiteFound.Failed(new Trouble(Trouble.Kind.MOVED, other.url(""))));
      var fresh =
          reader.read(source(site.url("/")), "Casa", Language.EN, Optional.empty(), early::add);
      assertThat(answers((SiteFound.Pages) fresh)).containsExactly("It is for sale.");
    }
  }

  @Test
  void a_site_most_of_whose_pages_lead_to_its_first_one_is_not_taken_for_that_one() {
    page("/", "Home.", "/a", "/b", "/c", "/d");
    for (var path : List.of("/a", "/b", "/c", "/d")) {
      page(path, "Page " + path);
    }
    var first = pages();
    page("/", "This domain is for sale.");
    for (var path : List.of("/a", "/b", "/c", "/d")) {
      site.redirect(path, "/");
    }
    assertThat(read(part(first)))
        .isEqualTo(new SiteFound.Failed(Trouble.of(Trouble.Kind.PAGES_LOST, 4)));
    // One that was made anew has pages in their place.
    page("/", "New home.", "/1", "/2", "/3");
    for (var path : List.of("/1", "/2", "/3")) {
      page(path, "New page " + path);
    }
    assertThat(urls((SiteFound.Pages) read(part(first)))).containsExactly("/", "/1", "/2", "/3");
  }

  @Test
  void a_few_pages_that_lead_to_the_first_one_are_gone() {
    page("/", "Home.", "/a", "/b", "/c");
    for (var path : List.of("/a", "/b", "/c")) {
      page(path, "Page " + path);
    }
    var first = pages();
    site.redirect("/a", "/");
    site.redirect("/b", "/");
    assertThat(urls((SiteFound.Pages) read(part(first)))).containsExactly("/", "/c");
  }

  @Test
  void a_site_with_pages_too_far_from_the_first_says_that_not_all_was_read_each_time() {
    for (int i = 0; i <= 6; i++) {
      page(i == 0 ? "/" : "/" + i, "Page " + i, "/" + (i + 1));
    }
    var notAll = Optional.of(Trouble.of(Trouble.Kind.NOT_ALL));
    var first = pages();
    assertThat(urls(first)).containsExactly("/", "/1", "/2", "/3", "/4");
    assertThat(first.trouble()).isEqualTo(notAll);
    var second = (SiteFound.Pages) read(part(first));
    assertThat(second).isEqualTo(first);
    page("/4", "Page 4.");
    assertThat(((SiteFound.Pages) read(part(second))).trouble()).isEmpty();
  }

  @Test
  void a_site_with_more_pages_than_are_read_says_so_each_time() {
    var links = new ArrayList<String>();
    for (int i = 1; i <= 20; i++) {
      page("/" + i, "Page " + i);
      links.add("/" + i);
    }
    page("/", "Home.", "/list");
    page("/list", "List.", links.toArray(String[]::new));
    var first = pages();
    assertThat(first.marks()).hasSize(12);
    assertThat(first.trouble()).contains(Trouble.of(Trouble.Kind.NOT_ALL));
    assertThat(((SiteFound.Pages) read(part(first))).trouble()).isEqualTo(first.trouble());
    for (int i = 5; i <= 20; i++) {
      site.remove("/" + i);
    }
    page("/list", "List.", "/1", "/2", "/3");
    assertThat(((SiteFound.Pages) read(part(first))).trouble()).isEmpty();
  }

  @Test
  void a_page_that_is_cut_says_so_each_time() {
    page("/", "We open at nine. ".repeat(125_000));
    var reader = new Fetcher(new Reach(Names.system(), Set.of(site.port())), FetchLimits.USUAL);
    try (reader) {
      var first = (SiteFound.Pages) read(reader, Optional.empty());
      assertThat(first.trouble()).contains(Trouble.of(Trouble.Kind.NOT_ALL));
      assertThat(read(reader, part(first))).isEqualTo(first);
    }
  }

  @Test
  void a_site_that_goes_away_says_so() {
    page("/", "Home.");
    var first = pages();
    site.remove("/");
    assertThat(failure(part(first))).isEqualTo(Trouble.Kind.GONE);
    site.redirect("/", "/");
    assertThat(failure(part(first))).isEqualTo(Trouble.Kind.REDIRECTS);
    site.html("/", "<script>render()</script>");
    assertThat(failure(part(first))).isEqualTo(Trouble.Kind.NO_TEXT);
    site.close();
    assertThat(failure(part(first))).isEqualTo(Trouble.Kind.NO_ANSWER);
    assertThat(((SiteFound.Failed) read("what is this", Optional.empty())).trouble().kind())
        .isEqualTo(Trouble.Kind.NOT_AN_ADDRESS);
  }

  @Test
  void a_page_that_asks_not_to_be_indexed_is_not_but_its_links_are_followed() {
    page("/", "Home.", "/hidden");
    site.html("/hidden", "<meta name=robots content=noindex><p>Secret. <a href=/b>b</a></p>");
    page("/b", "Page b.");
    assertThat(urls(pages())).containsExactly("/", "/b");
  }

  @Test
  void a_page_in_another_charset_and_language_is_read_as_it_is() {
    var spanish =
        "<html lang=en><h1>Año</h1><p>Mañana abrimos a las nueve, y también el sábado.</p>";
    site.bytes("/", "text/html; charset=utf-8", spanish.getBytes(Charset.forName("windows-1252")));
    var faq = pages().faqs().getFirst();
    assertThat(faq.language()).isEqualTo(Language.ES);
    assertThat(faq.entries().getFirst().answer()).startsWith("Mañana abrimos");
    assertThat(faq.entries().getFirst().url()).contains(site.url("/"));
  }

  @Test
  void a_mark_says_where_a_page_was_asked_for_and_where_it_is() {
    site.redirect("/", "/home");
    page("/home", "Home.", "/old");
    site.redirect("/old", "/new");
    page("/new", "New.");
    assertThat(pages().marks())
        .extracting(PageMark::asked, PageMark::url)
        .containsExactly(
            tuple(site.url("/home"), site.url("/home")), tuple(site.url("/old"), site.url("/new")));
  }

  @Test
  void a_foot_that_says_when_each_page_was_changed_is_taken_once() {
    page("/", "Home.", "/1", "/2", "/3");
    for (int i = 0; i <= 3; i++) {
      site.html(
          i == 0 ? "/" : "/" + i,
          "<main><h1>Page "
              + i
              + "</h1><p>Number "
              + i
              + ". See <a href=/1>one</a>, <a href=/2>two</a> or <a href=/3>three</a> for all of"
              + " it.</p></main><footer><p>Monday to Friday 9am to 5pm</p><p>14 Briggate Lane</p>"
              + "<p>Today is day "
              + i
              + " of our fair</p><p>You read page "
              + "abcd".charAt(i)
              + "</p><p>This page was last updated on "
              + (i + 1)
              + " March 2024</p></footer>");
    }
    assertThat(answers(pages()).stream().filter(answer -> !answer.startsWith("Number")))
        .containsExactly(
            "Monday to Friday 9am to 5pm\n14 Briggate Lane\nToday is day 0 of our fair\n"
                + "You read page a",
            "Today is day 1 of our fair\nYou read page b",
            "Today is day 2 of our fair\nYou read page c",
            "Today is day 3 of our fair\nYou read page d");
  }

  @Test
  void a_contact_page_with_only_a_foot_gives_its_foot() {
    var usual = "<footer><p>14 Briggate Lane</p>%s</footer>";
    validated(
        "/",
        "<main><h1>Bakery</h1><p>Bread. <a href=/contact>Contact</a> or <a href=/write>write to"
            + " us</a> as you please.</p></main>"
            + usual.formatted(""));
    site.html(
        "/contact",
        "<main><h1>Contact</h1><form><input name=mail></form></main>"
            + usual.formatted("<p>Complaints desk: Mrs Oakley, phone 0113 496 0111</p>"));
    site.html(
        "/write",
        "<main><h1>Write</h1><form><input name=mail></form></main>" + usual.formatted(""));
    var first = pages();
    assertThat(urls(first)).containsExactly("/", "/contact");
    assertThat(answers(first))
        .containsExactly(
            "Bread. Contact or write to us as you please.",
            "14 Briggate Lane",
            "Complaints desk: Mrs Oakley, phone 0113 496 0111");
    assertThat(answers((SiteFound.Pages) read(part(first)))).isEqualTo(answers(first));
  }

  @Test
  void a_query_that_names_a_thing_is_a_page_of_its_own_whatever_its_template_says() {
    page("/", "Home.", "/room.php?id=1", "/room.php?id=2", "/room.php?id=2&sort=price");
    page("/more", "More.");
    var canonical = "<link rel=canonical href=/room.php>";
    site.html(
        "/room.php?id=1",
        canonical + "<h1>Patio</h1><p>70 euros. <a href='/list?sort=up'>All</a> of them.</p>");
    site.html("/room.php?id=2", canonical + "<h1>Loft</h1><p>90 euros.</p>");
    site.html("/room.php?id=2&sort=price", canonical + "<h1>Loft</h1><p>90 euros, sorted.</p>");
    var list = "<link rel=canonical href=/list><h1>List</h1><p>Patio, loft. %s</p>";
    site.html("/list?sort=up", list.formatted("Up. <a href='/list?page=2'>Next</a> of them."));
    site.html("/list?page=2", list.formatted("Page two."));
    var first = pages();
    assertThat(urls(first)).containsExactly("/", "/room.php?id=1", "/room.php?id=2", "/list");
    assertThat(answers(first)).contains("70 euros. All of them.", "90 euros.");
    assertThat(read(part(first))).isEqualTo(first);
  }

  @Test
  void a_thing_by_the_address_it_goes_by_is_read_once() {
    page("/", "Home.", "/p?id=1", "/p?id=1&size=2", "/p?id=2");
    var canonical = "<link rel=canonical href='/p?id=1'>";
    site.html("/p?id=1", canonical + "<h1>Bread</h1><p>Rye.</p>");
    site.html("/p?id=1&size=2", canonical + "<h1>Bread</h1><p>Rye, large.</p>");
    site.html("/p?id=2", canonical + "<h1>Cake</h1><p>Lemon.</p>");
    assertThat(urls(pages())).containsExactly("/", "/p?id=1", "/p?id=2");
  }
}

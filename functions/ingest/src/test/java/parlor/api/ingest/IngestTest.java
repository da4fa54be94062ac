package parlor.api.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.BadContent;
import parlor.answers.ContentFile;
import parlor.answers.ContentPart;
import parlor.answers.Directives;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.content.EntryFault;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Trouble;
import parlor.content.TroubleWords;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.fetch.FetchLimits;
import parlor.fetch.Fetcher;
import parlor.fetch.Names;
import parlor.fetch.Reach;
import parlor.fetch.TestSite;
import parlor.guard.judge.Judge;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.shelf.Added;
import parlor.shelf.Library;
import parlor.shelf.Shelf;
import parlor.shelf.Shelved;
import parlor.site.Pause;
import parlor.site.SiteLimits;
import parlor.site.SiteReader;
import parlor.tenant.Beginning;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.testing.Casa;
import parlor.testing.HandClock;

@Timeout(120)
@ExtendWith(DynamoDbExtension.class)
final class IngestTest {
  private static final Judge JUDGE = new Judge();
  private static final KeyItem ITEM = new KeyItem(true, Set.of(Casa.SITE), Rate.KEY, 2_000, "");

  private final HandClock clock = new HandClock();
  private final Kept kept = new Kept();
  private final List<SourceId> asked = new ArrayList<>();
  private final List<SourceId> told = new ArrayList<>();
  private boolean mute;
  private final TestSite site = TestSite.start();
  private final Fetcher fetcher =
      new Fetcher(new Reach(Names.system(), Set.of(site.port())), FetchLimits.USUAL);
  private final DynamoTables tables;
  private final IngestParts parts;
  private final Library library;
  private Random random = new Random();
  private TenantId tenant = new TenantId("t_" + "a".repeat(20));

  IngestTest(LocalTables local) throws IOException {
    tables = local.instance(clock);
    parts =
        new IngestParts(
            tables.workspaces(),
            tables.sources(),
            tables.releases(),
            kept,
            kept,
            new SiteReader(fetcher, SiteLimits.USUAL, time -> {}, clock),
            (whose, id) -> tell(id),
            clock,
            new Directives(JUDGE));
    library = parts.library((whose, id) -> asked.add(id), new Random(5));
  }

  @BeforeEach
  void begin(TestInfo test) {
    random = new Random(test.getDisplayName().hashCode());
    var bytes = new byte[13];
    random.nextBytes(bytes);
    tenant = TenantId.of(bytes);
    tables.workspaces().write(Casa.workspace(tenant));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  private void tell(SourceId id) {
    if (mute) {
      throw new Unavailable("alerts", null);
    }
    told.add(id);
  }

  private PublicKey key() {
    var bytes = new byte[8];
    random.nextBytes(bytes);
    var key = new PublicKey(tenant, PublicKeys.serial(bytes));
    library.open(key, ITEM, tables.keys());
    return key;
  }

  private String named(PublicKey key) {
    return tables.keys().read(key).orElseThrow().contentVersion();
  }

  private Source file(String name, String text) {
    return ((Added.Accepted) library.file(tenant, name, text.getBytes(UTF_8))).source();
  }

  private Source read(Source source) {
    new Ingest(parts).read(tenant, source.id());
    return tables.sources().read(tenant, source.id()).orElseThrow();
  }

  private List<ContentPart> live() throws BadContent {
    var version = tables.releases().read(tenant).version();
    return version.isEmpty() ? List.of() : kept.file(tenant, version.get()).orElseThrow().parts();
  }

  private List<String> answers() throws BadContent {
    return live().stream()
        .flatMap(part -> part.faqs().stream())
        .flatMap(faq -> faq.entries().stream())
        .map(FaqEntry::answer)
        .toList();
  }

  @Test
  void what_was_read_is_what_every_key_answers_from() throws BadContent {
    var early = key();
    assertThat(named(early)).isEmpty();
    var source = read(file("a.txt", "We open at nine."));
    assertThat(source.state().phase()).isEqualTo(Phase.READY);
    assertThat(source.state().passages()).isOne();
    assertThat(asked).containsExactly(source.id());
    var late = key();
    assertThat(named(early)).isEqualTo(tables.releases().read(tenant).version().orElseThrow());
    assertThat(named(late)).isEqualTo(named(early));
    assertThat(answers()).containsExactly("We open at nine.");
  }

  @Test
  void nothing_new_is_no_new_version() {
    var source = file("a.txt", "We open at nine.");
    read(source);
    var first = tables.releases().read(tenant);
    clock.forward(Duration.ofHours(2));
    assertThat(read(source).state().phase()).isEqualTo(Phase.READY);
    assertThat(tables.releases().read(tenant)).isEqualTo(first);
  }

  @Test
  void a_failure_keeps_the_last_good_version_and_tells_the_owner() throws BadContent {
    var key = key();
    var source = read(file("a.pdf.txt", "We open at nine."));
    var before = named(key);
    file("a.pdf.txt", "%PDF-1.7 broken");
    var failed = read(source);
    assertThat(failed.state().phase()).isEqualTo(Phase.FAILED);
    assertThat(failed.state().trouble()).contains(Trouble.of(Trouble.Kind.BROKEN));
    assertThat(failed.state().passages()).isOne();
    assertThat(named(key)).isEqualTo(before);
    assertThat(answers()).containsExactly("We open at nine.");
    assertThat(TroubleWords.in(Language.EN).of(failed))
        .isEqualTo("The file is damaged and cannot be read. What was read before stays in use.");
    assertThat(TroubleWords.in(Language.ES).of(failed))
        .isEqualTo("El archivo está dañado y no se puede leer. Lo que se leyó antes sigue en uso.");
  }

  @Test
  void a_failure_is_told_of_and_since_when_until_it_is_well_again() {
    site.html("/", "<main><h1>Hours</h1><p>We open at nine.</p></main>");
    var source = read(((Added.Accepted) library.site(tenant, site.url("/"))).source());
    assertThat(told).isEmpty();
    site.remove("/");
    var began = clock.instant();
    for (int day = 1; day < 5; day++) {
      assertThat(read(source).state().failing()).contains(began);
      assertThat(told).hasSize(day);
      clock.forward(Duration.ofDays(1));
      library.again(tenant, source.id());
    }
    site.html("/", "<main><h1>Hours</h1><p>We open at ten.</p></main>");
    assertThat(read(source).state().failing()).isEmpty();
    assertThat(told).hasSize(4);
    site.remove("/");
    var again = clock.instant();
    assertThat(read(source).state().failing()).contains(again);
    assertThat(told).hasSize(5).containsOnly(source.id());
  }

  @Test
  void a_queue_of_mails_that_is_broken_takes_nothing_from_a_reading() throws BadContent {
    mute = true;
    var source = read(file("a.txt", "We open at nine."));
    file("a.txt", "%PDF-1.7 broken");
    var failed = read(source);
    assertThat(failed.state().phase()).isEqualTo(Phase.FAILED);
    assertThat(failed.state().trouble()).contains(Trouble.of(Trouble.Kind.BROKEN));
    assertThat(failed.state().passages()).isOne();
    assertThat(answers()).containsExactly("We open at nine.");
    mute = false;
    new Ingest(parts).giveUp(tenant, source.id());
    assertThat(told).containsExactly(source.id());
  }

  @Test
  void a_site_that_goes_away_keeps_answering_until_it_is_removed() throws BadContent {
    site.html("/", "<main><h1>Hours</h1><p>We open at nine.</p></main>");
    var source = read(((Added.Accepted) library.site(tenant, site.url("/"))).source());
    assertThat(source.state().pages()).isOne();
    site.remove("/");
    assertThat(read(source).state().trouble()).contains(Trouble.of(Trouble.Kind.GONE, 404));
    assertThat(answers()).containsExactly("We open at nine.");
    library.remove(tenant, source.id());
    assertThat(answers()).isEmpty();
    assertThat(library.list(tenant)).isEmpty();
  }

  @Test
  void a_page_that_grew_takes_no_id_of_one_that_did_not_change() throws BadContent {
    tagged("/", "<main><h1>Home</h1><p>See <a href=/a>a</a> and <a href=/b>b</a>.</p></main>");
    tagged("/a", "<main><h1>Terms</h1><p>Rooms are paid on arrival.</p></main>");
    tagged("/b", "<main><h1>Terms</h1><p>The pool is free of charge.</p></main>");
    var source = read(((Added.Accepted) library.site(tenant, site.url("/"))).source());
    var longer = "Rooms are paid on arrival, in cash or by card. ".repeat(20);
    tagged("/a", "<main><h1>Terms</h1><p>" + longer + "</p></main>");
    assertThat(read(source).state().phase()).isEqualTo(Phase.READY);
    assertThat(answers()).hasSize(4).contains("The pool is free of charge.");
    assertThat(
            live().stream()
                .flatMap(part -> part.faqs().stream())
                .flatMap(faq -> faq.entries().stream()))
        .extracting(FaqEntry::id)
        .doesNotHaveDuplicates();
    library.remove(tenant, source.id());
    assertThat(answers()).isEmpty();
  }

  /** A page with an ETag of its own. */
  private void tagged(String path, String html) {
    var etag = "\"" + html.hashCode() + "\"";
    site.on(
        path,
        exchange -> {
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.getResponseHeaders().set("ETag", etag);
            TestSite.send(exchange, "text/html", html.getBytes(UTF_8));
          }
        });
  }

  @Test
  void a_file_whose_ids_or_titles_are_very_long_is_read_again_and_removed() throws BadContent {
    var id = "x".repeat(115);
    var json =
        """
        {"business":"Casa","locale":"en","entries":[
        {"id":"%1$s-1","question":"Dogs?","answer":"Small ones."},
        {"id":"%1$s-2","question":"Cats?","answer":"None."}]}
        """;
    var faq = read(file("a.json", json.formatted(id)));
    var page = read(file("b.html", "<title>" + "T".repeat(21_000) + "</title><p>At nine.</p>"));
    assertThat(faq.state().phase()).isEqualTo(Phase.READY);
    assertThat(page.state().phase()).isEqualTo(Phase.READY);
    assertThat(answers()).containsExactlyInAnyOrder("Small ones.", "None.", "At nine.");
    assertThat(read(faq).state().phase()).isEqualTo(Phase.READY);
    library.remove(tenant, faq.id());
    assertThat(answers()).containsExactly("At nine.");
  }

  @Test
  void what_could_not_be_read_back_does_not_go_live() throws BadContent {
    var source = read(file("a.txt", "We open at nine."));
    var shelf = new Shelf(parts.releases(), kept, clock);
    var entry = new FaqEntry("same", "Text?", "Other.", Optional.empty());
    var faq = new Faq("Casa", Language.EN, List.of(entry, entry));
    var broken = new ContentPart(source.id().value(), clock.instant(), List.of(), List.of(faq));
    assertThat(shelf.put(tenant, broken, () -> true)).isEqualTo(Shelved.BROKEN);
    assertThat(answers()).containsExactly("We open at nine.");
  }

  @Test
  void a_version_with_an_entry_that_is_none_answers_from_the_others() throws BadContent {
    var key = key();
    var source = read(file("a.txt", "We open at nine."));
    var same = new FaqEntry("same", "Text?", "Once.", Optional.empty());
    var faq = new Faq("Casa", Language.EN, List.of(same, same));
    var good = live().getFirst();
    publish(
        key,
        ContentFile.of(
            7, List.of(good, new ContentPart("other", clock.instant(), List.of(), List.of(faq)))));
    assertThat(ContentFile.read(kept.file(tenant, named(key)).orElseThrow().bytes()).faqs())
        .flatExtracting(Faq::entries)
        .extracting(FaqEntry::answer)
        .containsExactly("We open at nine.", "Once.");
    file("a.txt", "We open at ten.");
    assertThat(read(source).state().phase()).isEqualTo(Phase.READY);
    assertThat(answers()).containsExactlyInAnyOrder("We open at ten.", "Once.");
  }

  @Test
  void a_damaged_version_is_made_good_by_the_next_reading_or_removal() throws BadContent {
    var key = key();
    var source = read(file("a.txt", "We open at nine."));
    publish(key, ContentFile.kept("{\"v\":2,".getBytes(UTF_8)));
    assertThat(read(source).state().phase()).isEqualTo(Phase.READY);
    assertThat(answers()).containsExactly("We open at nine.");
    publish(key, ContentFile.kept("{\"v\":2,\"parts\"".getBytes(UTF_8)));
    library.remove(tenant, source.id());
    assertThat(answers()).isEmpty();
    // What a host reads before it starts.
    publish(key, ContentFile.kept("{\"v\":2,\"par".getBytes(UTF_8)));
    var own =
        """
        {"business":"Casa","locale":"en","entries":[
        {"id":"dogs","question":"Dogs?","answer":"Small ones."}]}
        """;
    new OwnFaq(parts).keep(tenant, own.getBytes(UTF_8));
    assertThat(answers()).containsExactly("Small ones.");
  }

  private void publish(PublicKey key, ContentFile file) {
    kept.keep(tenant, file);
    var seen = tables.releases().read(tenant);
    assertThat(tables.releases().replace(tenant, seen, file.version())).isTrue();
    tables.releases().tell(key, file.version());
  }

  @Test
  void an_address_that_is_given_three_times_at_once_is_one_site() throws Exception {
    var place = site.url("/");
    var adding = Collections.<Callable<Added>>nCopies(3, () -> library.site(tenant, place));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(adding)).allMatch(Future::isDone);
    }
    assertThat(library.list(tenant)).hasSize(1);
    var other = (Added.Accepted) library.site(tenant, site.url("/other"));
    assertThat(library.list(tenant)).hasSize(2).contains(other.source());
  }

  @Test
  void a_file_that_says_more_than_is_taken_is_ready_and_says_so() {
    var source = read(file("a.txt", "We open at nine each day of the week. ".repeat(60_000)));
    assertThat(source.state().phase()).isEqualTo(Phase.READY);
    assertThat(source.state().trouble()).contains(Trouble.of(Trouble.Kind.NOT_ALL));
    assertThat(TroubleWords.in(Language.ES).of(source)).contains("no se tomó todo");
  }

  @Test
  void a_site_whose_name_was_sold_keeps_answering_and_its_owner_is_told() throws BadContent {
    var all = List.of("/a", "/b", "/c", "/d", "/e");
    var links =
        String.join("", all.stream().map(it -> "<p>See <a href=" + it + ">it</a>.</p>").toList());
    site.html("/", "<main><h1>Casa</h1>" + links + "</main>");
    all.forEach(it -> site.html(it, "<main><h1>Page</h1><p>This is page " + it + ".</p></main>"));
    var source = read(((Added.Accepted) library.site(tenant, site.url("/"))).source());
    var before = answers();
    assertThat(before).hasSize(6);
    site.html("/", "<h1>Parked</h1><p>This name is for sale.</p>");
    all.forEach(it -> site.redirect(it, "/"));
    var lost = read(source);
    assertThat(lost.state().phase()).isEqualTo(Phase.FAILED);
    assertThat(answers()).isEqualTo(before);
    assertThat(TroubleWords.in(Language.EN).of(lost))
        .startsWith("Most of the pages known before now only lead to another page (5)")
        .endsWith("What was read before stays in use.");
  }

  @Test
  void the_site_that_a_business_signed_up_with_drafts_what_is_not_set_yet() {
    site.html(
        "/",
        """
        <html lang="es"><head><title>Inicio – Fonda del Mar</title>
        <meta name="theme-color" content="#0a5"></head>
        <body><main><h1>Fonda del Mar</h1>
        <h2>¿A qué hora es el desayuno?</h2><p>El desayuno se sirve de ocho a diez y media.</p>
        <h2>Mascotas</h2><p>Las mascotas pequeñas son bienvenidas en todas las habitaciones.</p>
        <h2>Aparcamiento</h2><p>El aparcamiento está detrás de la casa y no cuesta nada.</p>
        </main></body></html>
        """);
    var home = home();
    read(home);
    var drawn = tables.workspaces().read(tenant).orElseThrow();
    assertThat(drawn.name()).isEqualTo("Fonda del Mar");
    assertThat(drawn.accent()).isEqualTo("#00aa55");
    assertThat(drawn.greeting()).containsOnlyKeys(Language.ES);
    assertThat(drawn.greeting().get(Language.ES)).contains("Fonda del Mar");
    assertThat(drawn.suggestions().get(Language.ES))
        .hasSize(3)
        .contains("¿A qué hora es el desayuno?");
    // What an owner has set stays, however often the site is read.
    tables.workspaces().write(Casa.workspace(tenant));
    read(home);
    assertThat(tables.workspaces().read(tenant)).contains(Casa.workspace(tenant));
  }

  @Test
  void where_a_site_sends_its_visitors_is_told() throws IOException {
    var page = "<html><head><title>Fonda</title></head><body><p>We open at eight.</p></body>";
    try (var other = TestSite.start();
        var both =
            new Fetcher(
                new Reach(Names.system(), Set.of(site.port(), other.port())), FetchLimits.USUAL)) {
      site.redirect("/", other.url("/shop"));
      other.html("/shop", page);
      var home = home();
      var sites = new SiteReader(both, SiteLimits.USUAL, time -> {}, clock);
      reading(sites).read(tenant, home.id());
      var now = tables.sources().read(tenant, home.id()).orElseThrow();
      assertThat(now.state().origin()).contains(new Origin(origin(other)));
      assertThat(now.place()).as("as it was typed").isEqualTo(site.url("/"));
      site.html("/", page);
      reading(sites).read(tenant, home.id());
      var back = tables.sources().read(tenant, home.id()).orElseThrow();
      assertThat(back.state().origin()).contains(new Origin(origin(site)));
    }
  }

  private static String origin(TestSite site) {
    return site.url("");
  }

  @Test
  void what_an_owner_set_while_the_site_was_read_stays_and_the_rest_is_drawn() {
    site.html(
        "/",
        "<html><head><title>Fonda Luna</title></head><body><h2>Dogs and cats</h2>"
            + "<p>Small dogs and cats are welcome in the garden.</p></body>");
    var home = home();
    var begun = tables.workspaces().revised(tenant).orElseThrow();
    var said = begun.workspace().keeping(Retention.of(30));
    assertThat(tables.workspaces().replace(tenant, said, begun.revision())).isTrue();
    read(home);
    var now = tables.workspaces().read(tenant).orElseThrow();
    assertThat(now.retention().conversations()).isEqualTo(30);
    assertThat(now.name()).isEqualTo("Fonda Luna");
    assertThat(now.greeting().get(Language.EN)).contains("Fonda Luna");
    assertThat(now.suggestions().get(Language.EN)).isNotEmpty().allMatch(it -> it.endsWith("?"));
    // Read again it is left alone, whatever its owner makes of it.
    var seen = tables.workspaces().revised(tenant).orElseThrow();
    assertThat(tables.workspaces().replace(tenant, begun.workspace(), seen.revision())).isTrue();
    read(home);
    assertThat(tables.workspaces().read(tenant).orElseThrow().name())
        .isEqualTo(begun.workspace().name());
  }

  @Test
  void an_owner_who_was_faster_than_the_draft_is_not_overwritten() {
    site.html("/", "<html><head><title>Other</title></head><body><p>Text to read.</p></body>");
    var home = home();
    tables.workspaces().write(Casa.workspace(tenant));
    read(home);
    assertThat(tables.workspaces().read(tenant)).contains(Casa.workspace(tenant));
  }

  @Test
  void of_a_large_site_the_first_pages_are_drafted_from_and_answer_while_the_rest_is_read()
      throws BadContent {
    int all = 3 * 20;
    var links = new StringBuilder();
    for (int i = 0; i < all; i++) {
      links.append("<a href='/p").append(i).append("'>More ").append(i).append("</a> ");
    }
    site.html(
        "/",
        "<html><head><title>Fonda Luna</title></head><body><h2>Dogs and cats</h2><p>Small dogs and"
            + " cats are welcome in the garden.</p><h2>The garden gate</h2><p>The garden gate is"
            + " open until ten in the evening.</p><h2>Breakfast on Sundays</h2><p>Breakfast on"
            + " Sundays is served until eleven.</p>"
            + links
            + "</body>");
    for (int i = 0; i < all; i++) {
      site.html("/p" + i, "<html><body><p>Room number " + i + " has its own key.</p></body>");
    }
    var home = home();
    // At the fortieth page somebody looks.
    var seen = new ArrayList<Source>();
    var greeted = new ArrayList<Workspace>();
    var pages = new AtomicInteger();
    Pause look =
        time -> {
          if (pages.incrementAndGet() == 40) {
            seen.add(tables.sources().read(tenant, home.id()).orElseThrow());
            greeted.add(tables.workspaces().read(tenant).orElseThrow());
          }
        };
    reading(SiteLimits.USUAL, look).read(tenant, home.id());
    assertThat(seen.getFirst().state().phase()).isEqualTo(Phase.READING);
    assertThat(seen.getFirst().state().pages()).isEqualTo(20);
    assertThat(greeted.getFirst().name()).isEqualTo("Fonda Luna");
    assertThat(greeted.getFirst().suggestions().get(Language.EN)).hasSize(3);
    var state = tables.sources().read(tenant, home.id()).orElseThrow().state();
    assertThat(state.phase()).isEqualTo(Phase.READY);
    assertThat(state.pages()).isEqualTo(all + 1);
    assertThat(answers()).hasSize(all + 3);
    read(home);
    assertThat(answers()).hasSize(all + 3);
  }

  @Test
  void a_first_reading_that_was_cut_short_after_its_first_pages_is_made_good_by_the_next()
      throws BadContent {
    int all = 3 * 20;
    for (int i = 0; i < all; i++) {
      var next = "<a href='/p" + (i + 1) + "'>More</a>";
      var heading = i < 40 ? "" : "<h2>Where the pool number " + i + " is</h2>";
      site.html(
          i == 0 ? "/" : "/p" + i,
          "<html><head><title>Fonda Luna</title></head><body>"
              + heading
              + "<p>Pool number "
              + i
              + " is behind the house.</p>"
              + next
              + "</body></html>");
    }
    var home = home();
    var pages = new AtomicInteger();
    Pause fall =
        time -> {
          if (pages.incrementAndGet() == 30) {
            throw new Unavailable("site", null);
          }
        };
    var limits = new SiteLimits(300, 600, 100, 1 << 20, Duration.ofMinutes(10), Duration.ZERO, 20);
    assertThatThrownBy(() -> reading(limits, fall).read(tenant, home.id()))
        .isInstanceOf(Unavailable.class);
    var failed = tables.sources().read(tenant, home.id()).orElseThrow().state();
    assertThat(failed.phase()).isEqualTo(Phase.FAILED);
    assertThat(failed.pages()).isEqualTo(20);
    assertThat(answers()).hasSize(20);
    reading(limits, time -> {}).read(tenant, home.id());
    assertThat(answers()).hasSize(all);
    assertThat(tables.workspaces().read(tenant).orElseThrow().suggestions()).isNotEmpty();
  }

  private Ingest reading(SiteLimits limits, Pause pause) {
    return reading(new SiteReader(fetcher, limits, pause, clock));
  }

  private Ingest reading(SiteReader sites) {
    return new Ingest(
        new IngestParts(
            parts.workspaces(),
            parts.sources(),
            parts.releases(),
            kept,
            kept,
            sites,
            (whose, id) -> tell(id),
            clock,
            parts.directives()));
  }

  @Test
  void a_first_address_that_was_mistyped_gives_its_place_to_the_next_and_that_is_drafted_from() {
    var home = home();
    var wrong = new Source(tenant, home.id(), home.kind(), site.url("/gone"), home.state());
    tables.sources().write(tenant, wrong);
    tables
        .workspaces()
        .write(Beginning.of(tenant, URI.create("https://mistyped.example"), Language.EN));
    assertThat(read(wrong).state().phase()).isEqualTo(Phase.FAILED);
    tables
        .sources()
        .write(
            tenant,
            new Source(
                tenant,
                home.id(),
                home.kind(),
                "https://mistyped.example",
                tables.sources().read(tenant, home.id()).orElseThrow().state()));
    library.remove(tenant, home.id());
    site.html(
        "/",
        "<html><head><title>Fonda Luna</title></head><body><h2>Dogs and cats</h2>"
            + "<p>Small dogs and cats are welcome in the garden.</p></body>");
    var right = ((Added.Accepted) library.site(tenant, site.url("/"))).source();
    assertThat(right.id()).isEqualTo(SourceId.HOME);
    read(right);
    assertThat(tables.workspaces().read(tenant).orElseThrow().name()).isEqualTo("Fonda Luna");
    // Another is a source like any other; so is one after a first that was read.
    var more = ((Added.Accepted) library.site(tenant, site.url("/more"))).source();
    assertThat(more.id()).isNotEqualTo(SourceId.HOME);
    library.remove(tenant, SourceId.HOME);
    var other = ((Added.Accepted) library.site(tenant, site.url("/other"))).source();
    assertThat(other.id()).isNotEqualTo(SourceId.HOME);
  }

  /** Of a business that nobody has set anything of. */
  private Source home() {
    var bytes = new byte[13];
    random.nextBytes(bytes);
    tenant = TenantId.of(bytes);
    tables.workspaces().write(Beginning.of(tenant, URI.create(site.url("/")), Language.EN));
    var state = SourceState.waiting(clock.instant());
    var home = new Source(tenant, SourceId.HOME, Source.Kind.SITE, site.url("/"), state);
    tables.sources().write(tenant, home);
    return home;
  }

  @Test
  void twenty_sources_read_at_once_all_go_live() throws Exception {
    var key = key();
    var readings = new ArrayList<Callable<Source>>();
    for (int i = 0; i < 20; i++) {
      var source = file("file" + i + ".txt", "This is text number " + i + ".");
      readings.add(() -> read(source));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(readings)).allMatch(Future::isDone);
    }
    for (var source : library.list(tenant)) {
      if (source.state().phase() != Phase.READY) {
        read(source); // twenty writers at one row may need a second try, as a queue gives it
      }
    }
    assertThat(answers()).hasSize(20).doesNotHaveDuplicates();
    assertThat(named(key)).isEqualTo(tables.releases().read(tenant).version().orElseThrow());
  }

  @Test
  void of_two_readings_of_one_source_the_later_one_stands() throws BadContent {
    var source = file("a.txt", "Old.");
    var shelf = new Shelf(parts.releases(), kept, clock);
    var now = clock.instant();
    assertThat(shelf.put(tenant, part(source, now.plusSeconds(2), "Later."), () -> true))
        .isEqualTo(Shelved.LIVE);
    assertThat(shelf.put(tenant, part(source, now.plusSeconds(1), "Sooner."), () -> true))
        .isEqualTo(Shelved.OUTRUN);
    assertThat(answers()).containsExactly("Later.");
  }

  @Test
  void what_was_removed_while_it_was_read_does_not_come_back() throws BadContent {
    var source = file("a.txt", "Old.");
    library.remove(tenant, source.id());
    var shelf = new Shelf(parts.releases(), kept, clock);
    var sources = tables.sources();
    assertThat(
            shelf.put(
                tenant,
                part(source, clock.instant(), "Old."),
                () -> sources.read(tenant, source.id()).isPresent()))
        .isEqualTo(Shelved.REMOVED);
    assertThat(live()).isEmpty();
  }

  private static ContentPart part(Source source, Instant at, String text) {
    var entry = new FaqEntry(source.id() + "/e", "Text?", text, Optional.empty());
    var faq = new Faq("Casa", Language.EN, List.of(entry));
    return new ContentPart(source.id().value(), at, List.of(), List.of(faq));
  }

  @Test
  void more_than_fits_is_refused_and_the_rest_stays() throws BadContent {
    var small = read(file("a.txt", "We open at nine."));
    var rows = new StringBuilder("question,answer\n");
    for (int i = 0; i < Shelf.MOST_ENTRIES; i++) {
      rows.append("Question ").append(i).append(",Answer\n");
    }
    var large = read(file("b.csv", rows.toString()));
    assertThat(large.state().trouble())
        .contains(Trouble.of(Trouble.Kind.TOO_MUCH, Shelf.MOST_ENTRIES));
    assertThat(live()).extracting(ContentPart::source).containsExactly(small.id().value());
  }

  @Test
  void an_old_version_goes_an_hour_after_the_last_key_was_told() {
    key();
    var source = file("a.txt", "One.");
    read(source);
    var first = tables.releases().read(tenant).version().orElseThrow();
    file("a.txt", "Two.");
    clock.forward(Duration.ofMinutes(1));
    read(source);
    clock.forward(Duration.ofMinutes(59));
    read(source);
    assertThat(kept.file(tenant, first)).isPresent();
    clock.forward(Duration.ofMinutes(2));
    read(source);
    assertThat(kept.file(tenant, first)).isEmpty();
    assertThat(tables.releases().read(tenant).retired()).isEmpty();
  }

  @Test
  void a_key_that_an_interrupted_release_did_not_reach_is_told_by_the_next_reading() {
    var key = key();
    var source = file("a.txt", "One.");
    read(source);
    tables.releases().tell(key, "0".repeat(32));
    read(source);
    assertThat(named(key)).isEqualTo(tables.releases().read(tenant).version().orElseThrow());
  }

  @Test
  void an_owner_is_told_at_once_what_can_never_be_read() {
    assertThat(library.site(tenant, "ftp://casa.example"))
        .isEqualTo(new Added.Refused(Trouble.of(Trouble.Kind.NOT_AN_ADDRESS)));
    assertThat(library.file(tenant, "a.pdf", new byte[0]))
        .isEqualTo(new Added.Refused(Trouble.of(Trouble.Kind.EMPTY)));
    assertThat(library.file(tenant, "a.pdf", new byte[Library.MOST_BYTES + 1]))
        .isEqualTo(new Added.Refused(Trouble.of(Trouble.Kind.TOO_LARGE, 20)));
    assertThat(library.list(tenant)).isEmpty();
  }

  @Test
  void a_file_of_the_same_name_takes_the_place_of_the_one_before() throws BadContent {
    read(file("C:\\docs\\prices.txt", "A towel is 2 euros."));
    read(file("prices.txt", "A towel is 3 euros."));
    assertThat(library.list(tenant)).hasSize(1);
    assertThat(answers()).containsExactly("A towel is 3 euros.");
  }

  @Test
  void every_fault_of_an_entry_has_a_sentence_in_both_languages() {
    for (var fault : EntryFault.values()) {
      for (var language : Language.values()) {
        var trouble = Trouble.of(fault, "2 (dogs)", "7");
        assertThat(TroubleWords.in(language).detail(trouble))
            .doesNotContain("{", fault.name())
            .endsWith(".");
      }
    }
  }

  @Test
  void every_trouble_has_a_sentence_in_both_languages() {
    for (var kind : Trouble.Kind.values()) {
      for (var language : Language.values()) {
        assertThat(TroubleWords.in(language).of(new Trouble(kind, "7")))
            .doesNotContain("{")
            .matches(".*[.:?)] ?7?");
      }
    }
  }
}

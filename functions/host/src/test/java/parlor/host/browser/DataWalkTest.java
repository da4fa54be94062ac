package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.host.Command;
import parlor.host.notice.NoticeFileTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a business owes and may take, in Chromium: somebody asks and is erased, everything goes into
 * another workspace, and that workspace ends with a receipt that is good.
 */
class DataWalkTest {
  /** Of the host's minutes until an erasure is done. */
  private static final int LOOKS = 40;

  @RegisterExtension static final Stage STAGE = new Stage();

  /** In one language. */
  private record Said(
      String locale,
      String site,
      String signIn,
      String message,
      String email,
      String reply,
      String taken,
      String address,
      String breach,
      String template) {}

  static Stream<Said> languages() {
    return Stream.of(
        new Said(
            "en-GB",
            "/guesthouse/",
            "Sign in",
            "Could you write to Lucia@example.org about a late arrival?",
            "lucia@example.org",
            "to erase what we kept of you",
            "taken in",
            "fonda.example",
            "A disk was lost.",
            "not legal advice"),
        new Said(
            "es-ES",
            "/guesthouse/es/",
            "Iniciar sesión",
            "¿Pueden escribir a Ines@example.org por una llegada tarde?",
            "ines@example.org",
            "que borrara lo que guardábamos de ti",
            "Se han recibido",
            "posada.example",
            "Se perdió un disco.",
            "no asesoramiento jurídico"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whoever_asks_is_erased_and_what_is_the_owner_s_goes_along_and_ends(Said said)
      throws Exception {
    try (var context = Visits.context(STAGE.chromium(), said.locale())) {
      var complaints = new ArrayList<String>();
      // A conversation that stays, and one that goes.
      ask(Visits.page(context, complaints), said, "Wifi?");
      ask(Visits.page(context, complaints), said, said.message());

      breach(said);
      var desk = Visits.page(context, complaints);
      desk.navigate(address(""));
      Visits.signIn(desk, said.signIn());
      isTold(desk, said);
      var file = asks(desk, said);
      assertThat(complaints).isEmpty();
      // What is taken in must be older than the workspace, which is so to the second.
      STAGE.host().clock().forward(Duration.ofSeconds(2));
      movesAndEnds(said, file);
    }
  }

  private static void ask(Page site, Said said, String message) {
    site.navigate(STAGE.host().host().places().sites() + said.site());
    site.locator("parlor-chat .launcher").click();
    Visits.ask(site, message);
  }

  /** Whoever runs the host tells of one on the command line. */
  private static void breach(Said said) throws Exception {
    var business = STAGE.host().guesthouse().tenant().value();
    var text =
        NoticeFileTest.BREACH
            .replace("t_aaaaaaaaaaaaaaaaaaaa", business)
            .replace("2027-1", "walk-" + said.locale().toLowerCase(Locale.ROOT));
    var file = Files.writeString(STAGE.data().resolve(said.locale() + ".json"), text);
    var told =
        Command.run(
            Map.of(), "", List.of("notify-breach", "--data=" + STAGE.data(), file.toString()));
    assertThat(told.status()).as(told.err()).isZero();
  }

  /** It stands over every page until it was read; and the contract says who processes. */
  private static void isTold(Page desk, Said said) throws Exception {
    assertThat(desk.locator(".banners")).containsText(said.breach());
    desk.locator(".banners button").first().click();
    assertThat(desk.locator(".banners")).hasCount(0);
    desk.navigate(address("#/agreement"));
    assertThat(desk.locator("article.paper")).containsText(said.template());
    var contract =
        desk.waitForDownload(() -> desk.locator("article.paper .actions button").nth(1).click());
    assertThat(Files.readString(contract.path())).contains(said.template(), "24");
  }

  /** Found, handed over and erased; then everything else is exported. */
  private static Path asks(Page desk, Said said) throws Exception {
    assertThat(desk.locator(".desk")).isVisible();
    desk.navigate(address("#/data"));
    var card = desk.locator("section.card").first();
    card.locator("input").fill(said.email());
    card.locator("button.main").click();
    assertThat(card.locator("ul.plain li")).hasCount(1);
    assertThat(card.locator("ul.plain li")).containsText(said.message().substring(0, 20));
    var export = desk.waitForDownload(() -> card.locator(".actions button").nth(1).click());
    assertThat(Files.readString(export.path())).contains(said.message());
    card.locator("button.danger").click();
    desk.locator("dialog button.danger").click();
    assertThat(card.locator(".notice.good pre")).containsText(said.reply());
    var receipt = desk.waitForDownload(() -> card.locator(".notice.good button").first().click());
    assertThat(verified(receipt)).contains("conversations");
    card.locator("button.main").click();
    assertThat(card.locator("ul.plain li")).hasCount(0);

    var everything =
        desk.waitForDownload(
            new Page.WaitForDownloadOptions().setTimeout(60_000),
            () -> desk.locator("section.card").nth(1).locator("button.main").click());
    var json = JsonMapper.shared().readTree(Files.readString(everything.path()));
    assertThat(json.path("conversations")).isNotEmpty();
    assertThat(json.toString()).doesNotContain(said.message());
    return everything.path();
  }

  /** Somebody makes a workspace, takes the file in, and has that workspace erased. */
  private static void movesAndEnds(Said said, Path file) throws Exception {
    var name = JsonMapper.shared().readTree(Files.readString(file)).at("/settings/name").asString();
    try (var context = Visits.context(STAGE.chromium(), said.locale())) {
      var complaints = new ArrayList<String>();
      var desk = Visits.page(context, complaints);
      desk.navigate(address(""));
      Visits.signInNew(desk, "Nora " + said.locale());
      desk.locator(".door input[inputmode=url]").fill(said.address());
      desk.locator(".door button.main").first().click();
      assertThat(desk.locator(".desk")).isVisible(Visits.patiently());

      desk.navigate(address("#/data"));
      var card = desk.locator("section.card").nth(2);
      card.locator("input[type=file]").setInputFiles(file);
      card.locator("button").click();
      assertThat(card.locator("p[role=status]"))
          .containsText(
              said.taken(), new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
      desk.navigate(address("#/conversations"));
      assertThat(desk.locator(".lines a").first()).isVisible();

      desk.navigate(address("#/data"));
      desk.reload();
      var end = desk.locator("section[aria-labelledby=farewell]");
      end.locator("button.danger").click();
      desk.locator("dialog input").fill(name);
      desk.locator("dialog button.danger").click();
      assertThat(desk.locator("dialog")).hasCount(0);
      var done = end.locator("button.main");
      for (int i = 0; i < LOOKS && !done.isVisible(); i++) {
        STAGE.host().clock().forward(Duration.ofMinutes(1));
        // The erasure runs beside us, on the machine's own time.
        desk.waitForTimeout(500);
      }
      var receipt = desk.waitForDownload(done::click);
      assertThat(verified(receipt)).contains("conversations");
      assertThat(complaints).isEmpty();
    }
  }

  /** What the command line says of it. */
  private static String verified(Download receipt) throws Exception {
    var file = receipt.path().toString();
    var ended =
        Command.run(Map.of(), "", List.of("verify-receipt", "--data=" + STAGE.data(), file));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out();
  }

  private static String address(String rest) {
    return STAGE.host().host().places().api() + "/desk/" + rest;
  }
}

package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.host.CannotStart;
import parlor.host.Command;
import parlor.host.HostFixture;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a business owes and may take, in Chromium: somebody asks and is erased, with a receipt that
 * is good, and everything else is exported.
 */
@NullUnmarked
class DataWalkTest {
  @TempDir static Path data;
  private static Chromium chromium;
  private static HostFixture host;

  /** In one language. */
  private record Said(
      String locale, String site, String signIn, String message, String email, String reply) {}

  @BeforeAll
  static void start() throws CannotStart {
    chromium = Chromium.start();
    host = HostFixture.start(data);
  }

  @AfterAll
  static void stop() {
    if (host != null) {
      host.close();
      chromium.close();
    }
  }

  static Stream<Said> languages() {
    return Stream.of(
        new Said(
            "en-GB",
            "/guesthouse/",
            "Sign in",
            "Could you write to Lucia@example.org about a late arrival?",
            "lucia@example.org",
            "to erase what we kept of you"),
        new Said(
            "es-ES",
            "/guesthouse/es/",
            "Iniciar sesión",
            "¿Pueden escribir a Ines@example.org por una llegada tarde?",
            "ines@example.org",
            "que borrara lo que guardábamos de ti"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whoever_asks_is_erased_everywhere_and_everything_else_is_exported(Said said)
      throws Exception {
    try (var context = Visits.context(chromium, said.locale())) {
      var complaints = new ArrayList<String>();
      // A conversation that stays, and one that goes.
      ask(Visits.page(context, complaints), said, "Wifi?");
      ask(Visits.page(context, complaints), said, said.message());

      var desk = Visits.page(context, complaints);
      signIn(desk, said.signIn());
      desk.locator(".people button")
          .filter(new Locator.FilterOptions().setHasText("Elena Ruiz"))
          .click();
      asks(desk, said);
      assertThat(complaints).isEmpty();
    }
  }

  private static void ask(Page site, Said said, String message) {
    site.navigate(host.host().places().sites() + said.site());
    site.locator("parlor-chat .launcher").click();
    Visits.ask(site, message);
  }

  /** Found, handed over and erased; then everything else is exported. */
  private static void asks(Page desk, Said said) throws Exception {
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
  }

  /** What the command line says of it. */
  private static String verified(Download receipt) throws Exception {
    var file = receipt.path().toString();
    var ended = Command.run(Map.of(), "", List.of("verify-receipt", "--data=" + data, file));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out();
  }

  private static void signIn(Page desk, String button) {
    desk.navigate(address(""));
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static String address(String rest) {
    return host.host().places().api() + "/desk/" + rest;
  }
}

package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.host.CannotStart;
import parlor.host.HostFixture;

/** An owner's way through the desk, in Chromium under its strict policy, with a visitor beside. */
@NullUnmarked
class DeskWalkTest {
  @TempDir static Path data;
  private static Chromium chromium;
  private static HostFixture host;

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

  static Stream<DeskWords> languages() {
    return Stream.of(DeskWords.ENGLISH, DeskWords.SPANISH);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_the_chat_could_not_answer_the_owner_answers_and_the_visitor_is_told(DeskWords words) {
    try (var context = context(words.locale())) {
      var complaints = new ArrayList<String>();
      var site = page(context, complaints);
      site.navigate(host.host().places().sites() + words.site());
      site.locator("parlor-chat .launcher").click();
      ask(site, words.question());

      var desk = page(context, complaints);
      signIn(desk, words.signIn(), "Elena Ruiz");
      assertThat(desk.url()).isEqualTo(address(""));
      desk.getByRole(AriaRole.LINK, link(words.question())).first().click();
      assertThat(desk.locator(".asked").first()).containsText(words.question());
      screen(desk, "thread-" + words.language());

      desk.locator("nav a").nth(1).click();
      var open =
          desk.locator(".cards > li")
              .filter(new Locator.FilterOptions().setHasText(words.question()));
      open.getByRole(AriaRole.BUTTON).click();
      open.locator("textarea").fill(words.answer());
      // The audit is in the order of its moments, and this clock stands still.
      host.clock().forward(Duration.ofSeconds(1));
      open.locator("button.main").click();
      assertThat(open.locator(".notice.good")).containsText(words.answer());
      screen(desk, "answered-" + words.language());

      ask(site, words.question());
      assertThat(site.locator("parlor-chat .reply .words").last()).containsText(words.answer());

      desk.navigate(address("#/audit"));
      assertThat(desk.locator("tbody tr").first()).containsText(words.deed());
      screen(desk, "audit-" + words.language());
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void the_chat_can_be_tried_from_the_desk() {
    try (var context = context("en-GB")) {
      var complaints = new ArrayList<String>();
      var desk = page(context, complaints);
      signIn(desk, "Sign in", "Elena Ruiz");
      desk.navigate(address("#/try"));
      var chat = desk.frameLocator("iframe.trial").locator("parlor-chat");
      chat.locator(".field").fill("What time is breakfast?");
      chat.locator(".field").press("Enter");
      assertThat(chat.locator(".reply[data-state=done]")).isVisible(patiently());
      screen(desk, "try-en");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void somebody_who_works_for_nobody_is_asked_for_a_code() {
    try (var context = context("es-ES")) {
      var desk = page(context, new ArrayList<>());
      desk.navigate(address(""));
      desk.locator(".door .main").click();
      desk.locator("#name").fill("Núria");
      desk.locator("button[value=new]").click();
      assertThat(desk.locator("h1")).hasText("Aún sin escritorio");
    }
  }

  private static void signIn(Page desk, String button, String person) {
    desk.navigate(address(""));
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    desk.locator(".people button").filter(new Locator.FilterOptions().setHasText(person)).click();
    assertThat(desk.locator(".desk")).isVisible();
  }

  private static void ask(Page site, String text) {
    var turns = site.locator("parlor-chat .turn");
    assertThat(site.locator("parlor-chat .field")).isVisible();
    int before = turns.count();
    site.locator("parlor-chat .field").fill(text);
    site.locator("parlor-chat .field").press("Enter");
    assertThat(turns).hasCount(before + 1);
    assertThat(turns.last().locator(".reply[data-state=done]")).isVisible(patiently());
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String address(String rest) {
    return host.host().places().api() + "/desk/" + rest;
  }

  private static BrowserContext context(String locale) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 900));
    context.setDefaultTimeout(30_000);
    return context;
  }

  private static Page page(BrowserContext context, List<String> complaints) {
    var page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  private static void screen(Page page, String name) {
    var root = Path.of(System.getProperty("parlor.root"));
    var folder = root.resolve(System.getProperty("parlor.target")).resolve("screens/desk-walk");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}

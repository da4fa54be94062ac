package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    try (var context = Visits.context(chromium, words.locale())) {
      var complaints = new ArrayList<String>();
      var site = Visits.page(context, complaints);
      site.navigate(host.host().places().sites() + words.site());
      site.locator("parlor-chat .launcher").click();
      Visits.ask(site, words.question());

      var desk = Visits.page(context, complaints);
      signIn(desk, words.signIn(), "Elena Ruiz");
      assertThat(desk.url()).isEqualTo(address(""));
      desk.getByRole(AriaRole.LINK, link(words.question())).first().click();
      assertThat(desk.locator(".asked").first()).containsText(words.question());
      screen(desk, "thread-" + words.language());

      desk.locator("nav a[href='#/unanswered']").click();
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

      Visits.ask(site, words.question());
      assertThat(site.locator("parlor-chat .reply .words").last()).containsText(words.answer());

      desk.navigate(address("#/audit"));
      assertThat(desk.locator("tbody tr").first()).containsText(words.deed());
      screen(desk, "audit-" + words.language());
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void the_chat_can_be_tried_from_the_desk() {
    try (var context = Visits.context(chromium, "en-GB")) {
      var complaints = new ArrayList<String>();
      var desk = Visits.page(context, complaints);
      signIn(desk, "Sign in", "Elena Ruiz");
      desk.navigate(address("#/try"));
      var chat = desk.frameLocator("iframe.trial").locator("parlor-chat");
      chat.locator(".field").fill("What time is breakfast?");
      chat.locator(".field").press("Enter");
      assertThat(chat.locator(".reply[data-state=done]")).isVisible(Visits.patiently());
      screen(desk, "try-en");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void somebody_who_works_for_nobody_is_asked_for_a_code() {
    try (var context = Visits.context(chromium, "es-ES")) {
      var desk = Visits.page(context, new ArrayList<>());
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

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String address(String rest) {
    return host.host().places().api() + "/desk/" + rest;
  }

  private static void screen(Page page, String name) {
    Visits.screen(page, "desk-walk", name);
  }
}

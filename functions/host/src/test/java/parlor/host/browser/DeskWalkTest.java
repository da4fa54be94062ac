package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An owner's way through the desk, in Chromium under its strict policy, with a visitor beside. */
class DeskWalkTest {
  @RegisterExtension static final Stage STAGE = new Stage();

  static Stream<DeskWords> languages() {
    return Stream.of(DeskWords.ENGLISH, DeskWords.SPANISH);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_the_chat_could_not_answer_the_owner_answers_and_the_visitor_is_told(DeskWords words) {
    try (var context = Visits.context(STAGE.chromium(), words.locale())) {
      var complaints = new ArrayList<String>();
      var site = Visits.page(context, complaints);
      site.navigate(STAGE.host().host().places().sites() + words.site());
      site.locator("parlor-chat .launcher").click();
      Visits.ask(site, words.question());

      var desk = Visits.page(context, complaints);
      desk.navigate(address(""));
      Visits.signIn(desk, words.signIn());
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
      STAGE.host().clock().forward(Duration.ofSeconds(1));
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
    try (var context = Visits.context(STAGE.chromium(), "en-GB")) {
      var complaints = new ArrayList<String>();
      var desk = Visits.page(context, complaints);
      desk.navigate(address(""));
      Visits.signIn(desk, "Sign in");
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
    try (var context = Visits.context(STAGE.chromium(), "es-ES")) {
      var desk = Visits.page(context, new ArrayList<>());
      desk.navigate(address(""));
      Visits.signInNew(desk, "Núria");
      assertThat(desk.locator("h1")).hasText("Aún sin escritorio");
    }
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String address(String rest) {
    return STAGE.host().host().places().api() + "/desk/" + rest;
  }

  private static void screen(Page page, String name) {
    Visits.screen(page, "desk-walk", name);
  }
}

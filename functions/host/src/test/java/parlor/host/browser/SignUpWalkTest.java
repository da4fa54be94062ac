package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static parlor.host.browser.Visits.ask;
import static parlor.host.browser.Visits.patiently;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.host.HostFixture;

/**
 * From the address of a site to a visitor's answer on it, as somebody does it who has nothing yet:
 * no key, no configuration, nobody to ask.
 */
class SignUpWalkTest {
  private static final String FOLDER = "sign-up-walk";

  @RegisterExtension static final Stage STAGE = new Stage();

  static Stream<SignUpWords> languages() {
    return Stream.of(SignUpWords.ENGLISH, SignUpWords.SPANISH);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void from_an_address_to_an_answer_on_the_site(SignUpWords words) throws IOException {
    STAGE.site().html("/", words.html(""));
    try (var owners = Visits.context(STAGE.chromium(), words.locale());
        var strangers = Visits.context(STAGE.chromium(), words.locale())) {
      var complaints = new ArrayList<String>();
      var page = Visits.page(owners, complaints);
      var desk = new NewDesk(page, STAGE.host().host().places().api());
      signUp(desk, words);
      tryIt(desk, words);
      desk.goLive(words.name());
      Visits.screen(page, FOLDER, "start-" + words.language());
      STAGE.site().html("/", words.html(desk.tag()));

      STAGE.host().clock().forward(Duration.ofSeconds(20));
      var visitor = Visits.page(strangers, new ArrayList<>());
      visitor.navigate(STAGE.site().url("/"));
      visitor.locator("parlor-chat .launcher").click();
      ask(visitor, words.asked());
      assertThat(reply(visitor)).containsText(words.told());
      STAGE.host().clock().forward(Duration.ofSeconds(20));
      ask(visitor, words.unknown());
      Visits.screen(visitor, FOLDER, "visitor-" + words.language());

      desk.open("conversations");
      page.locator(".desk main a").filter(having(words.asked())).first().click();
      assertThat(page.locator(".asked").last()).containsText(words.unknown());
      answer(desk, words);

      STAGE.host().clock().forward(Duration.ofSeconds(20));
      ask(visitor, words.unknown());
      assertThat(reply(visitor)).containsText(words.answer());
      invite(desk, words);
      assertThat(complaints).isEmpty();
    }
  }

  /** Somebody the issuer has never seen gives the one thing that is asked. */
  private static void signUp(NewDesk desk, SignUpWords words) {
    var page = desk.page();
    desk.arrive(words.owner());
    Visits.screen(page, FOLDER, "address-" + words.language());
    desk.give(STAGE.site().url("/"));
    assertThat(page.locator(".draft h2"))
        .hasText(words.name(), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    assertThat(page.locator(".draft .tag")).hasCount(3);
    assertThat(page.locator(".brand strong").filter(having(words.name())).first()).isVisible();
    Visits.screen(page, FOLDER, "draft-" + words.language());
  }

  /** Before anything is on any page. */
  private static void tryIt(NewDesk desk, SignUpWords words) {
    var page = desk.page();
    desk.open("try");
    var chat = page.frameLocator("iframe.trial").locator("parlor-chat");
    chat.locator(".field").fill(words.asked());
    chat.locator(".field").press("Enter");
    assertThat(chat.locator(".reply[data-state=done]")).isVisible(patiently());
    assertThat(chat.locator(".reply .words").last()).containsText(words.told());
    Visits.screen(page, FOLDER, "try-" + words.language());
  }

  private static void answer(NewDesk desk, SignUpWords words) {
    var page = desk.page();
    desk.open("unanswered");
    var asked = page.locator(".cards > li").filter(having(words.unknown()));
    asked.locator("button").first().click();
    asked.locator("textarea").fill(words.answer());
    asked.locator("button.main").click();
    assertThat(asked.locator(".notice.good")).containsText(words.answer());
    Visits.screen(page, FOLDER, "answered-" + words.language());
  }

  /** The link of the mail is all that a colleague needs. */
  private static void invite(NewDesk desk, SignUpWords words) throws IOException {
    var page = desk.page();
    desk.open("members");
    page.locator(".head button").click();
    page.locator("dialog input[type=email]").fill(words.colleague());
    page.locator("dialog button.main").click();
    assertThat(page.locator("dialog code")).isVisible();
    Visits.screen(page, FOLDER, "invited-" + words.language());
    var code = page.locator("dialog code").innerText();
    var api = STAGE.host().host().places().api();
    var outbox = HostFixture.json(STAGE.host().get(api + "/outbox", "Accept", "application/json"));
    assertThat(outbox)
        .filteredOn(mail -> mail.path("to").asString("").equals(words.colleague()))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.path("subject").asString()).contains(words.subject());
              assertThat(mail.path("text").asString()).contains(api + "/desk/#/join/" + code);
            });
  }

  private static Locator reply(Page visitor) {
    return visitor.locator("parlor-chat .reply .words").last();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}

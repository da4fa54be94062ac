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
      var desk = Visits.page(owners, complaints);
      signUp(desk, words);
      tryIt(desk, words);
      goLive(desk, words);
      STAGE.site().html("/", words.html(tag(desk)));

      STAGE.host().clock().forward(Duration.ofSeconds(20));
      var visitor = Visits.page(strangers, new ArrayList<>());
      visitor.navigate(STAGE.site().url("/"));
      visitor.locator("parlor-chat .launcher").click();
      ask(visitor, words.asked());
      assertThat(reply(visitor)).containsText(words.told());
      STAGE.host().clock().forward(Duration.ofSeconds(20));
      ask(visitor, words.unknown());
      Visits.screen(visitor, FOLDER, "visitor-" + words.language());

      open(desk, "conversations");
      desk.locator(".desk main a").filter(having(words.asked())).first().click();
      assertThat(desk.locator(".asked").last()).containsText(words.unknown());
      answer(desk, words);

      STAGE.host().clock().forward(Duration.ofSeconds(20));
      ask(visitor, words.unknown());
      assertThat(reply(visitor)).containsText(words.answer());
      invite(desk, words);
      assertThat(complaints).isEmpty();
    }
  }

  /** Somebody the issuer has never seen gives the one thing that is asked. */
  private static void signUp(Page desk, SignUpWords words) {
    desk.navigate(STAGE.host().host().places().api() + "/desk/");
    Visits.signInNew(desk, words.owner());
    assertThat(desk.locator("input[inputmode=url]")).isVisible(Visits.patiently());
    Visits.screen(desk, FOLDER, "address-" + words.language());
    desk.locator("input[inputmode=url]").fill(STAGE.site().url("/"));
    desk.locator(".door button.main").click();
    assertThat(desk.locator(".draft h2"))
        .hasText(words.name(), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    assertThat(desk.locator(".draft .tag")).hasCount(3);
    assertThat(desk.locator(".brand strong").filter(having(words.name())).first()).isVisible();
    Visits.screen(desk, FOLDER, "draft-" + words.language());
  }

  /** Before anything is on any page. */
  private static void tryIt(Page desk, SignUpWords words) {
    open(desk, "try");
    var chat = desk.frameLocator("iframe.trial").locator("parlor-chat");
    chat.locator(".field").fill(words.asked());
    chat.locator(".field").press("Enter");
    assertThat(chat.locator(".reply[data-state=done]")).isVisible(patiently());
    assertThat(chat.locator(".reply .words").last()).containsText(words.told());
    Visits.screen(desk, FOLDER, "try-" + words.language());
  }

  /** Not before somebody answers for the data. */
  private static void goLive(Page desk, SignUpWords words) {
    open(desk, "start");
    var go = desk.locator(".steps > li").nth(3).locator("button");
    assertThat(go).isDisabled();
    var details = desk.locator(".steps form");
    details.locator("input").nth(0).fill(words.name() + " SL");
    details.locator("input").nth(1).fill("data@business.example");
    details.locator("input").nth(2).fill("https://business.example/privacy");
    details.locator("button.main").click();
    assertThat(go).isEnabled();
    go.click();
    assertThat(desk.locator(".steps > li").nth(3)).hasClass("done");
    Visits.screen(desk, FOLDER, "start-" + words.language());
  }

  /** The one tag, as the page has it to copy. */
  private static String tag(Page desk) {
    open(desk, "install");
    var tag = desk.locator(".prose code").first();
    assertThat(tag).isVisible();
    return tag.innerText();
  }

  private static void answer(Page desk, SignUpWords words) {
    open(desk, "unanswered");
    var asked = desk.locator(".cards > li").filter(having(words.unknown()));
    asked.locator("button").first().click();
    asked.locator("textarea").fill(words.answer());
    asked.locator("button.main").click();
    assertThat(asked.locator(".notice.good")).containsText(words.answer());
    Visits.screen(desk, FOLDER, "answered-" + words.language());
  }

  /** The link of the mail is all that a colleague needs. */
  private static void invite(Page desk, SignUpWords words) throws IOException {
    open(desk, "members");
    desk.locator(".head button").click();
    desk.locator("dialog input[type=email]").fill(words.colleague());
    desk.locator("dialog button.main").click();
    assertThat(desk.locator("dialog code")).isVisible();
    Visits.screen(desk, FOLDER, "invited-" + words.language());
    var code = desk.locator("dialog code").innerText();
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

  private static void open(Page desk, String page) {
    desk.navigate(STAGE.host().host().places().api() + "/desk/#/" + page);
    assertThat(desk.locator(".desk h1")).isVisible();
  }

  private static Locator reply(Page visitor) {
    return visitor.locator("parlor-chat .reply .words").last();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}

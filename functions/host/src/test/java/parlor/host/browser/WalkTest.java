package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.host.Command;

/** A visitor's way through the guesthouse's site, in Chromium, under its strict policy. */
class WalkTest {
  @RegisterExtension static final Stage STAGE = new Stage();

  static Stream<Words> languages() {
    return Stream.of(Words.ENGLISH, Words.SPANISH);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_conversation_survives_a_page_a_quarter_of_an_hour_and_a_new_network(Words words)
      throws IOException {
    try (var context = visitor(words, "203.0.113.9")) {
      var complaints = new ArrayList<String>();
      var page = Visits.page(context, complaints);
      page.navigate(origin() + words.site());
      page.locator("parlor-chat .launcher").click();
      Visits.ask(page, words.question());
      assertThat(lastReply(page)).containsText(words.heard());
      screen(page, "walk-1-answer-" + words.language());

      page.locator("header")
          .getByRole(AriaRole.LINK)
          .filter(new Locator.FilterOptions().setHasText(words.next()))
          .first()
          .click();
      assertThat(page.locator("parlor-chat .turn .said")).hasText(words.question());
      assertThat(lastReply(page)).containsText(words.heard());
      screen(page, "walk-2-next-page-" + words.language());

      STAGE.host().clock().forward(Duration.ofMinutes(16));
      context.unroute("**/v1/**");
      Visits.comesFrom(context, "198.51.100.77");
      Visits.ask(page, words.second());
      assertThat(lastReply(page)).containsText(words.heardThen());
      assertThat(page.locator("parlor-chat .turn")).hasCount(2);
      screen(page, "walk-3-later-elsewhere-" + words.language());

      assertThat(complaints).isEmpty();
      var desk = context.newPage();
      desk.navigate(STAGE.host().guesthouse().desk());
      Visits.signIn(desk, words.signIn());
      desk.getByText(words.question()).first().click();
      assertThat(desk.getByText(words.second()).first()).isVisible();
      screen(desk, "walk-4-desk-" + words.language());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void before_it_is_opened_nothing_is_stored_and_nobody_is_called(Words words) {
    try (var context = visitor(words, "203.0.113.20")) {
      var page = context.newPage();
      var asked = new ArrayList<String>();
      page.onRequest(request -> asked.add(request.url().replaceFirst("^http://[^/]*", "")));
      page.navigate(origin() + words.site());
      assertThat(page.locator("parlor-chat .launcher")).isVisible();
      page.waitForTimeout(500);
      assertThat(asked).noneMatch(path -> path.startsWith("/v1/"));
      assertThat(asked).noneMatch(path -> path.contains("parlor-chat-"));
      assertThat(stored(page)).isEqualTo("0 0 ");
      assertThat(context.cookies()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void what_the_site_does_not_say_becomes_a_contact_until_the_visitor_deletes_it(Words words)
      throws IOException, InterruptedException {
    // One address may not do as much at once, and this clock stands still.
    var address = words.language().equals("en") ? "203.0.113.30" : "203.0.113.31";
    try (var context = visitor(words, address)) {
      var complaints = new ArrayList<String>();
      var page = Visits.page(context, complaints);
      page.navigate(origin() + words.site());
      page.locator("parlor-chat .launcher").click();
      Visits.ask(page, words.unknown());
      assertThat(page.locator("parlor-chat .reply[data-outcome=unanswered]")).isVisible();
      screen(page, "unanswered-" + words.language());

      act(page, "leave");
      answer(page, "lucia@example.org");
      answer(page, "Lucía");
      assertThat(page.locator("parlor-chat .consent")).containsText(words.consent());
      screen(page, "contact-" + words.language());
      act(page, "sendLead");
      assertThat(page.locator("parlor-chat .event")).hasText(words.left());
      assertThat(lastReply(page)).containsText("lucia@example.org");
      screen(page, "contact-left-" + words.language());

      page.locator("parlor-chat .what").click();
      act(page, "see");
      assertThat(page.locator("parlor-chat .whole")).containsText(words.unknown());
      assertThat(page.locator("parlor-chat .whole")).containsText("lucia@example.org");
      screen(page, "data-" + words.language());
      act(page, "erase");
      act(page, "eraseSure");
      assertThat(page.locator("parlor-chat .card h2")).hasText(words.gone());
      screen(page, "receipt-" + words.language());
      var receipt = page.waitForDownload(() -> act(page, "receipt"));
      assertThat(Files.readString(receipt.path())).doesNotContain("lucia", words.unknown());
      var file = receipt.path().toString();
      var verified =
          Command.run(Map.of(), "", List.of("verify-receipt", "--data=" + STAGE.data(), file));
      assertThat(verified.status()).as(verified.err()).isZero();
      assertThat(verified.out()).contains("Signed, and unchanged.", "Of conversation");
      assertThat(stored(page)).isEqualTo("1 0 ");
      page.locator("parlor-chat .card button").first().click();
      assertThat(page.locator("parlor-chat .greeting")).isVisible();
      assertThat(page.locator("parlor-chat .turn")).hasCount(0);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void the_widget_follows_a_visitor_who_writes_the_other_language() {
    try (var context = visitor(Words.ENGLISH, "203.0.113.40")) {
      var page = Visits.page(context, new ArrayList<>());
      page.navigate(origin() + Words.ENGLISH.site());
      page.locator("parlor-chat .launcher").click();
      Visits.ask(page, "¿A qué hora sirven el desayuno?");
      assertThat(lastReply(page)).containsText("desayuno");
      assertThat(page.locator("parlor-chat .what")).hasText("¿Qué pasa con lo que escribo?");
    }
  }

  @Test
  void too_many_messages_count_down_and_lose_no_word() {
    try (var context = visitor(Words.ENGLISH, "203.0.113.50")) {
      var page = Visits.page(context, new ArrayList<>());
      page.navigate(origin() + Words.ENGLISH.site());
      page.locator("parlor-chat .launcher").click();
      for (int i = 0; i < 9; i++) {
        Visits.ask(page, "What time is breakfast? " + i);
      }
      var field = page.locator("parlor-chat .field");
      field.fill("And on Sundays?");
      field.press("Enter");
      assertThat(page.locator("parlor-chat .turn[data-state=limited]")).isVisible();
      assertThat(page.locator("parlor-chat .countdown")).isVisible();
      assertThat(page.locator("parlor-chat .turn").last().locator(".said"))
          .hasText("And on Sundays?");
      screen(page, "limited-en");
      STAGE.host().clock().forward(Duration.ofMinutes(2));
      assertThat(page.locator("parlor-chat .turn").last().locator(".reply[data-state=done]"))
          .isVisible(Visits.patiently());
      assertThat(page.locator("parlor-chat .turn")).hasCount(10);
    }
  }

  @Test
  void without_a_network_the_words_wait_and_go_out_once() {
    try (var context = visitor(Words.ENGLISH, "203.0.113.60")) {
      var page = Visits.page(context, new ArrayList<>());
      page.navigate(origin() + Words.ENGLISH.site());
      page.locator("parlor-chat .launcher").click();
      Visits.ask(page, "Is breakfast included?");
      context.setOffline(true);
      var field = page.locator("parlor-chat .field");
      field.fill("Is there parking?");
      field.press("Enter");
      assertThat(page.locator("parlor-chat .turn[data-state=offline]")).isVisible();
      screen(page, "offline-en");
      context.setOffline(false);
      assertThat(page.locator("parlor-chat .turn")).hasCount(2);
      assertThat(page.locator("parlor-chat .turn").last().locator(".reply[data-state=done]"))
          .isVisible(Visits.patiently());
    }
  }

  @Test
  void the_processing_card_opens_in_plain_words() {
    try (var context = visitor(Words.SPANISH, "203.0.113.70")) {
      var page = Visits.page(context, new ArrayList<>());
      page.navigate(origin() + Words.SPANISH.site());
      page.locator("parlor-chat .launcher").click();
      page.locator("parlor-chat .what").click();
      assertThat(page.locator("parlor-chat .lines dt").first())
          .hasText("Quién responde de tus datos");
      assertThat(page.locator("parlor-chat .lines dd").nth(1)).containsText("Ningún modelo");
      screen(page, "privacy-es");
    }
  }

  private static BrowserContext visitor(Words words, String address) {
    var context = Visits.context(STAGE.chromium(), words.locale());
    Visits.comesFrom(context, address);
    return context;
  }

  private static void act(Page page, String action) {
    page.locator("parlor-chat [data-action=" + action + "]").click();
  }

  /** Answers the one question that is asked. */
  private static void answer(Page page, String text) {
    page.locator("parlor-chat .answer").fill(text);
    page.locator("parlor-chat .answer").press("Enter");
  }

  private static Locator lastReply(Page page) {
    return page.locator("parlor-chat .reply .words").last();
  }

  private static String stored(Page page) {
    return String.valueOf(
        page.evaluate(
            "() => sessionStorage.length + ' ' + localStorage.length + ' ' + document.cookie"));
  }

  private static String origin() {
    return STAGE.host().host().places().sites().value();
  }

  private static void screen(Page page, String name) {
    Visits.screen(page, "", name);
  }
}

package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.host.HostFixture;
import tools.jackson.databind.JsonNode;

/** From a question that nobody could answer to a person who did: visitor, mail and desk at once. */
class HandoffWalkTest {
  /** Five messages at once, as five tabs would send them; how each was answered. */
  private static final String FIVE =
      """
      async ([api, token, text]) => {
        const one = async (n) => {
          const call = {
            method: 'POST',
            headers: { authorization: token, 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify({ id: crypto.randomUUID(), text: text + ' ' + n }),
          };
          let reply = await fetch(api + '/v1/messages', call);
          // A busy machine's time-outs: the same message again, as the chat would.
          for (let i = 0; i < 5 && reply.status === 503; i++) reply = await fetch(api + '/v1/messages', call);
          const { answer, outcome, state } = await reply.json();
          return [reply.status, answer, outcome, state].join(' ');
        };
        return (await Promise.all([1, 2, 3, 4, 5].map(one))).join('\\n');
      }
      """;

  @RegisterExtension static final Stage STAGE = new Stage();

  static Stream<HandoffWords> languages() {
    return Stream.of(HandoffWords.ENGLISH, HandoffWords.SPANISH);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_question_becomes_a_lead_a_mail_a_person_s_answer_and_a_summary(HandoffWords words)
      throws IOException {
    var complaints = new ArrayList<String>();
    try (var visitor = Visits.context(STAGE.chromium(), words.locale());
        var owner = Visits.context(STAGE.chromium(), words.locale())) {
      Visits.comesFrom(visitor, words.address());
      wantMails(Visits.page(owner, complaints), words);
      var token = new AtomicReference<String>();
      var site = Visits.page(visitor, complaints);
      site.onRequest(
          request -> {
            if (request.url().endsWith("/v1/messages")) {
              token.set(request.headers().get("authorization"));
            }
          });

      askInVain(site, words);
      leaveContact(site, words);
      var alert = mail(mail -> mail.path("subject").asString("").contains(words.name()));
      assertThat(alert.path("text").asString()).contains(words.email());

      var desk = Visits.page(owner, complaints);
      openFromMail(desk, alert, words);
      join(desk, words);
      // Nobody waits there, and nothing has been written since the contact.
      assertThat(site.locator("parlor-chat")).containsText(words.here(), patientText());
      STAGE.host().clock().forward(Duration.ofMinutes(1));
      var answers = site.evaluate(FIVE, List.of(api(), token.get(), words.more()));
      assertThat(String.valueOf(answers).split("\n")).containsOnly("200  handed-off human");
      site.locator("parlor-chat .field").fill(words.more());
      site.locator("parlor-chat .field").press("Enter");
      assertThat(desk.locator(".asked")).hasCount(7, patientCount());
      assertThat(desk.locator(".answered:not([data-by=person])")).hasCount(1);
      screen(desk, "person-" + words.language());
      say(desk, words.hello());
      assertThat(site.locator("parlor-chat .turn").last())
          .containsText(words.hello(), patientText());
      assertThat(site.locator("parlor-chat .turn .said")).hasCount(7);
      screen(site, "visitor-" + words.language());

      close(desk);
      assertThat(site.locator("parlor-chat .panel[data-state=closed]"))
          .isVisible(Visits.patiently());
      writeByMail(desk, words);
      var answer = mail(mail -> mail.path("to").asString("").equals(words.email()));
      assertThat(answer.path("text").asString()).contains(words.hello(), words.more());
      var html = answer.path("html").asString();
      MailPictures.take(STAGE.chromium(), html, "reply-" + words.language());
      STAGE.host().clock().forward(Duration.ofMinutes(16));
      var summary =
          mail(
              mail ->
                  mail.path("text").asString("").contains(words.summary())
                      && !mail.path("subject").asString("").contains(words.name()));
      assertThat(table(desk)).contains(words.name()).contains(words.separator());
      screen(desk, "leads-" + words.language());
      turnOff(owner, desk, summary, words);
    }
    assertThat(complaints).isEmpty();
  }

  private static void wantMails(Page desk, HandoffWords words) {
    desk.navigate(api() + "/desk/#/mail");
    Visits.signIn(desk, words.signIn());
    desk.locator("form.card select").selectOption(words.language());
    for (var kind : desk.locator("form.card input[type=checkbox]").all()) {
      kind.check();
    }
    var save = desk.locator("form.card button.main");
    if (save.isEnabled()) {
      save.click();
      assertThat(desk.locator(".toast.said")).isVisible();
    }
    desk.close();
  }

  private static void askInVain(Page site, HandoffWords words) {
    site.navigate(STAGE.host().host().places().sites().value() + words.site());
    site.locator("parlor-chat .launcher").click();
    var field = site.locator("parlor-chat .field");
    field.fill(words.question());
    field.press("Enter");
    assertThat(site.locator("parlor-chat .reply[data-outcome=unanswered]"))
        .isVisible(Visits.patiently());
  }

  private static void leaveContact(Page site, HandoffWords words) {
    site.locator("parlor-chat [data-action=leave]").click();
    for (var answer : List.of(words.email(), words.name())) {
      site.locator("parlor-chat .answer").fill(answer);
      site.locator("parlor-chat .answer").press("Enter");
    }
    site.locator("parlor-chat [data-action=sendLead]").click();
    assertThat(site.locator("parlor-chat .reply .words").last()).containsText(words.email());
  }

  /** The link of a mail, followed by somebody who is not signed in. */
  private static void openFromMail(Page desk, JsonNode mail, HandoffWords words) {
    desk.navigate(link(mail, "/desk/#/t_"));
    Visits.signIn(desk, words.signIn());
    assertThat(desk.locator(".asked").first()).containsText(words.question(), patientText());
  }

  private static void join(Page desk, HandoffWords words) {
    desk.locator(".takeover input").fill("Elena");
    screen(desk, "join-" + words.language());
    desk.locator(".takeover button").click();
    assertThat(desk.locator(".takeover textarea")).isVisible(Visits.patiently());
  }

  private static void say(Page desk, String text) {
    desk.locator(".takeover textarea").fill(text);
    desk.locator(".takeover textarea").press("Enter");
    assertThat(desk.locator(".answered[data-by=person]")).containsText(text);
  }

  private static void close(Page desk) {
    desk.locator(".takeover .actions button").nth(2).click();
    desk.locator("dialog button.danger").click();
    assertThat(desk.locator("p.takeover")).isVisible(Visits.patiently());
  }

  private static void writeByMail(Page desk, HandoffWords words) {
    desk.locator(".bymail summary").click();
    desk.locator(".bymail textarea").fill(words.hello());
    desk.locator(".bymail button.main").click();
    assertThat(desk.locator(".answered[data-by=person]")).hasCount(2, patientCount());
  }

  private static String table(Page desk) throws IOException {
    desk.navigate(api() + "/desk/#/leads");
    assertThat(desk.locator(".lines")).isVisible(Visits.patiently());
    var file = desk.waitForDownload(() -> desk.locator(".head .actions button").click());
    var text = Files.readString(file.path(), UTF_8);
    assertThat(text).startsWith("\ufeff");
    return text;
  }

  private static void turnOff(BrowserContext owner, Page desk, JsonNode mail, HandoffWords words) {
    var summaries = desk.locator("form.card input[type=checkbox]").last();
    var off = owner.newPage();
    off.navigate(link(mail, "/v1/mail/off"));
    assertThat(off.locator("main")).containsText(words.unchanged());
    desk.navigate(api() + "/desk/#/mail");
    assertThat(summaries).isChecked();
    off.locator("button").click();
    assertThat(off.locator("h1")).containsText(words.done());
    desk.reload();
    assertThat(summaries).not().isChecked();
    assertThat(desk.locator("form.card input[type=checkbox]").first()).isChecked();
    screen(desk, "mail-" + words.language());
  }

  /** The last such mail of the outbox, once it is there. */
  private static JsonNode mail(Predicate<JsonNode> such) throws IOException {
    for (int i = 0; i < 100; i++) {
      var found =
          HostFixture.json(STAGE.host().get(api() + "/outbox", "Accept", "application/json"))
              .valueStream()
              .filter(such)
              .toList();
      if (!found.isEmpty()) {
        return found.getLast();
      }
      pause();
    }
    throw new AssertionError("no such mail came");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String link(JsonNode mail, String part) {
    var text = mail.path("text").asString();
    var found = Pattern.compile("http://\\S+" + part + "\\S+").matcher(text);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String api() {
    return STAGE.host().host().places().api().toString();
  }

  private static LocatorAssertions.HasCountOptions patientCount() {
    return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
  }

  private static LocatorAssertions.ContainsTextOptions patientText() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  }

  private static void screen(Page page, String name) {
    Visits.screen(page, "handoff-walk", name);
  }
}

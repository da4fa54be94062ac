package parlor.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.HostFixture;
import parlor.host.Lookups;
import parlor.host.mail.MailSetting;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.models.ModelServer;
import parlor.models.OpenAiWire;
import tools.jackson.databind.JsonNode;

/**
 * Whoever is called while a visitor chats, leaves a contact and is read of at the desk: by their
 * browsers nobody but the host, by the host exactly whom the card names. DynamoDB Local is a
 * process of its own here as it is for users, and started without its telemetry.
 */
@Timeout(240)
class ThirdPartiesTest {
  private static final String MODEL = "models" + Lookups.ELSEWHERE;
  private static final String RELAY = "relay" + Lookups.ELSEWHERE;
  private static final String LEAD =
      "{\"name\":\"Rosa\",\"email\":\"rosa@example.org\",\"consent\":true}";

  /** What a browser asked for, but for what it made itself. */
  private final Set<String> asked = new ConcurrentSkipListSet<>();

  @Test
  void an_embedded_host_calls_nobody_and_its_card_names_nobody(@TempDir Path data)
      throws Exception {
    Lookups.begin();
    try (var host = HostFixture.start(data, List.of(), MailSetting.FILES)) {
      walk(host, "es-ES");
      assertThat(companies(host)).isEmpty();
    }
    assertThat(Lookups.others()).isEmpty();
  }

  @Test
  void whom_a_host_calls_is_whom_its_card_names(@TempDir Path data) throws Exception {
    var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mails.start();
    try (var server = new ModelServer()) {
      server.replies(
          new OpenAiWire()
              .says(List.of("Breakfast is from 8:30 to 10:30 [breakfast]."), Duration.ZERO));
      var relay = "smtp://" + RELAY + ":" + mails.getSmtp().getPort();
      var mail = MailSetting.read(Optional.of(relay), Optional.of("parlor@mail.example"));
      var model = URI.create("http://" + MODEL + ":" + server.address().getPort() + "/v1");
      Lookups.begin();
      try (var host = HostFixture.start(data, List.of(setting(model)), mail)) {
        walk(host, "en-GB");
        assertThat(mails.waitForIncomingEmail(20_000, 1)).as("a mail went").isTrue();
        assertThat(server.requests()).as("the model was asked").isNotEmpty();
        assertThat(companies(host)).containsExactlyInAnyOrder(MODEL, RELAY);
        assertThat(Lookups.others()).isEqualTo(companies(host));
      }
    } finally {
      mails.stop();
    }
  }

  /** That neither of the two is blind. */
  @Test
  void whoever_is_called_is_noticed(@TempDir Path data) throws Exception {
    for (int i = 0; i < 2; i++) {
      Lookups.begin();
      assertThat(InetAddress.getAllByName("control" + Lookups.ELSEWHERE)).isNotEmpty();
      // A second time, too: no name is remembered.
      assertThat(Lookups.others()).containsExactly("control" + Lookups.ELSEWHERE);
    }
    try (var chromium = Chromium.start();
        var context = Visits.context(chromium, "en-GB")) {
      var page = watched(Visits.page(context, new ArrayList<>()));
      page.setContent("<img src='http://pixel.invalid/1.gif'>");
      page.waitForTimeout(200);
      assertThat(asked).containsExactly("pixel.invalid");
    }
  }

  private static ModelSetting setting(URI server) {
    return new ModelSetting.OpenAi("main", "test", server, true, Price.FREE);
  }

  private void walk(HostFixture host, String locale) throws Exception {
    try (var chromium = Chromium.start();
        var context = Visits.context(chromium, locale)) {
      var complaints = new ArrayList<String>();
      var site = watched(Visits.page(context, complaints));
      site.navigate(host.host().places().sites() + "/guesthouse/");
      site.locator("parlor-chat .launcher").click();
      Visits.ask(site, "What time is breakfast?");
      site.locator("parlor-chat .what").click();
      site.locator("parlor-chat dd").nth(3).waitFor();
      for (var action : List.of("see", "erase", "eraseSure")) {
        site.locator("parlor-chat [data-action=" + action + "]").click();
      }
      site.waitForDownload(() -> site.locator("parlor-chat [data-action=receipt]").click());
      leave(host);
      var desk = watched(Visits.page(context, complaints));
      desk.navigate(host.host().places().api() + "/desk/");
      Visits.signIn(desk, locale.startsWith("es") ? "Iniciar sesión" : "Sign in");
      for (var place : List.of("conversations", "leads", "content", "settings", "usage", "data")) {
        desk.navigate(host.host().places().api() + "/desk/#/" + place);
        desk.locator("h1").first().waitFor();
      }
      taken(desk);
      assertThat(complaints).isEmpty();
    }
    assertThat(asked).isNotEmpty().isSubsetOf("localhost", "127.0.0.1");
  }

  /** Somebody is found and erased, and everything taken along. */
  private static void taken(Page desk) {
    var cards = desk.locator("section.card");
    cards.first().locator("input").fill("rosa@example.org");
    cards.first().locator("button.main").click();
    cards.first().locator("button.danger").click();
    desk.locator("dialog button.danger").click();
    desk.waitForDownload(() -> cards.first().locator(".notice.good button").first().click());
    desk.waitForDownload(
        new Page.WaitForDownloadOptions().setTimeout(60_000),
        () -> cards.nth(1).locator("button.main").click());
  }

  private static void leave(HostFixture host) throws Exception {
    var authorization = "Bearer " + host.visit();
    var site = host.host().places().sites().value();
    var left = host.post("/v1/leads", LEAD, "Authorization", authorization, "Origin", site);
    assertThat(left.statusCode()).as(left.body()).isEqualTo(201);
  }

  private Page watched(Page page) {
    page.onRequest(
        request -> {
          var host = URI.create(request.url()).getHost();
          if (host != null) {
            asked.add(host);
          }
        });
    return page;
  }

  private static Set<String> companies(HostFixture host) throws Exception {
    var url = host.host().places().api() + "/v1/privacy?key=" + host.guesthouse().key();
    var names = new TreeSet<String>();
    for (JsonNode name : HostFixture.json(host.get(url)).get("subProcessors")) {
      names.add(name.asString());
    }
    return names;
  }
}

package parlor.host.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parlor.host.content.Boatyard;

/** From a site and a PDF that an owner gives to what a visitor reads in the chat on that site. */
class ContentWalkTest {
  private static final String FOLDER = "content-walk";

  @RegisterExtension static final Stage STAGE = new Stage();

  @Test
  void a_site_and_a_pdf_of_twenty_pages_become_cited_answers_in_the_chat_within_a_minute()
      throws Exception {
    Boatyard.serve(STAGE.site(), "");
    try (var owners = Visits.context(STAGE.chromium(), "en-GB");
        var visitors = Visits.context(STAGE.chromium(), "en-GB")) {
      var complaints = new ArrayList<String>();
      var desk = new NewDesk(Visits.page(owners, complaints), api());
      desk.arrive("Marta");
      long began = System.nanoTime();
      desk.give(STAGE.site().url("/"));
      assertThat(desk.page().locator(".draft")).isVisible(Visits.patiently());
      giveTheHandbook(desk);
      desk.goLive("Boatyard");
      Boatyard.serve(STAGE.site(), desk.tag());

      var site = Visits.page(visitors, complaints);
      site.navigate(STAGE.site().url(Boatyard.about("Parking").path()));
      site.locator("parlor-chat .launcher").click();
      for (var heading : List.of("Opening hours", "Crane", "Cómo llegar")) {
        var topic = Boatyard.about(heading);
        var cited = asked(site, topic).locator("a");
        assertThat(cited).containsText(heading);
        assertThat(cited).hasAttribute("href", STAGE.site().url(topic.path()));
      }
      for (var heading : List.of("Fire", "Waste oil", "Launching")) {
        assertThat(asked(site, Boatyard.about(heading))).hasText("Boatyard handbook › " + heading);
      }
      var took = Duration.ofNanos(System.nanoTime() - began);
      System.out.println(
          "20 pages and a PDF of 20 pages were cited in the chat after " + took.toMillis() + " ms");
      Visits.screen(site, FOLDER, "cited");
      assertThat(took).isLessThan(Duration.ofMinutes(1));
      assertThat(complaints).isEmpty();
    }
  }

  /** All there is to read has been read when this is done. */
  private static void giveTheHandbook(NewDesk desk) throws Exception {
    desk.open("content");
    var adders = desk.page().locator(".adders form");
    adders
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("handbook.pdf", "application/pdf", Boatyard.handbook()));
    adders.nth(1).locator("button").click();
    assertThat(desk.page().locator(".mark[data-phase=ready]"))
        .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    assertThat(source(desk, "handbook.pdf")).containsText("20 passages");
    assertThat(source(desk, STAGE.site().url("/"))).containsText("20 pages");
    Visits.screen(desk.page(), FOLDER, "read");
  }

  private static Locator source(NewDesk desk, String place) {
    return desk.page().locator(".cards > li").filter(new Locator.FilterOptions().setHasText(place));
  }

  /** What the answer rests on, as the visitor sees it; the answer has told what it should. */
  private static Locator asked(Page site, Boatyard.Topic topic) {
    Visits.ask(site, topic.question());
    var reply = site.locator("parlor-chat .turn").last().locator(".reply");
    assertThat(reply.locator(".words")).containsText(topic.told());
    return reply.locator(".sources li").first();
  }

  private static String api() {
    return STAGE.host().host().places().api();
  }
}

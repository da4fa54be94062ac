package parlor.host.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.fetch.TestSite;
import parlor.host.HostFixture;

@NullUnmarked
final class ContentTest {
  @TempDir static Path data;
  private static TestSite site;
  private static HostFixture host;
  private static Owner owner;

  @BeforeAll
  static void start() throws Exception {
    site = TestSite.start();
    host = HostFixture.start(data, Set.of(), Set.of(site.port()));
    owner = new Owner(host, data);
  }

  @AfterAll
  static void stop() {
    host.close();
    site.close();
  }

  @Test
  void a_site_of_twenty_pages_and_a_pdf_of_twenty_become_cited_answers_within_a_minute()
      throws Exception {
    Boatyard.serve(site);
    long began = System.nanoTime();
    assertThat(owner.site(site.url("/"))).isEqualTo(201);
    assertThat(owner.file("handbook.pdf", Boatyard.handbook()).statusCode()).isEqualTo(201);
    var pages = owner.read(":" + site.port() + "/");
    var handbook = owner.read("handbook.pdf");
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println("20 pages and a PDF of 20 pages were read in " + took.toMillis() + " ms");
    assertThat(pages.path("pages").asInt()).as(pages.toString()).isEqualTo(20);
    assertThat(handbook.path("passages").asInt()).as(handbook.toString()).isEqualTo(20);
    assertThat(took).isLessThan(Duration.ofMinutes(1));

    var missed = new ArrayList<String>();
    for (var topic : Boatyard.PAGES) {
      var answer = owner.ask(topic.question());
      boolean cited = answer.at("/sources/0/url").asString("").equals(site.url(topic.path()));
      if (!cited || !answer.path("answer").asString("").contains(topic.told())) {
        missed.add(topic.heading() + ": " + answer);
      }
    }
    for (var topic : Boatyard.HANDBOOK) {
      var answer = owner.ask(topic.question());
      boolean cited =
          answer
              .at("/sources/0/title")
              .asString("")
              .equals("Boatyard handbook › " + topic.heading());
      if (!cited || !answer.path("answer").asString("").contains(topic.told())) {
        missed.add(topic.heading() + ": " + answer);
      }
    }
    // The shop has opening hours of its own; of walking alone no passage has a word.
    System.out.println(missed.size() + " of 40 questions were not answered with their source");
    assertThat(missed).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void what_cannot_be_read_is_said_and_what_was_read_before_still_answers() throws Exception {
    var good = "question,answer\nWho repairs harps?,Harps are repaired by Elvira.\n";
    owner.file("harps.csv", good.getBytes(UTF_8));
    assertThat(owner.read("harps.csv").path("phase").asString()).isEqualTo("ready");
    assertThat(owner.ask("who repairs harps?").path("answer").asString()).contains("Elvira");
    owner.file("harps.csv", "question,answer\nWho repairs harps?,\n".getBytes(UTF_8));
    var failed = owner.read("harps.csv");
    assertThat(failed.path("phase").asString()).isEqualTo("failed");
    assertThat(Owner.said(failed))
        .isEqualTo(
            "The questions and answers cannot be taken: Entry 1 (1) has no answer. What was read"
                + " before stays in use.");
    assertThat(owner.ask("who repairs harps?").path("answer").asString()).contains("Elvira");
    assertThat(owner.sources("es").toString()).contains("sigue en uso");
    assertThat(owner.remove(failed.path("id").asString())).isEqualTo(200);
    assertThat(owner.ask("who repairs harps?").path("answer").asString()).doesNotContain("Elvira");
  }

  @Test
  void an_address_that_is_not_public_is_refused_with_a_reason() throws Exception {
    for (var address : List.of("http://169.254.169.254/latest/", "http://127.0.0.1:1/")) {
      owner.site(address);
      var source = owner.read(address);
      assertThat(Owner.said(source)).contains("not on the public web");
    }
    assertThat(owner.site("file:///etc/passwd")).isEqualTo(400);
  }

  @Test
  void of_what_this_host_serves_its_sites_may_be_read_and_nothing_else() throws Exception {
    for (var place : List.of("outbox", "problems/conflict", "guesthouse/../desk/config")) {
      owner.site(host.host().places().api() + "/" + place);
      var source = owner.read(place.replaceFirst("guesthouse/../", ""));
      assertThat(Owner.said(source)).as(place).contains("not on the public web");
    }
    assertThat(owner.site(host.guesthouse().site())).isEqualTo(201);
    assertThat(owner.read("/guesthouse/").path("pages").asInt()).isPositive();
  }

  @Test
  void a_file_that_is_too_large_is_refused_before_it_is_kept() throws Exception {
    var reply = owner.file("huge.pdf", new byte[6 << 20]);
    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(owner.sources("en").toString()).doesNotContain("huge.pdf");
  }
}

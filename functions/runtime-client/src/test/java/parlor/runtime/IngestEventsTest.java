package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.api.ingest.OpenIngestHandler;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Trouble;
import parlor.fetch.TestSite;
import parlor.tenant.TenantId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The functions that read what a business publishes, as they are packaged, with every event of
 * theirs: a message in, a cited answer out of the chat function.
 */
class IngestEventsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String HANDLER = "parlor.api.ingest.IngestHandler";
  private static final int PAGES = 5;
  private static final String NONE = "{\"batchItemFailures\":[]}";

  @TempDir Path folder;

  @Test
  void each_event_has_its_line_here() {
    assertThat(Events.ofReading())
        .containsExactly("ingest-no-ids", "ingest-source", "ingest-third-try", "reread-daily");
  }

  @Test
  void a_message_becomes_an_answer_and_nothing_of_it_is_in_a_log() throws Exception {
    try (var stage = Stage.open();
        var site = site();
        var session = LambdaProcess.start(stage.session(), stage.clock()).ready();
        var chat = LambdaProcess.start(stage.chat(), stage.clock()).ready();
        var ingest = LambdaProcess.start(open(stage, site), stage.clock()).ready()) {
      var business = stage.business();
      var source = source(business, site.url("/"));
      stage.give(source);
      var values = business.visit(session);
      values.put("source", source.id().value());

      assertThat(reply(ingest.invoke(Events.filled("ingest-source", values), TIMEOUT)))
          .isEqualTo(NONE);
      assertThat(stage.state(source).phase()).isEqualTo(Phase.READY);
      assertThat(stage.state(source).pages()).isEqualTo(PAGES);
      var said = Reply.of(chat.invoke(message(values, "How deep is pond 3?"), TIMEOUT));
      assertThat(said.status()).isEqualTo(200);
      assertThat(said.body()).contains("13 metres deep", site.url("/pond-3"));

      var failures = reply(ingest.invoke(Events.filled("ingest-no-ids", values), TIMEOUT));
      assertThat(failures).contains("059f36b4-87a3-44ab-83d2-661975830a7d");
      stage.give(cutShort(source));
      var third = reply(ingest.invoke(Events.filled("ingest-third-try", values), TIMEOUT));
      assertThat(third).contains("059f36b4-87a3-44ab-83d2-661975830a7d");
      assertThat(stage.state(source).phase()).isEqualTo(Phase.FAILED);
      assertThat(ingest.log())
          .contains("A source was")
          .doesNotContain("metres", "127.0.0.1:" + site.port(), "no ids at all", "pond")
          .doesNotContain(business.tenant(), Credentials.SECRET, Credentials.SESSION);
    }
  }

  /** As it is deployed, with nothing open. */
  @Test
  void a_port_of_the_machine_is_nobody_s_site() throws Exception {
    try (var stage = Stage.open();
        var site = site();
        var ingest =
            LambdaProcess.start(stage.ingest(HANDLER, Stage.jar("ingest"), Map.of()), stage.clock())
                .ready()) {
      var business = stage.business();
      var source = source(business, site.url("/"));
      stage.give(source);
      var values = new HashMap<>(business.values());
      values.put("source", source.id().value());
      assertThat(reply(ingest.invoke(Events.filled("ingest-source", values), TIMEOUT)))
          .isEqualTo(NONE);
      assertThat(stage.state(source).phase()).isEqualTo(Phase.FAILED);
      assertThat(stage.state(source).trouble())
          .map(Trouble::kind)
          .contains(Trouble.Kind.NOT_PUBLIC);
      assertThat(site.requests()).isEmpty();
      assertThat(stage.tellings())
          .containsExactly(
              "{\"tenant\":\"%s\",\"source\":\"site-1\"}".formatted(business.tenant()));
    }
  }

  @Test
  void once_a_day_a_site_is_asked_for_again_by_its_ids() throws Exception {
    try (var stage = Stage.open();
        var reread = LambdaProcess.start(stage.reread(), stage.clock()).ready()) {
      var business = stage.business();
      stage.give(source(business, "https://ponds.example/"));
      var event = Events.filled("reread-daily", Map.of());
      assertThat(reread.invoke(event, TIMEOUT)).isInstanceOf(Outcome.Answered.class);
      assertThat(stage.readingsAskedFor())
          .containsExactly(
              "{\"tenant\":\"%s\",\"source\":\"site-1\"}".formatted(business.tenant()));
      assertThat(reread.log()).doesNotContain(business.tenant(), "ponds");
    }
  }

  private static TestSite site() throws IOException {
    var site = TestSite.start();
    var links = new StringBuilder();
    for (int i = 1; i < PAGES; i++) {
      links.append("<a href=\"/pond-%1$d\">Pond %1$d</a> ".formatted(i));
      site.html("/pond-" + i, page("Pond " + i, "Pond %d is %d metres deep.".formatted(i, 10 + i)));
    }
    site.html("/", page("Our ponds", "Swim in all of them. " + links));
    return site;
  }

  private static String page(String title, String text) {
    return """
    <html lang="en"><head><title>%1$s</title></head>
    <body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
    """
        .formatted(title, text);
  }

  /** Read long ago. */
  private static Source source(Business business, String place) {
    var state = SourceState.waiting(Instant.EPOCH);
    var tenant = new TenantId(business.tenant());
    return new Source(tenant, new SourceId("site-1"), Source.Kind.SITE, place, state);
  }

  private static Source cutShort(Source source) {
    var state = new SourceState(Phase.READING, Instant.EPOCH, 0, 0, Optional.empty());
    return new Source(source.tenant(), source.id(), source.kind(), source.place(), state);
  }

  private static String message(Map<String, String> values, String text) {
    var event = (ObjectNode) JsonMapper.shared().readTree(Events.filled("chat-message", values));
    var body = JsonMapper.shared().createObjectNode();
    body.put("id", UUID.randomUUID().toString()).put("text", text);
    event.put("body", body.toString());
    return event.toString();
  }

  private static String reply(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return ((Outcome.Answered) outcome).payload();
  }

  /** The packaged jar, and one class more: the way in for this machine's own site. */
  private Deployed open(Stage stage, TestSite site) throws IOException {
    var jar = Files.copy(Stage.jar("ingest"), folder.resolve("ingest-open.jar"));
    var name = "/" + OpenIngestHandler.class.getName().replace('.', '/') + ".class";
    try (var archive = FileSystems.newFileSystem(jar);
        InputStream bytes = OpenIngestHandler.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(bytes), archive.getPath(name));
    }
    return stage.ingest(
        OpenIngestHandler.class.getName(), jar, Map.of(OpenIngestHandler.PORT, "" + site.port()));
  }
}

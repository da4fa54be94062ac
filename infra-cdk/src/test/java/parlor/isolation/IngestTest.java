package parlor.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.aws.S3Uploads;
import parlor.aws.SqsIngests;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Sources;
import parlor.content.Trouble;
import parlor.fetch.TestSite;
import parlor.iam.Iam;
import parlor.infra.Synthesized;
import parlor.limit.Rate;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a business publishes is read as it is deployed: by whom, for whom, and what if it fails. */
class IngestTest {
  private static final SourceId SITE = new SourceId("site-1");
  private static final SourceId FILE = new SourceId("file-1");

  private static final String FAQ =
      """
      {"business":"Casa","locale":"en","entries":[
        {"id":"breakfast","question":"When is breakfast?","answer":"From 8 to 10.30."}]}
      """;

  private final HandClock clock = new HandClock();
  private final TwoBusinesses two = new TwoBusinesses(clock);
  private final Deployment stage = two.stage();
  private final Sources sources = stage.tables(stage.asAdministrator()).sources();
  private final TestSite site = TestSite.start();
  private int taken;

  IngestTest() throws IOException {}

  @AfterEach
  void close() {
    site.close();
    two.close();
  }

  @Test
  void a_site_and_a_file_become_answers_and_every_right_is_used() throws Exception {
    site.html("/", page("Ferry", "The ferry to the island leaves at a quarter past nine."));
    give(SITE, Source.Kind.SITE, site.url("/"));
    give(FILE, Source.Kind.FILE, "sauna.txt");
    S3Uploads.of(stage.asAdministrator(), stage.contentBucket())
        .keep(
            TwoBusinesses.ALBA,
            FILE,
            "Sauna\n\nThe sauna is heated from five in the afternoon on.".getBytes(UTF_8));
    var other = stage.rows().of(TwoBusinesses.BERTA);
    stage.iam().forget();

    assertThat(deliver(1)).hasSize(2).allMatch(JsonNode::isEmpty);
    assertThat(two.answer("When does the ferry to the island leave?"))
        .contains("a quarter past nine");
    assertThat(two.answer("When is the sauna heated?")).contains("from five");
    assertThat(two.answer("What is the word of the month?")).contains(two.alba().canary());

    // A day later what changed is read, and the file, which does not, is not.
    site.html("/", page("Ferry", "The ferry to the island leaves at half past seven."));
    clock.forward(Duration.ofDays(1));
    stage.reread().run();
    stage.reread().run();
    assertThat(deliver(1)).hasSize(2).allMatch(JsonNode::isEmpty);
    assertThat(two.live()).contains("half past seven", "sauna").doesNotContain("quarter past nine");
    // The version before is removed once no key has named it for an hour.
    clock.forward(Duration.ofDays(1));
    stage.reread().run();
    assertThat(deliver(1)).hasSize(1).allMatch(JsonNode::isEmpty);
    assertThat(stage.aws().count("s3", "DeleteObject")).isPositive();
    stage.reread().run();
    assertThat(deliver(1)).isEmpty();
    // Its owner is told of a site that is gone, by ids.
    site.status("/", 500);
    clock.forward(Duration.ofDays(1));
    stage.reread().run();
    assertThat(stage.aws().messages(stage.mailQueue())).doesNotContain(message(SITE));
    assertThat(deliver(1)).hasSize(1).allMatch(JsonNode::isEmpty);
    assertThat(stage.aws().messages(stage.mailQueue())).containsOnlyOnce(message(SITE));

    assertThat(stage.rows().of(TwoBusinesses.BERTA)).isEqualTo(other);
    assertThat(stage.iam().asked()).allMatch(Iam.Asked::allowed);
    for (var role :
        List.of(
            stage.template().executionRole(Deployment.INGEST),
            stage.template().role("IngestFunctionTenantRole"),
            stage.template().executionRole(Deployment.REREAD),
            stage.template().role("RereadFunctionTenantRole"))) {
      assertThat(Used.not(stage, role)).as(role).isEmpty();
    }
  }

  @Test
  void a_source_read_by_many_at_once_is_read_once_as_far_as_anybody_can_tell() throws Exception {
    site.html("/", page("Ferry", "The ferry to the island leaves at a quarter past nine."));
    for (int i = 0; i < 3; i++) {
      give(SITE, Source.Kind.SITE, site.url("/"));
    }
    give(FILE, Source.Kind.FILE, "sauna.txt");
    S3Uploads.of(stage.asAdministrator(), stage.contentBucket())
        .keep(TwoBusinesses.ALBA, FILE, "The sauna is hot from five on.".getBytes(UTF_8));
    var calls = new ArrayList<Callable<JsonNode>>();
    for (var event : events(1)) {
      var instance = stage.ingest(Set.of(site.port()));
      calls.add(() -> failures(instance.read(event)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(calls)) {
        assertThat(done.get()).isEmpty();
      }
    }
    assertThat(two.live().split("quarter past nine", -1)).hasSize(2);
    assertThat(two.live()).contains("The sauna is hot");
    assertThat(state(SITE).phase()).isEqualTo(Phase.READY);
  }

  @Test
  void a_source_that_fails_keeps_what_it_gave_and_says_so() throws Exception {
    site.html("/", page("Ferry", "The ferry to the island leaves at a quarter past nine."));
    give(SITE, Source.Kind.SITE, site.url("/"));
    deliver(1);
    site.status("/", 500);
    clock.forward(Duration.ofDays(1));
    stage.reread().run();
    // That a site is broken is nothing that trying again at once would mend.
    assertThat(deliver(1)).hasSize(1).allMatch(JsonNode::isEmpty);
    assertThat(state(SITE).phase()).isEqualTo(Phase.FAILED);
    assertThat(state(SITE).trouble()).isPresent();
    assertThat(state(SITE).passages()).isPositive();
    assertThat(two.live()).contains("a quarter past nine");
  }

  @Test
  void a_queue_of_mails_that_takes_nothing_keeps_no_reading_from_its_end() throws Exception {
    var template = Synthesized.plain().template().deepCopy();
    new Statements(template).on("IngestFunctionRole", "Mail").put("Effect", "Deny");
    try (var broken = new Deployment(template, clock)) {
      broken.operator().open(TwoBusinesses.ALBA, Casa.SITE, FAQ, Rate.KEY, 10);
      var there = broken.tables(broken.asAdministrator()).sources();
      there.write(TwoBusinesses.ALBA, source(SITE, Source.Kind.SITE, site.url("/gone")));
      var reader = broken.ingest(Set.of(site.port()));
      assertThat(failures(reader.read(event(message(SITE), 1)))).isEmpty();
      assertThat(there.read(TwoBusinesses.ALBA, SITE).orElseThrow().state().trouble())
          .contains(Trouble.of(Trouble.Kind.GONE, 404));
      assertThat(broken.aws().messages(broken.mailQueue())).isEmpty();
    }
  }

  @Test
  void what_fails_by_our_fault_is_tried_again_and_at_the_last_the_owner_is_told() throws Exception {
    var template = Synthesized.plain().template().deepCopy();
    new Statements(template).on("IngestFunctionTenantRole", "/content/").put("Effect", "Deny");
    try (var broken = new Deployment(template, clock)) {
      broken.operator().open(TwoBusinesses.ALBA, Casa.SITE, FAQ, Rate.KEY, 10);
      var there = broken.tables(broken.asAdministrator()).sources();
      there.write(TwoBusinesses.ALBA, source(SITE, Source.Kind.SITE, site.url("/")));
      var reader = broken.ingest(Set.of(site.port()));
      for (int tries = 1; tries <= 3; tries++) {
        var failures = failures(reader.read(event(message(SITE), tries)));
        assertThat(failures.toString()).isEqualTo("[{\"itemIdentifier\":\"message-0\"}]");
        var state = there.read(TwoBusinesses.ALBA, SITE).orElseThrow().state();
        assertThat(state.phase()).isEqualTo(tries < 3 ? Phase.WAITING : Phase.FAILED);
      }
    }
  }

  @Test
  void a_reading_that_ends_with_its_process_is_given_up_the_third_time() throws Exception {
    site.html("/", page("Ferry", "The ferry to the island leaves at a quarter past nine."));
    give(SITE, Source.Kind.SITE, site.url("/"));
    var event = events(3).getFirst();
    sources.report(
        TwoBusinesses.ALBA,
        SITE,
        SourceState.waiting(clock.instant()).in(Phase.READING, clock.instant(), Optional.empty()));
    var reader = stage.ingest(Set.of(site.port()));
    assertThat(failures(reader.read(event))).hasSize(1);
    assertThat(state(SITE).phase()).isEqualTo(Phase.FAILED);
    assertThat(state(SITE).trouble()).contains(Trouble.of(Trouble.Kind.OUR_FAULT));
    assertThat(site.requests()).isEmpty();
    // A third try that was not cut short before is a try like any other.
    assertThat(failures(reader.read(event))).isEmpty();
    assertThat(state(SITE).phase()).isEqualTo(Phase.READY);
  }

  @Test
  void a_message_that_names_no_source_fails_and_one_whose_source_is_gone_is_done()
      throws Exception {
    var reader = stage.ingest(Set.of());
    for (var body : List.of("", "no json", "{}", "[]", "{\"tenant\":\"t_a\",\"source\":\"faq\"}")) {
      assertThat(failures(reader.read(event(body, 1)))).as(body).hasSize(1);
    }
    assertThat(failures(reader.read(event(message(SITE), 1)))).isEmpty();
  }

  private Source source(SourceId id, Source.Kind kind, String place) {
    return new Source(TwoBusinesses.ALBA, id, kind, place, SourceState.waiting(clock.instant()));
  }

  /** As an administrator's command does. */
  private void give(SourceId id, Source.Kind kind, String place) {
    sources.write(TwoBusinesses.ALBA, source(id, kind, place));
    SqsIngests.of(stage.asAdministrator(), stage.ingestQueue()).ask(TwoBusinesses.ALBA, id);
  }

  private SourceState state(SourceId id) {
    return sources.read(TwoBusinesses.ALBA, id).orElseThrow().state();
  }

  /** All messages that were sent since the last time, one a call, each to a fresh instance. */
  private List<JsonNode> deliver(int tries) throws IOException {
    var all = new ArrayList<JsonNode>();
    for (var event : events(tries)) {
      all.add(failures(stage.ingest(Set.of(site.port())).read(event)));
    }
    return all;
  }

  private List<String> events(int tries) {
    return bodies().stream().map(body -> event(body, tries)).toList();
  }

  private List<String> bodies() {
    var sent = stage.aws().messages(stage.ingestQueue());
    var fresh = List.copyOf(sent.subList(taken, sent.size()));
    taken = sent.size();
    return fresh;
  }

  private static String message(SourceId id) {
    return "{\"tenant\":\"%s\",\"source\":\"%s\"}".formatted(TwoBusinesses.ALBA, id);
  }

  private static String event(String body, int tries) {
    var event = JsonNodeFactory.instance.objectNode();
    var record = event.putArray("Records").addObject();
    record.put("messageId", "message-0").put("body", body).put("eventSource", "aws:sqs");
    record.putObject("attributes").put("ApproximateReceiveCount", "" + tries);
    return event.toString();
  }

  private static JsonNode failures(String reply) {
    return JsonMapper.shared().readTree(reply).required("batchItemFailures");
  }

  private static String page(String title, String text) {
    return """
    <html lang="en"><head><title>%1$s</title></head>
    <body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
    """
        .formatted(title, text);
  }
}

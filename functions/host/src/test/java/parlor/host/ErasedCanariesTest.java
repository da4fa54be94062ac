package parlor.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import parlor.dynamodb.TableName;
import parlor.host.Everything.Rows;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.tenant.TenantId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words that stand nowhere else go through the real functions into every store; after each kind of
 * erasure none that it was for is to be read, in the tables, the files, the logs, or a restored
 * copy of what has backups, and all others still are. Some here; ten thousand in {@code -Pfull}.
 */
final class ErasedCanariesTest {
  /** Six canaries each, for each kind of erasure. */
  private static final int TALKS = Boolean.getBoolean("parlor.full") ? 279 : 3;

  /** A token is made by the machine's clock, so all of it must pass within its hour. */
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private static final int LOOKS = Boolean.getBoolean("parlor.full") ? 900 : 100;
  private static final String MARK = "erased=AttributeValue(BOOL=true)";

  /** That the receipt itself was mailed, which is kept so that it goes once. */
  private static final String RECEIPT_MAIL = "news=AttributeValue(S=RECEIPT)";

  private enum Kind {
    RETENTION,
    VISITOR,
    SUBJECT,
    CONVERSATION,
    LEAD,
    WORKSPACE
  }

  /** What a visitor said and left, and what was noted about it. */
  private record Talk(String id, String resume, String address, List<String> canaries) {
    /** In the message; the rest is of the lead. */
    Set<String> said() {
      return Set.copyOf(canaries.subList(0, 2));
    }

    String email(int which) {
      return canaries.get(which) + "@parlor.org";
    }
  }

  @RegisterExtension private final Heard heard = new Heard();
  private final Random random = new Random(20_461_115);
  private final Map<Kind, List<Talk>> talks = new EnumMap<>(Kind.class);

  @Test
  void none_is_to_be_read_after_its_erasure_and_all_others_are(@TempDir Path data)
      throws Exception {
    try (var host = HostFixture.start(data, Set.of(InetAddress.getLoopbackAddress()));
        var database = database(host);
        var client = HttpClient.newHttpClient()) {
      new Drill(data, host, database, client).run();
    }
  }

  private static DynamoDbClient database(HostFixture host) {
    return DynamoDbClient.builder()
        .endpointOverride(host.database())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .region(Region.EU_CENTRAL_1)
        .build();
  }

  private String canary() {
    var letters = new StringBuilder("zz");
    random.ints(16, 'a', 'q').forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** One host, what is written there, and its end. */
  private final class Drill {
    private final Path data;
    private final HostFixture host;
    private final DynamoDbClient database;
    private final HttpClient client;
    private final Everything everything;
    private final TenantId business;
    private final TenantId other;
    private final Set<String> alive = new TreeSet<>();
    private String owner = "";

    Drill(Path data, HostFixture host, DynamoDbClient database, HttpClient client)
        throws IOException {
      this.data = data;
      this.host = host;
      this.database = database;
      this.client = client;
      var keys = KeyFile.open(data.resolve("keys.properties"));
      this.everything = new Everything(new TinkVault(keys.masterKey(), host.clock()));
      this.business = host.guesthouse().tenant();
      this.other = host.host().businesses().get(1).tenant();
    }

    void run() throws Exception {
      host.clock().forward(Duration.ofDays(-20));
      elsewhere();
      write(Kind.RETENTION);
      host.clock().forward(Duration.ofDays(20));
      for (var kind : Kind.values()) {
        if (kind != Kind.RETENTION) {
          write(kind);
        }
      }
      signIn();
      var own = canary();
      answer(own);
      var greeting = canary();
      settings(body -> ((ObjectNode) body.path("greeting")).put("en", "Welcome to " + greeting));
      var controller = canary();
      settings(body -> ((ObjectNode) body.path("privacy")).put("legalName", controller + " Ltd"));
      // Stands in the mail and, sealed, as whom it was sent to.
      var invited = canary();
      owner("POST", "members", "{\"email\":\"" + invited + "@example.org\",\"role\":\"agent\"}");
      var read = canary();
      var named = canary();
      file("house-" + named + ".txt", "The house rules of " + read + " are few.");
      alive.addAll(List.of(own, greeting, controller, read, named, invited));
      mailed();
      var copy = rows();
      var before = Everything.of(copy, other);
      for (var table :
          List.of(
              TableName.WORKSPACES, TableName.TRANSCRIPTS, TableName.KEYRING, TableName.INDEX)) {
        assertThat(before.get(table)).as(table.word()).isNotEmpty();
      }
      check(copy, "before anything is erased", Set.of());

      // In tables with backups, and of no conversation: receipts say so.
      var published = Set.of(own, greeting, controller, named);
      for (var kind : Kind.values()) {
        erase(kind);
        for (var talk : talks.getOrDefault(kind, List.of())) {
          alive.removeAll(talk.canaries());
          if (kind == Kind.LEAD) {
            alive.addAll(talk.said());
          }
        }
        if (kind == Kind.WORKSPACE) {
          alive.clear();
        }
        // What the business itself published stands in copies of its settings, as receipts say.
        check(copy, "after " + kind, kind == Kind.WORKSPACE ? published : Set.of());
        assertThat(Everything.of(rows(), other)).as("another's rows").isEqualTo(before);
      }
      assertThat(left()).isEmpty();
      var sought = new TreeSet<String>();
      talks.values().forEach(list -> list.forEach(talk -> sought.addAll(talk.canaries())));
      var atFirst = everything.canaries(copy);
      atFirst.retainAll(sought);
      var found = everything.canaries(rows());
      found.addAll(Everything.canaries(files()));
      found.retainAll(sought);
      var back = everything.canaries(rows().restored(copy));
      back.retainAll(sought);
      heard
          .outside()
          .printf(
              "canaries=%d kinds=%d readableBefore=%d readable=%d restored=%d%n",
              sought.size(), Kind.values().length, atFirst.size(), found.size(), back.size());
    }

    /** Exactly those that are alive can be read, and of a restored copy the business's own too. */
    private void check(Rows copy, String when, Set<String> restoredToo) throws Exception {
      var now = rows();
      var readable = everything.canaries(now);
      readable.addAll(Everything.canaries(files()));
      assertThat(readable).as(when).isEqualTo(alive);
      var restored = new TreeSet<>(alive);
      restored.addAll(restoredToo);
      // Of files no older versions are kept.
      var back = everything.canaries(now.restored(copy));
      back.addAll(Everything.canaries(files()));
      assertThat(back).as(when + ", restored").isEqualTo(restored);
      assertThat(Everything.canaries(heard.text())).as("logs").isEmpty();
      if (!alive.isEmpty()) {
        assertThat(exported()).as(when + ", exported").isEqualTo(alive);
      }
      for (var list : talks.values()) {
        for (var talk : list) {
          for (int which : new int[] {1, 3}) {
            assertThat(everything.isFound(now, business, talk.email(which)))
                .as(when + ", by address")
                .isEqualTo(alive.contains(talk.canaries().get(which)));
          }
        }
      }
    }

    /** A token lives for an hour; all that follows takes longer, as the clock has it. */
    private void signIn() throws Exception {
      owner = Command.token(host.port(), data, business.value());
    }

    private void write(Kind kind) throws Exception {
      signIn();
      for (int i = 0; i < TALKS; i++) {
        talks.computeIfAbsent(kind, _ -> new ArrayList<>()).add(talk());
      }
    }

    private Talk talk() throws Exception {
      host.clock().forward(BETWEEN);
      var canaries = new ArrayList<String>();
      for (int i = 0; i < 6; i++) {
        canaries.add(canary());
      }
      alive.addAll(canaries);
      var address =
          "2001:db8:"
              + Integer.toHexString(random.nextInt(0x10000))
              + ":"
              + Integer.toHexString(random.nextInt(0x10000))
              + "::1";
      var opened = visitor("POST", "/v1/sessions", "", address, key());
      var token = opened.path("token").asString();
      var talk =
          new Talk(
              opened.path("conversationId").asString(),
              opened.path("resume").asString(),
              address,
              List.copyOf(canaries));
      visitor(
          "POST",
          "/v1/messages",
          token,
          address,
          "{\"id\":\"%s\",\"text\":\"When is breakfast? %s asks, write to %s\"}"
              .formatted(UUID.randomUUID(), canaries.get(0), talk.email(1)));
      visitor(
          "POST",
          "/v1/leads",
          token,
          address,
          "{\"name\":\"%s\",\"email\":\"%s\",\"message\":\"Hello, %s\",\"consent\":true}"
              .formatted(canaries.get(2), talk.email(3), canaries.get(4)));
      var notes = "{\"status\":\"contacted\",\"notes\":\"" + canaries.get(5) + "\"}";
      owner("PUT", "leads/" + talk.id(), notes, "If-Match", "\"0\"");
      return talk;
    }

    /** Somebody writes and leaves a contact at the other business, which nothing may touch. */
    private void elsewhere() throws Exception {
      var key = "{\"key\":\"" + host.host().businesses().get(1).key() + "\",\"language\":\"en\"}";
      var token = visitor("POST", "/v1/sessions", "", "2001:db8::8", key).path("token").asString();
      var said = "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Do you mend pens?\"}";
      visitor("POST", "/v1/messages", token, "2001:db8::8", said);
      var lead = "{\"name\":\"Olga\",\"email\":\"olga@example.org\",\"consent\":true}";
      visitor("POST", "/v1/leads", token, "2001:db8::8", lead);
    }

    private String key() {
      return "{\"key\":\"" + host.guesthouse().key() + "\",\"language\":\"en\"}";
    }

    private void answer(String canary) throws Exception {
      var body = "{\"question\":\"Is there a %s?\",\"answer\":\"Yes.\",\"language\":\"en\"}";
      owner("POST", "content/entries", body.formatted(canary));
    }

    private void erase(Kind kind) throws Exception {
      signIn();
      var list = talks.getOrDefault(kind, List.of());
      switch (kind) {
        case RETENTION -> {
          keepTenDays();
          // The outbox is tidied each half hour.
          host.clock().forward(Duration.ofMinutes(31));
          for (int i = 0; i < LOOKS && isMailed(list); i++) {
            Thread.sleep(Duration.ofMillis(200));
          }
          signIn();
        }
        case VISITOR -> {
          for (var talk : list) {
            host.clock().forward(BETWEEN);
            var resumed =
                "{\"key\":\"%s\",\"resume\":\"%s\"}"
                    .formatted(host.guesthouse().key(), talk.resume());
            var token = visitor("POST", "/v1/sessions", "", talk.address(), resumed);
            visitor(
                "DELETE", "/v1/conversation", token.path("token").asString(), talk.address(), "");
          }
        }
        case SUBJECT -> {
          for (int i = 0; i < list.size(); i++) {
            var email = list.get(i).email(i % 2 == 0 ? 1 : 3);
            var erased = owner("POST", "subjects/erase", "{\"email\":\"" + email + "\"}");
            assertThat(erased.at("/receipt/receipt/erased/0/count").asInt()).isEqualTo(1);
          }
        }
        case CONVERSATION -> {
          for (int from = 0; from < list.size(); from += 100) {
            var ids =
                list.subList(from, Math.min(from + 100, list.size())).stream()
                    .map(talk -> "\"" + talk.id() + "\"")
                    .collect(Collectors.joining(","));
            owner("POST", "conversations/erase", "{\"ids\":[" + ids + "]}");
          }
        }
        case LEAD -> {
          for (var talk : list) {
            owner("DELETE", "leads/" + talk.id(), "");
          }
        }
        case WORKSPACE -> end();
      }
    }

    private void keepTenDays() throws Exception {
      settings(body -> body.put("retentionDays", 10).put("leadDays", 10));
    }

    private void settings(Consumer<ObjectNode> change) throws Exception {
      var settings = send("GET", "/v1/owner/settings", "", owned());
      var body = (ObjectNode) HostFixture.json(settings);
      change.accept(body);
      var seen = settings.headers().firstValue("etag").orElseThrow();
      owner("PUT", "settings", body.toString(), "If-Match", seen);
    }

    /** Read beside us; what is in it is published then. */
    private void file(String name, String text) throws Exception {
      var data = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
      owner("POST", "content/files", "{\"name\":\"" + name + "\",\"data\":\"" + data + "\"}");
      for (int i = 0; i < LOOKS; i++) {
        var content = owner("GET", "content", "").toString();
        if (content.contains(name) && content.contains("\"pages\":1")) {
          return;
        }
        Thread.sleep(Duration.ofMillis(200));
      }
      throw new AssertionError("not read: " + name);
    }

    /** What the owner gets who takes everything along, page by page. */
    private Set<String> exported() throws Exception {
      signIn();
      var found = new TreeSet<String>();
      var body = "{}";
      while (!body.isEmpty()) {
        var page = owner("POST", "exports", body);
        found.addAll(Everything.canaries(page.toString()));
        var next = page.path("next").asString("");
        body = next.isEmpty() ? "" : "{\"cursor\":\"" + next + "\"}";
      }
      signIn();
      return found;
    }

    /** Somebody writes all the while. */
    private void end() throws Exception {
      var talk = visitor("POST", "/v1/sessions", "", "2001:db8::9", key()).path("token").asString();
      var over = new AtomicBoolean();
      var answers = new ConcurrentSkipListSet<Integer>();
      var writer = Executors.newVirtualThreadPerTaskExecutor();
      try (writer) {
        var writing = writer.submit(() -> write(talk, over, answers));
        assertThat(answered(answers, 200)).isTrue();
        erased();
        over.set(true);
        writing.get();
      }
      assertThat(answers).contains(200, 403).allMatch(status -> status < 500);
      assertThat(left()).isEmpty();
    }

    private static boolean answered(Set<Integer> answers, int status) throws InterruptedException {
      for (int i = 0; i < LOOKS && !answers.contains(status); i++) {
        Thread.sleep(Duration.ofMillis(100));
      }
      return answers.contains(status);
    }

    private int write(String token, AtomicBoolean over, Set<Integer> answers) throws Exception {
      int sent = 0;
      while (!over.get()) {
        var body = "{\"id\":\"%s\",\"text\":\"When is breakfast? %s\"}";
        var headers = new HashMap<String, String>();
        headers.put("Origin", host.host().places().sites().value());
        headers.put("Authorization", "Bearer " + token);
        headers.put("X-Forwarded-For", "2001:db8::" + Integer.toHexString(16 + sent++ % 4_000));
        var said = body.formatted(UUID.randomUUID(), canary());
        answers.add(send("POST", "/v1/messages", said, headers).statusCode());
        Thread.sleep(Duration.ofMillis(30));
      }
      return sent;
    }

    private void erased() throws Exception {
      owner("DELETE", "workspace", "{\"confirm\":\"" + host.guesthouse().name() + "\"}");
      var state = "";
      for (int i = 0; i < LOOKS; i++) {
        state = owner("GET", "erasure", "").path("state").asString();
        if (state.equals("erased") && left().isEmpty()) {
          return;
        }
        // The erasure runs beside us, on the machine's own time, but for its two waits.
        if (waits()) {
          host.clock().forward(Duration.ofMinutes(1));
        }
        Thread.sleep(Duration.ofMillis(400));
      }
      throw new AssertionError("not erased: " + state + ", left are " + left().size());
    }

    private boolean waits() throws IOException {
      var kept = data.resolve("erasures").resolve(business + ".json");
      return Files.exists(kept) && Files.readString(kept).contains("\"state\":\"Let");
    }

    /**
     * Rows of the business in tables where none may stay; the mark of a conversation that was
     * erased alone says nothing of it, and goes within the hour.
     */
    private List<String> left() {
      var left = new ArrayList<String>();
      Everything.of(rows(), business)
          .forEach(
              (name, rows) -> {
                if (name != TableName.REGISTRY && name != TableName.LIMITS) {
                  rows.stream()
                      .filter(row -> !row.contains(MARK) && !row.contains(RECEIPT_MAIL))
                      .forEach(left::add);
                }
              });
      return left;
    }

    private Rows rows() {
      var all = new EnumMap<TableName, List<Map<String, AttributeValue>>>(TableName.class);
      for (var name : TableName.values()) {
        all.put(
            name,
            database
                .scanPaginator(r -> r.tableName("parlor-" + name.word()).consistentRead(true))
                .items()
                .stream()
                .toList());
      }
      return new Rows(all);
    }

    private String files() throws IOException {
      var text = new StringBuilder();
      try (var files = Files.walk(data)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          text.append(Files.readString(file, ISO_8859_1)).append('\n');
        }
      }
      return text.toString();
    }

    /**
     * Until the outbox has a mail for each contact that was left, so that there is what may stay.
     */
    private void mailed() throws Exception {
      var last = Objects.requireNonNull(talks.get(Kind.WORKSPACE)).getLast();
      for (int i = 0; i < LOOKS && !outbox().contains(last.canaries().get(4)); i++) {
        Thread.sleep(Duration.ofMillis(200));
      }
      assertThat(outbox()).contains(last.canaries().get(4));
    }

    private boolean isMailed(List<Talk> over) throws IOException {
      var mails = outbox();
      return over.stream().anyMatch(talk -> mails.contains(talk.id()));
    }

    private String outbox() throws IOException {
      var text = new StringBuilder();
      try (var files = Files.newDirectoryStream(data.resolve("outbox"), "*.json")) {
        for (var file : files) {
          text.append(Files.readString(file, ISO_8859_1));
        }
      }
      return text.toString();
    }

    private Map<String, String> owned(String... more) {
      var headers = new HashMap<String, String>();
      headers.put("Authorization", "Bearer " + owner);
      headers.put("Parlor-Workspace", business.value());
      for (int i = 0; i < more.length; i += 2) {
        headers.put(more[i], more[i + 1]);
      }
      return headers;
    }

    private JsonNode owner(String method, String path, String body, String... more)
        throws Exception {
      return good(send(method, "/v1/owner/" + path, body, owned(more)));
    }

    private JsonNode visitor(String method, String path, String token, String address, String body)
        throws Exception {
      var headers = new HashMap<String, String>();
      headers.put("Origin", host.host().places().sites().value());
      headers.put("X-Forwarded-For", address);
      if (!token.isEmpty()) {
        headers.put("Authorization", "Bearer " + token);
      }
      return good(send(method, path, body, headers));
    }

    private static JsonNode good(HttpResponse<String> reply) {
      assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 299);
      return HostFixture.json(reply);
    }

    private HttpResponse<String> send(
        String method, String path, String body, Map<String, String> headers) throws Exception {
      var request =
          HttpRequest.newBuilder(URI.create(host.host().places().api() + path))
              .method(method, HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(request::header);
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}

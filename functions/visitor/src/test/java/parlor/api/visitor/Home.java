package parlor.api.visitor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import parlor.answers.Content;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.Indexes;
import parlor.api.chat.ChatComponent;
import parlor.api.session.SessionComponent;
import parlor.conversation.ConversationId;
import parlor.conversation.Event;
import parlor.conversation.Happenings;
import parlor.conversation.OwnerView;
import parlor.conversation.PersonName;
import parlor.conversation.Position;
import parlor.conversation.SummaryTimers;
import parlor.conversation.Transcript;
import parlor.dynamodb.LocalTables;
import parlor.guard.Guard;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.mail.Alerts;
import parlor.mail.NotedAlerts;
import parlor.privacy.ProcessingFacts;
import parlor.sealing.AltchaChallenges;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.tenant.Language;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.testing.Casa;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A business with its visitors' functions, and who tells it of leads. */
final class Home {
  private static final RandomGenerator RANDOM = RandomGenerator.of("SecureRandom");
  private static final Guard GUARD = Guard.standard();

  /** What came back. */
  record Reply(int status, Map<String, String> headers, String text) {
    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    String at(String field) {
      return json().path(field).asString("");
    }

    String slug() {
      return at("type").replace("/problems/", "");
    }
  }

  /** Whom the business is told of. */
  static final class Told implements Alerts, SummaryTimers {
    final List<String> news = new CopyOnWriteArrayList<>();

    @Override
    public void lead(TenantId tenant, ConversationId conversation, UUID lead) {
      news.add("lead " + lead);
    }

    /** Of a summary nothing is told at once. */
    @Override
    public void arm(TenantId tenant, ConversationId conversation) {}

    @Override
    public void handoff(TenantId tenant, ConversationId conversation, Position asked) {
      news.add("handoff " + asked.value());
    }

    @Override
    public void written(TenantId tenant, ConversationId conversation, Position place) {
      news.add("written " + place.value());
    }

    @Override
    public void erased(TenantId tenant) {
      news.add("erased");
    }
  }

  final Told told = new Told();
  final TestParts parts;
  final TenantId tenant = TenantId.of(random(13));
  private final String key;
  private final Map<String, Function<HttpCall, HttpReply>> functions;
  private final Clock clock;

  Home(LocalTables tables, Clock clock) {
    this.clock = clock;
    var ports = tables.instance(clock);
    var secrets = secrets();
    var faq =
        new Faq(
            "Casa",
            Language.EN,
            List.of(
                new FaqEntry(
                    "breakfast",
                    "When is breakfast?",
                    "Breakfast is from 8 to 10.30.",
                    Optional.empty())));
    parts =
        new TestParts(
            secrets.tokens(),
            secrets.publicKeys(),
            ports.keys(),
            ports.addressBuckets(),
            new AltchaChallenges(RANDOM),
            ports.spentChallenges(),
            ports.dailySalts(),
            ports.workspaces(),
            ports.told(),
            ports.keyring(),
            new TinkVault(secrets.masterKey(), clock),
            ports.conversations(),
            ports.lines(),
            ports.leads(),
            ports.index(),
            ports.audits(),
            new Indexes((_, _) -> Optional.of(Content.of(List.of(faq))), 64_000_000),
            GUARD,
            Optional.empty(),
            new ExtractiveAnswerer(),
            new ProcessingFacts(List.of(), ProcessingFacts.Place.THIS_HOST, "local", List.of()),
            ports.boards(),
            new NotedAlerts(ports.errands(), told),
            ports.errands(),
            told,
            secrets.receipts(),
            clock,
            RANDOM,
            Executors.newVirtualThreadPerTaskExecutor());
    functions =
        Map.of(
            "session", SessionComponent.of(parts).endpoint(),
            "chat", ChatComponent.of(parts).endpoint(),
            "visitor", VisitorComponent.of(parts).endpoint());
    var publicKey = new PublicKey(tenant, PublicKeys.serial(random(8)));
    ports.keyring().addTenantKey(tenant, parts.vault().newTenantKey(tenant));
    ports.workspaces().write(Casa.workspace(tenant));
    ports.keys().write(publicKey, new KeyItem(true, Set.of(Casa.SITE), Rate.KEY, 2_000, "v1"));
    key = secrets.publicKeys().text(publicKey);
  }

  /** A visit, each from an address of its own. */
  Visit visit(String language) {
    var address = "203.0.113." + (1 + Math.floorMod(RANDOM.nextInt(), 250));
    var body = Json.object().put("key", key).put("language", language);
    var opened = reply("session", call("POST", "/v1/sessions", Map.of(), body.toString(), address));
    return new Visit(opened.json(), address);
  }

  Visit visit() {
    return visit("en");
  }

  private Reply reply(String function, HttpCall call) {
    var reply = (HttpReply.Bytes) requireNonNull(functions.get(function)).apply(call);
    return new Reply(reply.status(), reply.headers(), reply.body().text().orElseThrow());
  }

  private HttpCall call(
      String method, String path, Map<String, String> more, String body, String address) {
    var headers = new HashMap<>(more);
    headers.put("origin", Casa.SITE.value());
    return new HttpCall(
        method,
        path,
        Map.of(),
        headers,
        Body.of(body),
        address,
        "test",
        clock.instant().plus(Duration.ofSeconds(7)));
  }

  /** A visitor with a token. */
  final class Visit {
    final JsonNode opened;
    private final String address;

    Visit(JsonNode opened, String address) {
      this.opened = opened;
      this.address = address;
    }

    ConversationId id() {
      return new ConversationId(UUID.fromString(opened.path("conversationId").asString()));
    }

    Reply ask(String method, String path, String function, String body, String accept) {
      var headers =
          Map.of(
              "authorization",
              "Bearer " + opened.path("token").asString(),
              "accept",
              accept,
              "accept-language",
              "es-ES,es;q=0.9,en;q=0.8");
      return reply(function, call(method, path, headers, body, address));
    }

    Reply post(String path, JsonNode body) {
      return ask("POST", path, "visitor", body.toString(), "application/json");
    }

    Reply lead(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String message) {
      var body =
          Json.object()
              .put("name", name)
              .put("email", email)
              .put("phone", phone)
              .put("message", message)
              .put("consent", true);
      return post("/v1/leads", body);
    }

    Reply say(String text) {
      var body = Json.object().put("id", UUID.randomUUID().toString()).put("text", text);
      return ask("POST", "/v1/messages", "chat", body.toString(), "application/json");
    }

    Reply handoff(boolean wanted) {
      return post("/v1/handoff", Json.object().put("wanted", wanted));
    }

    Reply read() {
      return ask("GET", "/v1/conversation", "chat", "", "application/json");
    }

    Reply export(String accept) {
      return ask("GET", "/v1/conversation/export", "visitor", "", accept);
    }

    Reply erase() {
      return ask("DELETE", "/v1/conversation", "visitor", "", "application/json");
    }

    Reply resume() {
      var body = Json.object().put("key", key).put("resume", opened.path("resume").asString());
      return reply("session", call("POST", "/v1/sessions", Map.of(), body.toString(), address));
    }

    List<String> kinds() {
      return read()
          .json()
          .path("entries")
          .valueStream()
          .map(e -> e.path("kind").asString())
          .toList();
    }

    Transcript transcript() {
      return new OwnerView(
              parts.lines(), parts.conversations(), parts.keyring(), parts.vault(), clock)
          .transcript(tenant, id())
          .orElseThrow();
    }

    /** As the desk does. */
    void happens(Event event) {
      new Happenings(parts.conversations(), clock).add(transcript(), _ -> Optional.of(event));
    }

    void joined(String name) {
      happens(new Event.PersonJoined(new PersonName(name)));
    }
  }

  private static KeyFile secrets() {
    try {
      return KeyFile.openOrCreate(Files.createTempDirectory("parlor").resolve("keys"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}

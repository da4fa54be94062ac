package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Event.Turn;
import parlor.conversation.Happenings;
import parlor.conversation.Line;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.Notified;
import parlor.conversation.Outcome;
import parlor.conversation.OwnerView;
import parlor.conversation.PersonName;
import parlor.conversation.Personal;
import parlor.conversation.Source;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.LocalTables;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.lead.Contact;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.limit.Allowance;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.people.Member;
import parlor.people.Members;
import parlor.people.Names;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.privacy.ProcessingFacts;
import parlor.seal.Keyring;
import parlor.seal.SecretHash;
import parlor.tenant.Language;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;
import parlor.tenant.Workspace;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two businesses with people of theirs, and what their owners may ask. */
final class TestDesk implements AutoCloseable {
  /** What visitors were told before they wrote. */
  static final Wording TOLD = Wording.of("Kept for 90 days, read by us alone.");

  static final Duration KEPT = Duration.ofDays(30);

  /** What came back. */
  record Reply(int status, JsonNode json, Map<String, String> headers) {
    String etag() {
      return headers.getOrDefault("etag", "");
    }

    String problem() {
      return json.path("type").asString("").replace("/problems/", "");
    }
  }

  final HandClock clock;
  final TestIssuer issuer;
  final ExecutorService executor;
  final SecureRandom random;
  final TenantId alba;
  final TenantId berta;
  final DynamoTables tables;
  final TestParts parts;
  private final Function<HttpCall, HttpReply> owner;

  TestDesk(LocalTables local) {
    clock = new HandClock();
    issuer = TestIssuer.start(clock);
    executor = Executors.newVirtualThreadPerTaskExecutor();
    random = new SecureRandom();
    tables = local.instance(clock);
    parts = TestParts.of(tables, issuer.issuer(), clock, executor);
    owner = OwnerComponent.of(parts).endpoint();
    alba = business();
    berta = business();
    join("ana", alba, Role.OWNER);
    join("agnes", alba, Role.AGENT);
    join("bea", berta, Role.OWNER);
  }

  TestParts.Asked asked() {
    return (TestParts.Asked) parts.ingests();
  }

  TestParts.Outbox outbox() {
    return (TestParts.Outbox) parts.mails().orElseThrow();
  }

  /** What the business's audit says was done, the latest first. */
  List<String> deeds(String subject) {
    return get(subject, "audit")
        .json()
        .path("entries")
        .valueStream()
        .map(entry -> entry.path("what").asString())
        .toList();
  }

  /** The same desk, where these may sign up. */
  TestDesk ruled(SignUps.Mode mode, Set<String> invited) {
    var rules = parts.signUps();
    return new TestDesk(
        this,
        parts.ruled(new SignUps(mode, invited, rules.each(), rules.together(), rules.trial())));
  }

  /** The same desk, where all who sign up have so much together. */
  TestDesk bounded(Allowance together) {
    var rules = parts.signUps();
    return new TestDesk(
        this,
        parts.ruled(
            new SignUps(rules.mode(), rules.invited(), rules.each(), together, rules.trial())));
  }

  /** The same desk, where something else runs; it is closed with this one. */
  TestDesk running(ProcessingFacts now) {
    return new TestDesk(this, parts.running(now));
  }

  /** As if nobody had said who answers for the data. */
  void unsaid(TenantId tenant) {
    tables
        .workspaces()
        .write(
            new Workspace(
                tenant, "Casa", "#a4471f", Map.of(Language.EN, "Hello"), Map.of(), "", "", 90));
  }

  private TestDesk(TestDesk other, TestParts changed) {
    clock = other.clock;
    issuer = other.issuer;
    executor = other.executor;
    random = other.random;
    tables = other.tables;
    parts = changed;
    owner = OwnerComponent.of(parts).endpoint();
    alba = other.alba;
    berta = other.berta;
  }

  private TenantId business() {
    var tenant = TenantId.of(bytes(13));
    tables.keyring().addTenantKey(tenant, parts.vault().newTenantKey(tenant));
    tables.workspaces().write(Casa.workspace(tenant));
    var key = new PublicKey(tenant, "a".repeat(12));
    tables.releases().enrol(key);
    tables.keys().write(key, new KeyItem(true, Set.of(Casa.SITE), Rate.KEY, 100, ""));
    return tenant;
  }

  void join(String subject, TenantId workspace, Role role) {
    var names = new Names(tables.keyring(), parts.vault(), clock);
    var sealed = names.seal(workspace, Names.of(person(subject)), subject);
    new Members(tables.people(), tables.rosters())
        .join(workspace, new Member(person(subject), role, clock.instant(), sealed));
  }

  PersonId person(String subject) {
    return PersonId.of(issuer.issuer().name(), subject);
  }

  /** A conversation that began then, with these questions. */
  ConversationId conversation(TenantId tenant, Instant at, Outcome outcome, String... questions) {
    var id = ConversationId.of(at, bytes(10));
    var tenantKey = tables.keyring().tenantKey(tenant).orElseThrow();
    var keys = parts.vault().newRecordKey(tenant, id.record(), tenantKey);
    var row = new Keyring.Row(keys.recordKey(), SecretHash.of(bytes(24)), at.plus(KEPT));
    tables.keyring().add(tenant, id.record(), row);
    var log =
        new Transcript(tenant, id, parts.vault().open(tenant, id.record(), keys), at.plus(KEPT));
    var entries = new ArrayList<Entry>();
    for (var question : questions) {
      var asked = turn(question, outcome);
      var turn = entries.isEmpty() ? asked.after(told(tenant, at)) : asked;
      var entry = Entry.next(entries.reversed(), turn, at.plusSeconds(entries.size()));
      tables.conversations().append(log, entry);
      if (entries.isEmpty()) {
        tables.lines().write(log, Line.of(id, turn), Mode.BOT);
      }
      entries.add(entry);
    }
    return id;
  }

  /** What each visitor of this house had been told. */
  private Notified told(TenantId tenant, Instant at) {
    tables.told().keep(tenant, TOLD, at.plus(KEPT));
    return new Notified(TOLD.version(), at, true);
  }

  private Turn turn(String question, Outcome outcome) {
    var answer =
        new Answer(
            Optional.of("We say: " + question.length()),
            outcome,
            outcome == Outcome.UNANSWERED ? AnsweredBy.NONE : AnsweredBy.EXTRACT,
            false,
            List.of(new Source("breakfast", "Breakfast", Optional.of("/info#breakfast"))),
            Language.EN);
    var masked = new Personal(List.of(new Personal.Redaction("card", 1)), List.of());
    var id = new MessageId(new UUID(random.nextLong(), random.nextLong()));
    return new Turn(id, new MessageText(question), answer, masked);
  }

  Reply get(String subject, String path) {
    return call(issuer.token(subject), "GET", path, "", Map.of());
  }

  Reply post(String subject, String path, String body) {
    return call(issuer.token(subject), "POST", path, body, Map.of());
  }

  Reply put(String subject, String path, String body) {
    return put(subject, path, body, Map.of());
  }

  Reply put(String subject, String path, String body, Map<String, String> more) {
    return call(issuer.token(subject), "PUT", path, body, more);
  }

  Reply delete(String subject, String path) {
    return call(issuer.token(subject), "DELETE", path, "", Map.of());
  }

  Reply delete(String subject, String path, String body) {
    return call(issuer.token(subject), "DELETE", path, body, Map.of());
  }

  /** {@code path} may have a query. */
  Reply call(String token, String method, String path, String body, Map<String, String> more) {
    var reply = reply(token, method, path, body, more);
    var text = reply.body().text().orElseThrow();
    return new Reply(reply.status(), JsonMapper.shared().readTree(text), reply.headers());
  }

  /** A table of it, for a reader of that language. */
  String table(String subject, String path, String language) {
    return table(subject, "GET", path, "", language);
  }

  String table(String subject, String method, String path, String body, String language) {
    var headers = Map.of("accept", "text/csv", "accept-language", language);
    var reply = reply(issuer.token(subject), method, path, body, headers);
    assertThat(reply.headers().get("content-type")).startsWith("text/csv; charset=utf-8");
    return reply.body().text().orElseThrow();
  }

  private HttpReply.Bytes reply(
      String token, String method, String path, String body, Map<String, String> more) {
    var headers = new TreeMap<>(more);
    headers.put("authorization", "Bearer " + token);
    var parts = path.split("[?]", 2);
    return (HttpReply.Bytes)
        owner.apply(
            new HttpCall(
                method,
                "/v1/owner/" + parts[0],
                query(parts.length == 2 ? parts[1] : ""),
                headers,
                Body.of(body),
                "192.0.2.1",
                "test",
                clock.instant().plusSeconds(15)));
  }

  /** Something more in a conversation of Alba's. */
  void happens(ConversationId id, Event event) {
    var view =
        new OwnerView(
            tables.lines(), tables.conversations(), tables.keyring(), parts.vault(), clock);
    var log = view.transcript(alba, id).orElseThrow();
    new Happenings(tables.conversations(), clock).add(log, _ -> Optional.of(event));
  }

  /** A lead that came of a conversation, whose id it has. */
  Lead lead(ConversationId conversation, TenantId tenant, String name, String message) {
    var id = LeadId.of(conversation);
    var tenantKey = tables.keyring().tenantKey(tenant).orElseThrow();
    var keys = parts.vault().newRecordKey(tenant, id.record(), tenantKey);
    var ends = id.startedAt().plus(KEPT);
    tables.keyring().add(tenant, id.record(), new Keyring.Row(keys.recordKey(), ends));
    var lead =
        new Lead(
            id,
            id.startedAt().plusSeconds(60),
            Language.ES,
            new PersonName(name),
            new Contact(Optional.of("maria@casa.org"), Optional.of("+34600000001")),
            Optional.of(new MessageText(message)),
            Wording.of("Yes"));
    tables.leads().write(tenant, parts.vault().open(tenant, id.record(), keys), lead, ends);
    return lead;
  }

  /** What a mail's link leads to, for somebody who is not signed in. */
  HttpReply.Bytes off(String method, String link, String language) {
    return (HttpReply.Bytes)
        owner.apply(
            new HttpCall(
                method,
                "/v1/mail/off",
                Map.of("link", link),
                Map.of("accept-language", language),
                Body.of("List-Unsubscribe=One-Click"),
                "192.0.2.1",
                "test",
                clock.instant().plusSeconds(15)));
  }

  private static Map<String, String> query(String text) {
    var all = new HashMap<String, String>();
    for (var pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      var parts = pair.split("=", 2);
      all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return all;
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() {
    executor.close();
    issuer.close();
  }
}

package parlor.api.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Deed;
import parlor.content.OwnAnswer;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Line;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.PersonName;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.TableName;
import parlor.erasure.Farewell;
import parlor.erasure.Files;
import parlor.lead.Contact;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.limit.ClientAddress;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.mail.Addressee;
import parlor.mail.Alerts;
import parlor.mail.EmailAddress;
import parlor.mail.MailKind;
import parlor.mail.Recipient;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.seal.Keyring;
import parlor.seal.SecretHash;
import parlor.seal.Vault;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.subject.Naming;
import parlor.subject.Reach;
import parlor.tenant.Language;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.tenant.Wording;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Businesses that have something in every table, on a real database. */
final class Town implements AutoCloseable {
  static final Duration KEPT = Duration.ofDays(30);

  /** Whose rows these tables hold that need not go: ids, counters without a salt. */
  private static final Set<TableName> MAY_STAY = Set.of(TableName.REGISTRY, TableName.LIMITS);

  final HandClock clock = new HandClock();
  final SecureRandom random = new SecureRandom();
  final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  final LocalTables local;
  final DynamoTables tables;
  final KeyFile keyFile;
  final Vault vault;
  final Map<TenantId, Set<String>> files = new ConcurrentHashMap<>();
  final Told told = new Told();

  Town(LocalTables local, Path folder) {
    this.local = local;
    this.tables = local.instance(clock);
    try {
      keyFile = KeyFile.openOrCreate(folder.resolve("keys"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    vault = new TinkVault(keyFile.masterKey(), clock);
  }

  /** A business with so many conversations of two turns each. */
  TenantId business(int conversations) {
    var tenant = TenantId.of(bytes(13));
    tables.registry().add(tenant, clock.instant());
    tables.keyring().addTenantKey(tenant, vault.newTenantKey(tenant));
    tables.workspaces().write(Casa.workspace(tenant));
    tables.recipients().write(tenant, recipient(tenant));
    var key = key(tenant);
    tables.releases().enrol(key);
    tables.keys().write(key, new KeyItem(true, Set.of(Casa.SITE), Rate.KEY, 100, ""));
    tables.ownAnswers().add(tenant, answer());
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    var address = ClientAddress.parse("192.0.2.7").orElseThrow();
    var hashed = tables.dailySalts().of(tenant, today).hash(address);
    assertThat(hashed).isNotNull();
    audit(tenant);
    for (int i = 0; i < conversations; i++) {
      lead(tenant, conversation(tenant).id());
    }
    files.put(tenant, ConcurrentHashMap.newKeySet());
    files.get(tenant).addAll(List.of("content/1.json", "uploads/1"));
    return tenant;
  }

  /** Wants no mails but the one that nobody can turn off. */
  static Recipient recipient(TenantId tenant) {
    return new Recipient(
        owner(tenant),
        new EmailAddress("owner@casa.example"),
        Language.ES,
        Set.of(MailKind.ALERT, MailKind.SUMMARY),
        Optional.empty());
  }

  /** Whom the last mail is to go to. */
  static Farewell farewell(TenantId tenant) {
    var to = recipient(tenant);
    return new Farewell(
        Casa.workspace(tenant).name(),
        List.of(new Addressee(to.person(), to.address(), to.language())));
  }

  static PersonId owner(TenantId tenant) {
    return PersonId.of("https://issuer.example", "owner-" + tenant);
  }

  private OwnAnswer answer() {
    return new OwnAnswer(
        "answer-1",
        Language.EN,
        "When?",
        "At noon.",
        Optional.empty(),
        Optional.empty(),
        clock.instant());
  }

  void audit(TenantId tenant) {
    var id = AuditId.of(clock.instant(), bytes(10));
    tables.audits().write(tenant, AuditEntry.of(id, Actor.HOST, Deed.WORKSPACE_MADE));
  }

  static PublicKey key(TenantId tenant) {
    return new PublicKey(tenant, "a".repeat(12));
  }

  PersonId joined(String name, TenantId tenant) {
    var person = PersonId.of("https://issuer.example", name);
    tables.people().join(person, new Membership(tenant, Role.OWNER));
    return person;
  }

  Transcript conversation(TenantId tenant) {
    var log = session(tenant);
    say(log, 0);
    say(log, 1);
    return log;
  }

  private void lead(TenantId tenant, ConversationId conversation) {
    var id = LeadId.of(conversation);
    var tenantKey = tables.keyring().tenantKey(tenant).orElseThrow();
    var keys = vault.newRecordKey(tenant, id.record(), tenantKey);
    var ends = clock.instant().plus(KEPT);
    tables.keyring().add(tenant, id.record(), new Keyring.Row(keys.recordKey(), ends));
    var lead =
        new Lead(
            id,
            clock.instant(),
            Language.EN,
            new PersonName("Maria"),
            new Contact(Optional.of("maria@example.org"), Optional.empty()),
            Optional.empty(),
            new Wording("I agree.", "0123456789ab"));
    tables.leads().write(tenant, vault.open(tenant, id.record(), keys), lead, ends);
    var named = Set.of(Reach.email("maria@example.org").orElseThrow());
    new Naming(tables.index(), vault).note(tenant, tenantKey, id.record(), named, ends);
  }

  /** A visit is opened, and nothing said yet. */
  Transcript session(TenantId tenant) {
    var tenantKey = tables.keyring().tenantKey(tenant).orElseGet(() -> vault.newTenantKey(tenant));
    var id = ConversationId.of(clock.instant(), bytes(10));
    var keys = vault.newRecordKey(tenant, id.record(), tenantKey);
    var ends = clock.instant().plus(KEPT);
    tables
        .keyring()
        .add(
            tenant, id.record(), new Keyring.Row(keys.recordKey(), SecretHash.of(bytes(24)), ends));
    return new Transcript(tenant, id, vault.open(tenant, id.record(), keys), ends);
  }

  /** The next turn, and the list's line with the first. */
  void say(Transcript log, int before) {
    var answer =
        new Answer(
            Optional.of("We do."),
            Outcome.ANSWERED,
            AnsweredBy.EXTRACT,
            false,
            List.of(),
            Language.EN);
    var turn =
        new Turn(
            new MessageId(new UUID(random.nextLong(), random.nextLong())),
            new MessageText("Do you have room " + before + "?"),
            answer);
    var entries = tables.conversations().latest(log, 4);
    assertThat(tables.conversations().append(log, Entry.next(entries, turn, clock.instant())))
        .isTrue();
    if (before == 0) {
      tables.lines().write(log, Line.of(log.id(), turn), Mode.BOT);
    }
  }

  DeletionParts parts() {
    return new DeletionParts(
        tables.belongings(),
        new FilesInMemory(files),
        tables.erasureJobs(),
        tables.registry(),
        tables.workspaces(),
        tables.recipients(),
        tables.farewells(),
        told,
        keyFile.receipts(),
        clock,
        executor);
  }

  /** Every row of every table, as the database has it, by table. */
  Map<TableName, List<Map<String, AttributeValue>>> rows() {
    var all = new EnumMap<TableName, List<Map<String, AttributeValue>>>(TableName.class);
    for (var name : TableName.values()) {
      var table = local.prefix() + name.word();
      all.put(
          name,
          local
              .client()
              .scanPaginator(r -> r.tableName(table).consistentRead(true))
              .items()
              .stream()
              .toList());
    }
    return all;
  }

  /** Rows that are this business's, or of this person there, by table. */
  Map<TableName, Set<String>> rowsOf(TenantId tenant) {
    var all = new EnumMap<TableName, Set<String>>(TableName.class);
    rows()
        .forEach(
            (name, rows) -> {
              var own = new TreeSet<String>();
              for (var row : rows) {
                if (text(row, "pk").startsWith(tenant.value())
                    || text(row, "sk").equals(tenant.value())) {
                  own.add(new TreeMap<>(row).toString());
                }
              }
              all.put(name, own);
            });
    return all;
  }

  /** Of the tables from which all must be gone. */
  List<String> left(TenantId tenant) {
    var left = new ArrayList<String>();
    rowsOf(tenant)
        .forEach(
            (name, rows) -> {
              if (!MAY_STAY.contains(name)) {
                left.addAll(rows);
              }
            });
    left.addAll(files.getOrDefault(tenant, new HashSet<>()));
    return left;
  }

  /** Whom the registry says were erased, as the command in SECURITY.md asks it. */
  List<TenantId> erased() {
    return local
        .client()
        .scanPaginator(
            r ->
                r.tableName(local.prefix() + TableName.REGISTRY.word())
                    .filterExpression("attribute_exists(erased)")
                    .projectionExpression("pk"))
        .items()
        .stream()
        .map(row -> new TenantId(text(row, "pk")))
        .toList();
  }

  /** Puts the rows of tables that have backups back, as the drill does: but for the registry. */
  void restore(Map<TableName, List<Map<String, AttributeValue>>> copy) {
    copy.forEach(
        (name, rows) -> {
          if (name.backedUp() && name != TableName.REGISTRY) {
            for (var row : rows) {
              local
                  .client()
                  .putItem(r -> r.tableName(local.prefix() + name.word()).item(new HashMap<>(row)));
            }
          }
        });
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    var value = row.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() {
    executor.close();
  }

  /** Whose last mail may go, as often as it was said. */
  static final class Told implements Alerts {
    final List<TenantId> erased = new CopyOnWriteArrayList<>();

    @Override
    public void lead(TenantId tenant, ConversationId conversation, UUID lead) {}

    @Override
    public void handoff(TenantId tenant, ConversationId conversation, Position asked) {}

    @Override
    public void written(TenantId tenant, ConversationId conversation, Position place) {}

    @Override
    public void erased(TenantId tenant) {
      erased.add(tenant);
    }
  }

  private record FilesInMemory(Map<TenantId, Set<String>> files) implements Files {
    @Override
    public long count(TenantId tenant) {
      return files.getOrDefault(tenant, Set.of()).size();
    }

    @Override
    public boolean remove(TenantId tenant, int most) {
      var own = files.getOrDefault(tenant, new HashSet<>());
      List.copyOf(own).stream().limit(most).forEach(own::remove);
      return own.isEmpty();
    }
  }
}

package parlor.api.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Event.Turn;
import parlor.conversation.Line;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.OwnerView;
import parlor.conversation.PersonName;
import parlor.conversation.Personal;
import parlor.conversation.Source;
import parlor.conversation.Span;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.LocalTables;
import parlor.erasure.Erasure;
import parlor.guard.Guard;
import parlor.guard.mask.Masker;
import parlor.lead.Contact;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.mail.EmailAddress;
import parlor.mail.Recipient;
import parlor.people.PersonId;
import parlor.seal.KeyChain;
import parlor.seal.Keyring;
import parlor.seal.SecretHash;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.subject.Print;
import parlor.tenant.Frequency;
import parlor.tenant.Hours;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.tenant.Terms;
import parlor.tenant.Voice;
import parlor.tenant.Wording;
import parlor.tenant.Workspace;
import parlor.testing.HandClock;

/** Businesses with conversations on a DynamoDB Local, and a mail room. */
final class TestHouse {
  static final Masker MASKER = Guard.standard().masker();
  static final PersonId ELENA = PersonId.of("https://issuer.example", "elena");
  static final EmailAddress ELENAS = new EmailAddress("elena@casa.example");
  static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  final HandClock clock;
  final DynamoTables tables;
  final PostOffice office = new PostOffice();
  final List<Again> agains = new ArrayList<>();
  final KeyFile keyFile = keyFile();
  final TinkVault vault;
  Optional<Recapping> recapping = Optional.empty();
  private final Random random = new SecureRandom();

  /** What is to be done again, and after how long. */
  record Again(Job job, Duration after) {}

  TestHouse(LocalTables local, HandClock clock) {
    this.clock = clock;
    tables = local.instance(clock);
    vault = new TinkVault(keyFile.masterKey(), clock);
  }

  private static KeyFile keyFile() {
    try {
      return KeyFile.openOrCreate(Files.createTempDirectory("mail").resolve("keys.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a business has in the place of an address. */
  Print print(TenantId tenant, String address) {
    return parts().stopped().print(tenant, new EmailAddress(address)).orElseThrow();
  }

  SummaryParts parts() {
    return new SummaryParts(
        tables.workspaces(),
        tables.recipients(),
        tables.outgoing(),
        tables.errands(),
        tables.stops(),
        new OwnerView(tables.lines(), tables.conversations(), tables.keyring(), vault, clock),
        tables.conversations(),
        tables.lines(),
        tables.leads(),
        new Erasure(
            tables.keyring(),
            tables.lines(),
            tables.conversations(),
            tables.leads(),
            tables.index(),
            tables.errands(),
            clock),
        tables.index(),
        tables.audits(),
        tables.keyring(),
        vault,
        tables.erasureJobs(),
        tables.farewells(),
        tables.boards(),
        tables.sources(),
        Optional.of(office),
        keyFile.offLinks(),
        (job, wait) -> agains.add(new Again(job, wait)),
        new Addresses(
            Optional.of(URI.create("https://desk.example/desk/")),
            URI.create("https://api.example")),
        MASKER,
        recapping,
        clock);
  }

  void handle(Job job) {
    new MailRoom(parts()).handle(job);
  }

  /** A business in Madrid with one recipient. */
  TenantId business(Frequency summaries, Language language) {
    return business(summaries, language, Retention.of(90));
  }

  /** The same, which keeps things so long. */
  TenantId business(Frequency summaries, Language language, Retention kept) {
    var tenant = TenantId.of(bytes(13));
    tables.keyring().addTenantKey(tenant, vault.newTenantKey(tenant));
    tables
        .workspaces()
        .write(
            new Workspace(
                tenant,
                "Casa",
                "#a4471f",
                Map.of(Language.EN, "Hello", Language.ES, "Hola"),
                Map.of(),
                "Casa S.L.",
                "privacy@casa.example",
                kept,
                Voice.PLAIN,
                Optional.empty(),
                Optional.of(new Hours(MADRID, Map.of(), Set.of())),
                summaries,
                List.of(),
                Terms.USUAL));
    tables
        .recipients()
        .write(tenant, new Recipient(ELENA, ELENAS, language, Set.of(), Optional.empty()));
    return tenant;
  }

  /** A key of the business whose month has so much for models. */
  PublicKey key(TenantId tenant, long spend) {
    var key = new PublicKey(tenant, PublicKeys.serial(bytes(8)));
    var item =
        new KeyItem(
            true,
            Set.of(new Origin("https://casa.example")),
            new Rate(10, Duration.ofSeconds(1)),
            1_000,
            spend,
            "");
    tables.keys().write(key, item);
    tables.releases().enrol(key);
    return key;
  }

  /** A conversation that begins now. */
  Transcript conversation(TenantId tenant) {
    var now = clock.instant();
    var id = ConversationId.of(now, bytes(10));
    var keys = vault.newRecordKey(tenant, id.record(), tables.keyring().tenantKey(tenant).get());
    var ends = now.plus(Duration.ofDays(90));
    tables
        .keyring()
        .add(
            tenant, id.record(), new Keyring.Row(keys.recordKey(), SecretHash.of(bytes(24)), ends));
    return new Transcript(tenant, id, vault.open(tenant, id.record(), keys), ends);
  }

  /** Adds what happens now; the first turn lists the conversation. */
  Entry add(Transcript log, Event event) {
    var before = tables.conversations().latest(log, 1);
    var entry = Entry.next(before, event, clock.instant());
    tables.conversations().append(log, entry);
    if (before.isEmpty() && event instanceof Turn turn) {
      tables.lines().write(log, Line.of(log.id(), turn), entry.after().mode());
    }
    return entry;
  }

  /** The last thing that happened. */
  Entry last(Transcript log) {
    return tables.conversations().latest(log, 1).getFirst();
  }

  /** Who has the word, by the log; the list says the same. */
  Mode mode(Transcript log) {
    var listed =
        new OwnerView(tables.lines(), tables.conversations(), tables.keyring(), vault, clock)
            .page(log.tenant(), Span.ALL, 1)
            .listed()
            .getFirst();
    var mode = last(log).after().mode();
    if (mode == Mode.BOT && listed.mode() != mode) {
      throw new AssertionError("the list says " + listed.mode());
    }
    return mode;
  }

  MessageId message() {
    return new MessageId(new UUID(random.nextLong(), random.nextLong()));
  }

  Transcript asked(TenantId tenant, String question, Outcome outcome) {
    var log = conversation(tenant);
    add(log, turn(question, outcome));
    return log;
  }

  Turn turn(String question, Outcome outcome, String... warnings) {
    var answer =
        new Answer(
            Optional.of("An answer."),
            outcome,
            outcome == Outcome.ANSWERED ? AnsweredBy.EXTRACT : AnsweredBy.NONE,
            false,
            outcome == Outcome.ANSWERED
                ? List.of(new Source("b", "Breakfast", Optional.empty()))
                : List.of(),
            Language.EN);
    return new Turn(
        message(), new MessageText(question), answer, new Personal(List.of(), List.of(warnings)));
  }

  /** A lead of a conversation, left now. */
  Job.LeadLeft lead(Transcript log, String name, Contact contact, Optional<String> message) {
    var tenant = log.tenant();
    var id = LeadId.of(log.id());
    var tenantKey = tables.keyring().tenantKey(tenant).get();
    var keys =
        tables
            .keyring()
            .find(tenant, id.record())
            .map(row -> new KeyChain(tenantKey, row.recordKey()))
            .orElseGet(() -> vault.newRecordKey(tenant, id.record(), tenantKey));
    tables.keyring().add(tenant, id.record(), new Keyring.Row(keys.recordKey(), log.endsAt()));
    var lead =
        new Lead(
            id,
            clock.instant(),
            Language.EN,
            new PersonName(name),
            contact,
            message.map(MessageText::new),
            new Wording("I agree.", "0123456789ab"));
    tables.leads().write(tenant, vault.open(tenant, id.record(), keys), lead, log.endsAt());
    return new Job.LeadLeft(tenant, log.id(), id.value());
  }

  /** Waits until it is this time of day in Madrid. */
  void wait(int hour, int minute) {
    var there = clock.instant().atZone(MADRID);
    var at = there.toLocalDate().atTime(hour, minute).atZone(MADRID);
    Instant next = (at.isAfter(there) ? at : at.plusDays(1)).toInstant();
    clock.forward(Duration.between(clock.instant(), next));
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}

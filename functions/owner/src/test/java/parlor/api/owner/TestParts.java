package parlor.api.owner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.answers.ContentFile;
import parlor.answers.ContentFiles;
import parlor.audit.Audits;
import parlor.content.Ingests;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.SourceId;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.conversation.ConversationId;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.Position;
import parlor.conversation.SummaryTimers;
import parlor.dynamodb.DynamoTables;
import parlor.erasure.Arrivals;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Erasures;
import parlor.erasure.Receipts;
import parlor.lead.Leads;
import parlor.limit.Allowance;
import parlor.limit.Ceiling;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.Shares;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.OffLinks;
import parlor.mail.Outgoing;
import parlor.mail.Recipients;
import parlor.mail.Sending;
import parlor.mail.Stops;
import parlor.notice.Boards;
import parlor.people.Invitations;
import parlor.people.People;
import parlor.people.Rosters;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.shelf.Shelf;
import parlor.subject.SubjectIndex;
import parlor.tenant.Origin;
import parlor.tenant.PublicKeys;
import parlor.tenant.Registry;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;

/** The function's parts on a DynamoDB Local, under a key file; content is kept in memory. */
record TestParts(
    People people,
    Rosters rosters,
    Invitations invitations,
    Registry registry,
    Optional<Mails> mails,
    Optional<URI> desk,
    SignUps signUps,
    Ceiling ceiling,
    Workspaces workspaces,
    ToldWordings told,
    PublicKeys publicKeys,
    Keys keys,
    Shares shares,
    Sources sources,
    Uploads uploads,
    Ingests ingests,
    OwnAnswers ownAnswers,
    Releases releases,
    Shelf shelf,
    Keyring keyring,
    Vault vault,
    Conversations conversations,
    Lines lines,
    Leads leads,
    SubjectIndex index,
    Receipts receipts,
    Arrivals arrivals,
    Audits audits,
    DailySalts salts,
    ErasureJobs erasureJobs,
    Begun erasures,
    Recipients recipients,
    Outgoing outgoing,
    Boards boards,
    ProcessingFacts facts,
    Written alerts,
    Errands errands,
    Stops stops,
    Armed timers,
    OffLinks offLinks,
    Optional<Issuer> issuer,
    Documents documents,
    Clock clock,
    RandomGenerator random,
    ExecutorService executor)
    implements OwnerParts {

  static final Origin TRIAL = new Origin("https://try.example");

  /** What was sent, the last at the end. */
  static final class Outbox implements Mails {
    final List<Mail> all = new CopyOnWriteArrayList<>();

    @Override
    public Sending send(TenantId tenant, Mail mail) {
      all.add(mail);
      return new Sending.Sent();
    }
  }

  /** Where a visitor who has gone was written to. */
  record Written(List<Position> all) implements Alerts {
    @Override
    public void lead(TenantId tenant, ConversationId conversation, UUID lead) {}

    @Override
    public void handoff(TenantId tenant, ConversationId conversation, Position asked) {}

    @Override
    public void written(TenantId tenant, ConversationId conversation, Position place) {
      all.add(place);
    }

    @Override
    public void erased(TenantId tenant) {}
  }

  /** Which conversations are told of once they are quiet. */
  record Armed(List<ConversationId> all) implements SummaryTimers {
    @Override
    public void arm(TenantId tenant, ConversationId conversation) {
      all.add(conversation);
    }

    @Override
    public void ended(TenantId tenant, ConversationId conversation) {
      all.remove(conversation);
    }
  }

  static TestParts of(DynamoTables tables, Issuer issuer, Clock clock, ExecutorService executor) {
    var keyFile = keyFile();
    return new TestParts(
        tables.people(),
        tables.rosters(),
        tables.invitations(),
        tables.registry(),
        Optional.of(new Outbox()),
        Optional.of(URI.create("https://desk.example/")),
        new SignUps(
            SignUps.Mode.OPEN,
            Set.of(),
            new Allowance(100, 1_000_000),
            new Allowance(Long.MAX_VALUE, Long.MAX_VALUE),
            Optional.of(TRIAL)),
        tables.ceiling(),
        tables.workspaces(),
        tables.told(),
        keyFile.publicKeys(),
        tables.keys(),
        tables.shares(),
        tables.sources(),
        new Kept(),
        new Asked(),
        tables.ownAnswers(),
        tables.releases(),
        new Shelf(tables.releases(), new InMemory(), clock),
        tables.keyring(),
        new TinkVault(keyFile.masterKey(), clock),
        tables.conversations(),
        tables.lines(),
        tables.leads(),
        tables.index(),
        keyFile.receipts(),
        tables.arrivals(),
        tables.audits(),
        tables.dailySalts(),
        tables.erasureJobs(),
        new Begun(new ArrayList<>()),
        tables.recipients(),
        tables.outgoing(),
        tables.boards(),
        new ProcessingFacts(List.of(), ProcessingFacts.Place.THIS_HOST, "local", List.of()),
        new Written(new CopyOnWriteArrayList<>()),
        tables.errands(),
        tables.stops(),
        new Armed(new CopyOnWriteArrayList<>()),
        keyFile.offLinks(),
        Optional.of(issuer),
        new WebDocuments(),
        clock,
        new SecureRandom(),
        executor);
  }

  TestParts ruled(SignUps rules) {
    return with(rules, facts);
  }

  /** The same where something else runs. */
  TestParts running(ProcessingFacts now) {
    return with(signUps, now);
  }

  private TestParts with(SignUps rules, ProcessingFacts runs) {
    return new TestParts(
        people,
        rosters,
        invitations,
        registry,
        mails,
        desk,
        rules,
        ceiling,
        workspaces,
        told,
        publicKeys,
        keys,
        shares,
        sources,
        uploads,
        ingests,
        ownAnswers,
        releases,
        shelf,
        keyring,
        vault,
        conversations,
        lines,
        leads,
        index,
        receipts,
        arrivals,
        audits,
        salts,
        erasureJobs,
        erasures,
        recipients,
        outgoing,
        boards,
        runs,
        alerts,
        errands,
        stops,
        timers,
        offLinks,
        issuer,
        documents,
        clock,
        random,
        executor);
  }

  private static KeyFile keyFile() {
    try {
      var file = Files.createTempDirectory("owner").resolve("keys.properties");
      return KeyFile.openOrCreate(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was begun, in order; nobody goes on with it. */
  record Begun(List<String> all) implements Erasures {
    @Override
    public void begin(TenantId tenant, UUID id) {
      all.add(tenant + " " + id);
    }
  }

  /** What was asked to be read, in the order it was asked. */
  static final class Asked implements Ingests {
    final List<SourceId> all = new CopyOnWriteArrayList<>();

    @Override
    public void ask(TenantId tenant, SourceId id) {
      all.add(id);
    }
  }

  private static final class Kept implements Uploads {
    private final ConcurrentHashMap<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> read(TenantId tenant, SourceId id) {
      return Optional.ofNullable(kept.get(tenant + "/" + id));
    }

    @Override
    public void keep(TenantId tenant, SourceId id, byte[] bytes) {
      kept.put(tenant + "/" + id, bytes);
    }

    @Override
    public void remove(TenantId tenant, SourceId id) {
      kept.remove(tenant + "/" + id);
    }
  }

  private static final class InMemory implements ContentFiles {
    private record Name(TenantId tenant, String version) {}

    private final ConcurrentHashMap<Name, ContentFile> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<ContentFile> file(TenantId tenant, String version) {
      return Optional.ofNullable(kept.get(new Name(tenant, version)));
    }

    @Override
    public void keep(TenantId tenant, ContentFile file) {
      kept.put(new Name(tenant, file.version()), file);
    }

    @Override
    public void remove(TenantId tenant, String version) {
      kept.remove(new Name(tenant, version));
    }
  }
}

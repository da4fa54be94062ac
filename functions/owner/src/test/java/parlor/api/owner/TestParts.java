package parlor.api.owner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.answers.ContentFile;
import parlor.answers.ContentFiles;
import parlor.audit.Audits;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.dynamodb.DynamoTables;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Erasures;
import parlor.lead.Leads;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.mail.OffLinks;
import parlor.mail.Recipients;
import parlor.people.People;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.shelf.Shelf;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;

/** The function's parts on a DynamoDB Local, under a key file; content is kept in memory. */
record TestParts(
    People people,
    Workspaces workspaces,
    PublicKeys publicKeys,
    Keys keys,
    Sources sources,
    OwnAnswers ownAnswers,
    Releases releases,
    Shelf shelf,
    Keyring keyring,
    Vault vault,
    Conversations conversations,
    Lines lines,
    Leads leads,
    Audits audits,
    DailySalts salts,
    ErasureJobs erasureJobs,
    Begun erasures,
    Recipients recipients,
    OffLinks offLinks,
    Optional<Issuer> issuer,
    Documents documents,
    Clock clock,
    RandomGenerator random,
    ExecutorService executor)
    implements OwnerParts {

  static TestParts of(DynamoTables tables, Issuer issuer, Clock clock, ExecutorService executor) {
    var keyFile = keyFile();
    return new TestParts(
        tables.people(),
        tables.workspaces(),
        keyFile.publicKeys(),
        tables.keys(),
        tables.sources(),
        tables.ownAnswers(),
        tables.releases(),
        new Shelf(tables.releases(), new InMemory(), clock),
        tables.keyring(),
        new TinkVault(keyFile.masterKey(), clock),
        tables.conversations(),
        tables.lines(),
        tables.leads(),
        tables.audits(),
        tables.dailySalts(),
        tables.erasureJobs(),
        new Begun(new ArrayList<>()),
        tables.recipients(),
        keyFile.offLinks(),
        Optional.of(issuer),
        new WebDocuments(),
        clock,
        new SecureRandom(),
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

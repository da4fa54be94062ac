package parlor.host.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import parlor.answers.Indexes;
import parlor.api.deletion.Deletion;
import parlor.api.deletion.DeletionParts;
import parlor.api.owner.SignUps;
import parlor.content.Ingests;
import parlor.content.Uploads;
import parlor.guard.Guard;
import parlor.sealing.AltchaChallenges;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.shelf.Shelf;

/**
 * Makes the parts of a host, under whatever clock.
 *
 * @param random a secure one
 */
public record Workshop(
    Store store,
    KeyFile keyFile,
    HostIssuer issuer,
    Believed believed,
    FileContents contents,
    Uploads uploads,
    Indexes indexes,
    ModelParts models,
    SignUps signUps,
    Guard guard,
    Bells bells,
    ErasedIds erased,
    RandomGenerator random,
    ExecutorService executor) {
  private static final long INDEX_BYTES = 64L << 20;

  /** {@code data} is the host's folder. */
  public static Workshop of(
      Store store,
      KeyFile keyFile,
      HostIssuer issuer,
      Believed believed,
      Path data,
      ModelParts models,
      Bells bells,
      SignUps signUps,
      RandomGenerator random,
      ExecutorService executor) {
    var contents = new FileContents(data.resolve("blobs"));
    var indexes = new Indexes(contents, INDEX_BYTES);
    var guard = Guard.standard();
    var uploads = new FileUploads(data.resolve("blobs"));
    return new Workshop(
        store,
        keyFile,
        issuer,
        believed,
        contents,
        uploads,
        indexes,
        models,
        signUps,
        guard,
        bells,
        new ErasedIds(data.resolve("erased.txt")),
        random,
        executor);
  }

  /**
   * The same without models and timers: what is made up for a demo is no model's to read, and
   * nobody is written to about it.
   */
  public Workshop quoting() {
    var none = ModelParts.of(List.of(), models.region(), Optional.empty());
    return new Workshop(
        store,
        keyFile,
        issuer,
        believed,
        contents,
        uploads,
        indexes,
        none,
        signUps,
        guard,
        Bells.SILENT,
        erased,
        random,
        executor);
  }

  /** Where sources are read; {@code ours} may be, though nothing else of this machine. */
  public ReadingRoom room(Clock clock, Predicate<URI> ours) {
    return ReadingRoom.of(this, clock, ours);
  }

  /** After a restore, what was erased since the copy was made is erased once more. */
  public void eraseAgain(HostParts parts) {
    new ErasedAgain(erased, parts, bells.kept()).run();
  }

  /** {@code ingests} has read what owners give. */
  public HostParts parts(Clock clock, Ingests ingests) {
    var tables = store.tables(clock, random);
    var deletion =
        new DeletionParts(
            tables.belongings(),
            new FolderFiles(contents.blobs()),
            tables.erasureJobs(),
            tables.registry(),
            tables.workspaces(),
            tables.recipients(),
            tables.farewells(),
            bells.alerts().apply(tables.errands()),
            keyFile.receipts(),
            clock,
            executor);
    var unfinished = contents.blobs().resolveSibling("erasures");
    return new HostParts(
        keyFile.publicKeys(),
        tables.keys(),
        tables.shares(),
        tables.addressBuckets(),
        new AltchaChallenges(random),
        tables.spentChallenges(),
        tables.dailySalts(),
        tables.erasureJobs(),
        tables.farewells(),
        tables.boards(),
        new ErasureRoom(unfinished, erased, bells.kept(), Deletion.of(deletion), clock, executor),
        keyFile.receipts(),
        tables.workspaces(),
        tables.told(),
        tables.sources(),
        uploads,
        ingests,
        tables.ownAnswers(),
        tables.releases(),
        new Shelf(tables.releases(), contents, clock, models.embedder()),
        new NotedKeyring(tables.keyring(), erased, clock),
        new TinkVault(keyFile.masterKey(), clock),
        keyFile.tokens(),
        tables.conversations(),
        tables.lines(),
        tables.leads(),
        new UnmailedIndex(tables.index(), bells.kept()),
        tables.recipients(),
        tables.outgoing(),
        tables.errands(),
        tables.stops(),
        keyFile.offLinks(),
        bells.timers(),
        bells.alerts().apply(tables.errands()),
        tables.arrivals(),
        tables.audits(),
        tables.registry(),
        tables.rosters(),
        tables.invitations(),
        bells.mails(),
        signUps,
        tables.ceiling(),
        tables.people(),
        issuer,
        believed,
        contents,
        indexes,
        guard,
        models.secondOpinion(),
        models.answerer(tables.workspaces(), guard, clock, random, executor),
        models.facts().by(bells.relay()),
        clock,
        random,
        executor);
  }
}

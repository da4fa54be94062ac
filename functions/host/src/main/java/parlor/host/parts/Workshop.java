package parlor.host.parts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.answers.Indexes;
import parlor.api.deletion.Deletion;
import parlor.api.deletion.DeletionParts;
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
    FileContents contents,
    Indexes indexes,
    ModelParts models,
    Guard guard,
    Bells bells,
    RandomGenerator random,
    ExecutorService executor) {
  private static final long INDEX_BYTES = 64L << 20;

  /** {@code data} is the host's folder. */
  public static Workshop of(
      Store store,
      KeyFile keyFile,
      HostIssuer issuer,
      Path data,
      ModelParts models,
      Bells bells,
      RandomGenerator random,
      ExecutorService executor) {
    var contents = new FileContents(data.resolve("blobs"));
    var indexes = new Indexes(contents, INDEX_BYTES);
    var guard = Guard.standard();
    return new Workshop(
        store, keyFile, issuer, contents, indexes, models, guard, bells, random, executor);
  }

  /**
   * The same without models and timers: what is made up for a demo is no model's to read, and
   * nobody is written to about it.
   */
  public Workshop quoting() {
    var none = ModelParts.of(List.of(), models.region(), Optional.empty());
    return new Workshop(
        store, keyFile, issuer, contents, indexes, none, guard, Bells.SILENT, random, executor);
  }

  public HostParts parts(Clock clock) {
    var tables = store.tables(clock, random);
    var deletion =
        new DeletionParts(
            tables.belongings(),
            new FolderFiles(contents.blobs()),
            tables.erasureJobs(),
            tables.registry(),
            keyFile.receipts(),
            clock,
            executor);
    var unfinished = contents.blobs().resolveSibling("erasures");
    return new HostParts(
        keyFile.publicKeys(),
        tables.keys(),
        tables.addressBuckets(),
        new AltchaChallenges(random),
        tables.spentChallenges(),
        tables.dailySalts(),
        tables.erasureJobs(),
        new ErasureRoom(unfinished, Deletion.of(deletion), clock, executor),
        keyFile.receipts(),
        tables.workspaces(),
        tables.sources(),
        tables.ownAnswers(),
        tables.releases(),
        new Shelf(tables.releases(), contents, clock, models.embedder()),
        tables.keyring(),
        new TinkVault(keyFile.masterKey(), clock),
        keyFile.tokens(),
        tables.conversations(),
        tables.lines(),
        tables.leads(),
        tables.recipients(),
        tables.outgoing(),
        keyFile.offLinks(),
        bells.timers(),
        bells.alerts(),
        tables.audits(),
        tables.registry(),
        tables.people(),
        issuer,
        contents,
        indexes,
        guard,
        models.secondOpinion(),
        models.answerer(tables.workspaces(), guard, clock, random, executor),
        models.facts(),
        clock,
        random,
        executor);
  }
}

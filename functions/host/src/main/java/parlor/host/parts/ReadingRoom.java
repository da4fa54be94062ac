package parlor.host.parts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import parlor.answers.Directives;
import parlor.api.ingest.Ingest;
import parlor.api.ingest.IngestParts;
import parlor.api.ingest.OwnFaq;
import parlor.api.ingest.Reread;
import parlor.content.Ingests;
import parlor.content.SourceId;
import parlor.fetch.FetchLimits;
import parlor.fetch.Fetcher;
import parlor.fetch.Names;
import parlor.fetch.Reach;
import parlor.shelf.Library;
import parlor.site.Pause;
import parlor.site.SiteLimits;
import parlor.site.SiteReader;
import parlor.tenant.AllTenants;
import parlor.tenant.TenantId;

/** Where sources are read in this process, a few at a time, beside the chat. */
public final class ReadingRoom implements Ingests, AutoCloseable {
  private static final Logger LOG = System.getLogger(ReadingRoom.class.getName());
  private static final int DESKS = 2;

  private final Fetcher fetcher;
  private final IngestParts parts;
  private final ExecutorService executor;
  private final Semaphore desks = new Semaphore(DESKS);

  private ReadingRoom(Fetcher fetcher, IngestParts parts, ExecutorService executor) {
    this.fetcher = fetcher;
    this.parts = parts;
    this.executor = executor;
  }

  static ReadingRoom of(Workshop workshop, Clock clock, Predicate<URI> ours) {
    var fetcher = new Fetcher(new Reach(Names.system(), ours), FetchLimits.USUAL);
    // A test turns the host's clock; how long a site may take is real time.
    var sites = new SiteReader(fetcher, SiteLimits.USUAL, Pause.real(), Clock.systemUTC());
    var tables = workshop.store().tables(clock, workshop.random());
    var ingest =
        new IngestParts(
            tables.workspaces(),
            tables.sources(),
            tables.releases(),
            workshop.contents(),
            workshop.uploads(),
            sites,
            workshop.bells().failures(),
            clock,
            new Directives(workshop.guard().judge()),
            workshop.models().embedder());
    return new ReadingRoom(fetcher, ingest, workshop.executor());
  }

  /** {@code random} is a secure one. */
  public Library library(RandomGenerator random) {
    return parts.library(this, random);
  }

  /** What asks for all that may have changed since it was read here. */
  public Reread reread(AllTenants tenants) {
    return new Reread(tenants, parts.sources(), this, parts.clock());
  }

  /** A demo's own questions and answers, read before it returns. */
  public void faq(TenantId tenant, byte[] json) {
    new OwnFaq(parts).keep(tenant, json);
  }

  @Override
  public void ask(TenantId tenant, SourceId id) {
    try {
      executor.execute(() -> read(tenant, id));
    } catch (RejectedExecutionException e) {
      // We are closing; the next start resumes it.
      LOG.log(Level.DEBUG, "closing");
    }
  }

  private void read(TenantId tenant, SourceId id) {
    desks.acquireUninterruptibly();
    try {
      new Ingest(parts).read(tenant, id);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A source was not read: {0}", e.getClass().getName());
    } finally {
      desks.release();
    }
  }

  @Override
  public void close() {
    fetcher.close();
  }
}

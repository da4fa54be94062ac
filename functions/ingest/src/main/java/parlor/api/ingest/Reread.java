package parlor.api.ingest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parlor.content.Ingests;
import parlor.content.Source;
import parlor.content.SourceState;
import parlor.content.Sources;
import parlor.content.Trouble;
import parlor.failure.Unavailable;
import parlor.tenant.AllTenants;
import parlor.tenant.Registered;
import parlor.tenant.TenantId;

/**
 * Asks, once a day, for every source to be read again that may give something new: sites, which
 * change, what was cut short or failed by our fault, and what could not be given its vectors. Said
 * again within the day, it asks only for what was not read since.
 */
public final class Reread {
  private static final Logger LOG = System.getLogger(Reread.class.getName());
  private static final int PAGE = 100;

  /** Less than a day, since no two runs are a day apart to the second. */
  private static final Duration FRESH = Duration.ofHours(20);

  private final AllTenants tenants;
  private final Sources sources;
  private final Ingests ingests;
  private final Clock clock;

  public Reread(AllTenants tenants, Sources sources, Ingests ingests, Clock clock) {
    this.tenants = tenants;
    this.sources = sources;
    this.ingests = ingests;
    this.clock = clock;
  }

  /**
   * For every business; one whose rows cannot be read keeps no other from its own.
   *
   * @throws Unavailable at the end, if there was such a one
   */
  public void all() {
    int failed = 0;
    var after = Optional.<TenantId>empty();
    do {
      var page = tenants.page(after, PAGE);
      for (var one : page.tenants()) {
        failed += asked(one) ? 0 : 1;
      }
      after = page.next();
    } while (after.isPresent());
    if (failed > 0) {
      throw new Unavailable("sources", null);
    }
  }

  private boolean asked(Registered business) {
    if (business.erasedAt().isPresent()) {
      return true;
    }
    var tenant = business.tenant();
    try {
      var before = clock.instant().minus(FRESH);
      sources.list(tenant).stream()
          .filter(source -> due(source, before))
          .forEach(source -> ingests.ask(tenant, source.id()));
      return true;
    } catch (Unavailable e) {
      LOG.log(Level.WARNING, "A business was not asked for: {0}", e.getMessage());
      return false;
    }
  }

  private static boolean due(Source source, Instant before) {
    var state = source.state();
    boolean undone =
        switch (state.phase()) {
          case WAITING, READING -> true;
          case READY -> has(state, Trouble.Kind.NO_VECTORS);
          case FAILED -> has(state, Trouble.Kind.OUR_FAULT);
        };
    return state.at().isBefore(before) && (source.kind() == Source.Kind.SITE || undone);
  }

  private static boolean has(SourceState state, Trouble.Kind kind) {
    return state.trouble().filter(trouble -> trouble.kind() == kind).isPresent();
  }
}

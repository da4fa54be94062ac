package parlor.api.summary;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import parlor.tenant.AllTenants;
import parlor.tenant.Registered;
import parlor.tenant.TenantId;

/**
 * Asks for the morning of every business. Whether it is one, only its own rows can say. Of one that
 * was erased of late it asks for the last mail, should a process have ended before it went.
 */
public final class Rounds {
  private static final int PAGE = 100;
  private static final Duration OF_LATE = Duration.ofDays(1);

  private final AllTenants tenants;
  private final Later later;
  private final Clock clock;

  public Rounds(AllTenants tenants, Later later, Clock clock) {
    this.tenants = tenants;
    this.later = later;
    this.clock = clock;
  }

  /**
   * For every business.
   *
   * @throws parlor.failure.Unavailable in an outage; to do it again is safe
   */
  public void all() {
    each(business -> job(business).stream());
  }

  /**
   * What nobody could be told of yet, for every business that is not erased: what a process has not
   * come to before it ended.
   *
   * @param timers whether its timers are lost, too
   * @throws parlor.failure.Unavailable in an outage; to do it again is safe
   */
  public void overdue(boolean timers) {
    each(
        business ->
            business.erasedAt().isPresent() ? Stream.of() : overdue(business.tenant(), timers));
  }

  private Stream<Job> overdue(TenantId business, boolean timers) {
    var overdue = new Job.Overdue(business);
    return timers
        ? Stream.of(overdue, Job.Sweep.of(business, clock.instant()))
        : Stream.of(overdue);
  }

  private void each(Function<Registered, Stream<Job>> asked) {
    var after = Optional.<TenantId>empty();
    do {
      var page = tenants.page(after, PAGE);
      page.tenants().stream().flatMap(asked).forEach(job -> later.again(job, Duration.ZERO));
      after = page.next();
    } while (after.isPresent());
  }

  private Optional<Job> job(Registered business) {
    if (business.erasedAt().isEmpty()) {
      return Optional.of(new Job.Morning(business.tenant()));
    }
    return business.erasedAt().get().plus(OF_LATE).isAfter(clock.instant())
        ? Optional.of(new Job.Erased(business.tenant()))
        : Optional.empty();
  }
}

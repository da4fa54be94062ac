package parlor.host.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.IntStream;
import parlor.api.summary.Job;
import parlor.api.summary.Later;
import parlor.api.summary.MailRoom;
import parlor.api.summary.Rounds;
import parlor.content.FailureMails;
import parlor.content.SourceId;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.conversation.SummaryTimers;
import parlor.failure.Unavailable;
import parlor.mail.Alerts;
import parlor.notice.NoticeId;
import parlor.notice.NoticeMails;
import parlor.tenant.AllTenants;
import parlor.tenant.TenantId;

/**
 * What a queue and a schedule do on AWS, in this process: jobs whose time has come, by the host's
 * clock, a few at a time, so that a lead does not wait for a model that sums up. What a stop of the
 * process loses, or an outage outlasts, is found later: leads, waits and answers each half hour,
 * the timers of conversations at the next start and in the morning.
 */
public final class MailRounds
    implements SummaryTimers, Alerts, NoticeMails, FailureMails, Later, AutoCloseable {
  private static final Logger LOG = System.getLogger(MailRounds.class.getName());
  private static final Duration QUIET = Duration.ofMinutes(15);
  private static final Duration AGAIN = Duration.ofMinutes(6);
  private static final Duration ROUND = Duration.ofMinutes(30);
  private static final int MOST_TRIES = 5;
  private static final int AT_ONCE = 4;
  private static final Duration LOOK = Duration.ofMillis(200);

  private record Due(Instant at, Job job, int tries) {}

  private final PriorityQueue<Due> jobs = new PriorityQueue<>(Comparator.comparing(Due::at));
  private final Clock clock;
  private Optional<Instant> lastRound = Optional.empty();
  private boolean swept;
  private List<Thread> threads = List.of();
  private Runnable tidying = () -> {};
  private volatile boolean stopping;

  public MailRounds(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins to work; what was asked for before is done now.
   *
   * @param tidying what else is done each half hour
   */
  public void begin(MailRoom room, AllTenants tenants, Runnable tidying) {
    this.tidying = tidying;
    var rounds = new Rounds(tenants, this, clock);
    threads =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> Thread.ofVirtual().name("mail-", i).start(() -> work(room, rounds)))
            .toList();
  }

  @Override
  public void arm(TenantId tenant, ConversationId conversation) {
    again(new Job.Quiet(tenant, conversation), QUIET);
  }

  @Override
  public void ended(TenantId tenant, ConversationId conversation) {
    again(new Job.Quiet(tenant, conversation), Duration.ZERO);
  }

  @Override
  public void lead(TenantId tenant, ConversationId conversation, UUID lead) {
    again(new Job.LeadLeft(tenant, conversation, lead), Duration.ZERO);
  }

  @Override
  public void handoff(TenantId tenant, ConversationId conversation, Position asked) {
    again(new Job.PersonAsked(tenant, conversation, asked), Duration.ZERO);
  }

  @Override
  public void written(TenantId tenant, ConversationId conversation, Position place) {
    again(new Job.Written(tenant, conversation, place), Duration.ZERO);
  }

  @Override
  public void erased(TenantId tenant) {
    again(new Job.Erased(tenant), Duration.ZERO);
  }

  @Override
  public void send(TenantId tenant, NoticeId notice) {
    again(new Job.Noticed(tenant, notice), Duration.ZERO);
  }

  @Override
  public void failed(TenantId tenant, SourceId source) {
    again(new Job.SourceFailed(tenant, source), Duration.ZERO);
  }

  @Override
  public void again(Job job, Duration wait) {
    add(new Due(clock.instant().plus(wait), job, 0));
  }

  /** What is asked for twice is done once, when it is first due. */
  private synchronized void add(Due due) {
    var same = jobs.stream().filter(it -> it.job().equals(due.job())).findFirst();
    if (same.isPresent() && !due.at().isBefore(same.get().at())) {
      return;
    }
    same.ifPresent(jobs::remove);
    jobs.add(due);
  }

  private synchronized Optional<Due> next() {
    var first = jobs.peek();
    return first == null || first.at().isAfter(clock.instant())
        ? Optional.empty()
        : Optional.ofNullable(jobs.poll());
  }

  private void work(MailRoom room, Rounds rounds) {
    while (!stopping) {
      round(rounds);
      var due = next();
      if (due.isPresent()) {
        work(room, due.get());
      } else if (!rested()) {
        return;
      }
    }
  }

  private static boolean rested() {
    try {
      Thread.sleep(LOOK);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Every half hour, as the clock has it. */
  private synchronized void round(Rounds rounds) {
    var now = clock.instant();
    if (lastRound.isPresent() && now.isBefore(lastRound.get().plus(ROUND))) {
      return;
    }
    lastRound = Optional.of(Instant.ofEpochSecond(now.getEpochSecond() / 1_800 * 1_800));
    try {
      rounds.overdue(!swept);
      swept = true;
      rounds.all();
      tidying.run();
    } catch (Unavailable e) {
      // The next round asks again: for a morning until noon.
      LOG.log(Level.WARNING, "A round was not made: {0}", e.getMessage());
    }
  }

  private void work(MailRoom room, Due due) {
    try {
      room.handle(due.job());
    } catch (RuntimeException e) {
      // Its message may hold what was read.
      LOG.log(Level.WARNING, "A mail was not written: {0}", e.getClass().getName());
      if (due.tries() < MOST_TRIES) {
        add(new Due(clock.instant().plus(AGAIN), due.job(), due.tries() + 1));
      }
    }
  }

  /** Ends after the jobs under way. */
  @Override
  public void close() {
    stopping = true;
    try {
      for (var thread : threads) {
        thread.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Models;
import parlor.answers.model.Offer;
import parlor.answers.model.Recaps;
import parlor.answers.model.Usage;
import parlor.audit.Audits;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.Outcome;
import parlor.conversation.OwnerView;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.erasure.Erasure;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Farewells;
import parlor.failure.Unavailable;
import parlor.guard.Guard;
import parlor.lead.Leads;
import parlor.limit.Keys;
import parlor.mail.Errands;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.Outgoing;
import parlor.mail.Recipients;
import parlor.mail.Sending;
import parlor.mail.Stops;
import parlor.model.Price;
import parlor.notice.Boards;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.subject.SubjectIndex;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;
import parlor.testing.HandClock;

/**
 * Summaries, by a model where it will, through a queue as SQS is (at least once, in no order, back
 * after three minutes, dead after twenty tries) and a mail service as SES is (tells of what it
 * took, late, twice, perhaps before the sender knows), with seeded failures before and after every
 * step and every hundredth timer lost. In {@code -Pfull} 10,000 of them; otherwise a sample.
 */
@ExtendWith(DynamoDbExtension.class)
final class SoakTest {
  private static final int JOBS = Boolean.getBoolean("parlor.full") ? 10_000 : 150;
  private static final int BUSINESSES = 5;

  /** Before a step and after it: of some twenty steps a third of all tries fail. */
  private static final double CHANCE = 0.01;

  private static final Duration BACK = Duration.ofMinutes(3);
  private static final int MOST_TRIES = 20;
  private static final int WORKERS = 8;

  /** A line for each call of a model; held here, or its level would be forgotten. */
  private static final Logger STEPS = Logger.getLogger(Recaps.class.getPackageName());

  private record Message(Job job, Instant visible, int tries) {}

  private final HandClock clock = new HandClock();
  private final Random random = new Random(20_461);
  private final PriorityQueue<Message> queue =
      new PriorityQueue<>(Comparator.comparing(Message::visible));
  private final Map<String, Integer> taken = new HashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger dead = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final TestHouse house;

  SoakTest(LocalTables tables) {
    STEPS.setLevel(Level.OFF);
    house = new TestHouse(tables, clock);
  }

  @Test
  void none_is_lost_and_none_is_sent_twice() throws Exception {
    // So that the clock stands early in a day, and the morning after is hours away.
    house.wait(15, 0);
    var businesses = new ArrayList<TenantId>();
    for (int i = 0; i < BUSINESSES; i++) {
      businesses.add(made(this::business));
    }
    int lost = 0;
    for (int i = 0; i < JOBS; i++) {
      var tenant = businesses.get(i % BUSINESSES);
      var log = made(() -> house.asked(tenant, "When is breakfast?", Outcome.ANSWERED));
      if (i % 100 == 99) {
        lost++;
      } else {
        put(new Job.Quiet(tenant, log.id()), Duration.ofMinutes(15));
      }
      if (i % 10 == 0) {
        put(new Job.Quiet(tenant, log.id()), Duration.ofMinutes(random.nextInt(15)));
      }
    }
    var room = new MailRoom(broken());
    run(room);
    house.wait(8, 0);
    businesses.forEach(tenant -> put(new Job.Morning(tenant), Duration.ZERO));
    run(room);
    System.out.printf(
        "soak jobs=%d lostTimers=%d failures=%d sent=%d twice=%d dead=%d modelAsked=%d%n",
        JOBS,
        lost,
        failures.get(),
        taken.size(),
        taken.values().stream().filter(times -> times > 1).count(),
        dead.get(),
        asked.get());
    // A breaker leaves it alone now and then; for no mail is it asked twice.
    assertThat(asked).hasValueBetween(JOBS / 4, JOBS);
    assertThat(dead).hasValue(0);
    assertThat(failures).hasPositiveValue();
    // Numbers alone: ten thousand ids tell a reader nothing.
    assertThat(taken.size()).as("mails").isEqualTo(JOBS);
    assertThat(taken.values().stream().mapToInt(times -> times).sum()).isEqualTo(JOBS);
  }

  private TenantId business() {
    var tenant = house.business(Frequency.EACH, Language.EN);
    house.key(tenant, 1_000_000_000);
    return tenant;
  }

  /** A busy machine's own time-outs are no part of the test; what was half made is left so. */
  private static <T> T made(Supplier<T> maker) {
    for (int tries = 0; ; tries++) {
      try {
        return maker.get();
      } catch (Unavailable e) {
        if (tries == 5) {
          throw e;
        }
      }
    }
  }

  private SummaryParts broken() {
    var flaky = new Flaky(random, CHANCE);
    var real = house.parts();
    var conversations = flaky.of(Conversations.class, real.conversations());
    var lines = flaky.of(Lines.class, real.lines());
    var keyring = flaky.of(Keyring.class, real.keyring());
    var vault = flaky.of(Vault.class, real.vault());
    var leads = flaky.of(Leads.class, real.leads());
    var index = flaky.of(SubjectIndex.class, real.index());
    var errands = flaky.of(Errands.class, real.errands());
    return new SummaryParts(
        flaky.of(Workspaces.class, real.workspaces()),
        flaky.of(Recipients.class, real.recipients()),
        flaky.of(Outgoing.class, real.outgoing()),
        errands,
        flaky.of(Stops.class, real.stops()),
        new OwnerView(lines, conversations, keyring, vault, clock),
        conversations,
        lines,
        leads,
        new Erasure(keyring, lines, conversations, leads, index, errands, clock),
        index,
        flaky.of(Audits.class, real.audits()),
        keyring,
        vault,
        flaky.of(ErasureJobs.class, real.erasureJobs()),
        flaky.of(Farewells.class, real.farewells()),
        flaky.of(Boards.class, real.boards()),
        flaky.of(Sources.class, real.sources()),
        Optional.of(flaky.of(Mails.class, this::take)),
        real.offLinks(),
        flaky.of(Later.class, this::put),
        real.addresses(),
        real.masker(),
        Optional.of(
            new Recapping(
                recaps(),
                flaky.of(Releases.class, house.tables.releases()),
                flaky.of(Keys.class, house.tables.keys()))),
        clock);
  }

  /** A model that fails one time in ten; it is counted how often it is asked. */
  private Recaps recaps() {
    var offer =
        new Offer(
            (prompt, pieces) -> {
              if (asked.incrementAndGet() % 10 == 0) {
                return new Ending.Failed(Failure.CUT);
              }
              pieces.accept("WANTED: Breakfast.\nANSWERED: The hours.\nOPEN: NOTHING");
              return new Ending.Done(true, new Usage(1_000, 100));
            },
            new Price(3_000_000, 15_000_000));
    return new Recaps(
        new Models(Map.of("main", offer)), Guard.standard(), clock, new Random(7), threads);
  }

  /** Takes every tenth too fast; of what it takes it tells, within minutes, some of it twice. */
  private synchronized Sending take(TenantId tenant, Mail mail) {
    if (random.nextInt(10) == 0) {
      return new Sending.Throttled(Duration.ofSeconds(30));
    }
    taken.merge(mail.id().value(), 1, Integer::sum);
    for (int times = random.nextInt(10) == 0 ? 2 : 1; times > 0; times--) {
      put(
          new Job.Told(tenant, mail.id(), Job.Told.What.SENT),
          Duration.ofSeconds(random.nextInt(240)));
    }
    return new Sending.Sent();
  }

  private synchronized void put(Job job, Duration wait) {
    queue.add(new Message(job, clock.instant().plus(wait), 0));
  }

  private synchronized List<Message> visible() {
    var now = new ArrayList<Message>();
    while (!queue.isEmpty() && !queue.peek().visible().isAfter(clock.instant())) {
      now.add(queue.poll());
    }
    return now;
  }

  private synchronized Optional<Instant> next() {
    return Optional.ofNullable(queue.peek()).map(Message::visible);
  }

  /** Until the queue is empty, as many at once as Lambda would. */
  private void run(MailRoom room) throws InterruptedException, ExecutionException {
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      for (var next = next(); next.isPresent(); next = next()) {
        if (next.get().isAfter(clock.instant())) {
          clock.forward(Duration.between(clock.instant(), next.get()));
        }
        var under = new ArrayList<Future<?>>();
        visible().forEach(message -> under.add(workers.submit(() -> handle(room, message))));
        for (var one : under) {
          one.get();
        }
      }
    }
  }

  private void handle(MailRoom room, Message message) {
    try {
      room.handle(message.job());
    } catch (Unavailable e) {
      failures.incrementAndGet();
      if (message.tries() + 1 == MOST_TRIES) {
        dead.incrementAndGet();
        return;
      }
      synchronized (this) {
        queue.add(new Message(message.job(), clock.instant().plus(BACK), message.tries() + 1));
      }
    }
  }
}

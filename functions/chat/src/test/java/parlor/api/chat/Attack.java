package parlor.api.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import parlor.api.chat.Inspection.Look;
import parlor.conversation.ConversationId;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.MessageText;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.guard.Guard;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.limit.AddressBuckets;
import parlor.limit.AddressGate;
import parlor.limit.Challenge;
import parlor.limit.ClientAddress;
import parlor.limit.DailySalt;
import parlor.limit.KeyGate;
import parlor.limit.KeyItem;
import parlor.limit.Keys;
import parlor.limit.ProofGate;
import parlor.limit.Rate;
import parlor.limit.Solution;
import parlor.limit.SpentChallenges;
import parlor.seal.KeyChain;
import parlor.seal.Seal;
import parlor.seal.WrappedKey;
import parlor.sealing.AltchaChallenges;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.subject.Print;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/**
 * Twenty hours in which whoever has stolen the key of one business asks from ten thousand
 * addresses, half of them as fast as an address may and half of them evenly, while visitors talk to
 * it and to forty-nine others. Every request goes the way of a message up to where a model would be
 * asked; {@code scale} divides all counts.
 */
final class Attack {
  static final long CEILING = 500_000;

  private static final Duration LASTS = Duration.ofHours(20);
  private static final int BUSINESSES = 50;
  private static final int MOST = 800;
  private static final Origin SITE = House.SITE;
  private static final int SOLVED = 50;

  /** What became of it all. */
  record Tally(
      long requests,
      long answeredAttackers,
      long challengedAttackers,
      long replaysAccepted,
      long solved,
      long dearest,
      long honest,
      long honestChallenged,
      long honestRefusedElsewhere,
      long messagesElsewhere) {}

  private record Someone(int business, String address, boolean honest) {}

  private final HandClock clock = new HandClock(Instant.parse("2046-03-15T02:00:00Z"));
  private final SplittableRandom random = new SplittableRandom(46);
  private final AddressGate door;
  private final Admission admission;
  private final int scale;
  private final List<PublicKey> businesses = new ArrayList<>();
  private final List<Someone> people = new ArrayList<>();
  private final long[] spent = new long[BUSINESSES];
  private final Look look =
      new Inspection(Guard.standard(), Optional.empty())
          .look(new MessageText("When is breakfast?"));
  private final Set<Integer> challenged = new HashSet<>();
  private final DailySalt salt = new DailySalt(new byte[16]);
  private long answeredAttackers;
  private long challengedAttackers;
  private long replaysAccepted;
  private long solved;
  private long refusedElsewhere;
  private long messagesElsewhere;

  Attack(Keys keys, AddressBuckets buckets, SpentChallenges spentChallenges, int scale) {
    this.scale = scale;
    this.door = new AddressGate(buckets);
    this.admission =
        new Admission(
            new KeyGate(keys),
            new AddressGate(buckets),
            new ProofGate(new AltchaChallenges(random), spentChallenges),
            new NothingSaid(),
            clock,
            Executors.newVirtualThreadPerTaskExecutor());
    for (int i = 0; i < BUSINESSES; i++) {
      var key = new PublicKey(TenantId.of(bytes(13)), PublicKeys.serial(bytes(8)));
      businesses.add(key);
      keys.write(key, new KeyItem(true, Set.of(SITE), Rate.KEY, 2_000, CEILING, "v1"));
    }
  }

  Tally run() {
    var times = new ArrayList<long[]>();
    int addresses = 10_000 / scale;
    for (int i = 0; i < addresses; i++) {
      people.add(new Someone(0, "10.0." + i / 250 + "." + i % 250, false));
      times.add(i % 2 == 0 ? burst(100, 10_000) : evenly(100));
    }
    for (int i = 0; i < 20_000 / scale; i++) {
      // One in fifty-one sits behind the address of another visitor of the same business.
      int at = i % 51 == 50 ? i - BUSINESSES : i;
      people.add(new Someone(i % BUSINESSES, "172.16." + at / 250 + "." + at % 250, true));
      times.add(visit());
    }
    long requests = 0;
    var start = clock.instant();
    for (long event : inOrder(times)) {
      int who = (int) (event & 0xFFFFF);
      var at = start.plusMillis(event >>> 20);
      clock.forward(Duration.between(clock.instant(), at));
      ask(who);
      requests += people.get(who).honest() ? 0 : 1;
    }
    long honest = people.stream().filter(Someone::honest).count();
    return new Tally(
        requests,
        answeredAttackers,
        challengedAttackers,
        replaysAccepted,
        solved,
        Arrays.stream(spent).max().orElseThrow(),
        honest,
        challenged.stream().filter(who -> people.get(who).honest()).count(),
        refusedElsewhere,
        messagesElsewhere);
  }

  /** All at a pace, from some moment on. */
  private long[] burst(int count, long pace) {
    long begins = random.nextLong(LASTS.toMillis() - count * pace);
    var times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = begins + i * pace;
    }
    return times;
  }

  private long[] evenly(int count) {
    return random.longs(count, 0, LASTS.toMillis()).toArray();
  }

  /** The opening, then four messages on average, as long as it takes to read and to write. */
  private long[] visit() {
    long at = random.nextLong(LASTS.toMillis() - 7_200_000);
    var times = new ArrayList<Long>(List.of(at));
    do {
      at += 15_000 + random.nextLong(45_000);
      times.add(at);
    } while (random.nextInt(4) > 0);
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] inOrder(List<long[]> times) {
    int count = times.stream().mapToInt(each -> each.length).sum();
    var events = new long[count];
    int next = 0;
    for (int who = 0; who < times.size(); who++) {
      for (long at : times.get(who)) {
        events[next++] = at << 20 | who;
      }
    }
    Arrays.sort(events);
    return events;
  }

  private final Set<Integer> inside = new HashSet<>();

  private void ask(int who) {
    var someone = people.get(who);
    var token = token(businesses.get(someone.business()));
    if (inside.add(who)) {
      var hashed = salt.hash(ClientAddress.parse(someone.address()).orElseThrow());
      door.take(token.key().tenant(), hashed, clock.instant(), Instant.MIN);
      return;
    }
    var problem = say(someone, token, Optional.empty());
    if (problem.isPresent() && problem.get().slug() == Slug.CHALLENGE_REQUIRED) {
      challenged.add(who);
      problem = solve(who, someone, token, problem.get());
    }
    if (someone.honest() && someone.business() > 0) {
      messagesElsewhere++;
      refusedElsewhere += problem.isPresent() ? 1 : 0;
    } else if (!someone.honest() && problem.isEmpty()) {
      answeredAttackers++;
    }
  }

  /** Visitors solve what they are asked; the attacker some, to send each solution once more. */
  private Optional<Problem> solve(int who, Someone someone, VisitToken token, Problem problem) {
    challengedAttackers += someone.honest() ? 0 : 1;
    if (!someone.honest() && (solved >= SOLVED || who % 2 > 0)) {
      return Optional.of(problem);
    }
    var solution = solution(problem.challenge().orElseThrow());
    var after = say(someone, token, Optional.of(solution));
    if (!someone.honest()) {
      solved++;
      var replay = say(someone, token, Optional.of(solution));
      boolean passed = replay.isEmpty() || replay.get().slug() != Slug.CHALLENGE_REQUIRED;
      boolean limited = replay.isPresent() && replay.get().retryAfter().isPresent();
      replaysAccepted += passed && !limited ? 1 : 0;
    }
    return after;
  }

  private static Solution solution(Challenge challenge) {
    long number = Solver.find(challenge.salt(), challenge.challenge(), challenge.most());
    return new Solution(challenge.challenge(), number, challenge.salt(), challenge.signature());
  }

  /** A message, as far as where it would be answered; what it costs then is paid. */
  private Optional<Problem> say(Someone someone, VisitToken token, Optional<Solution> solution) {
    var transcript =
        new Transcript(
            token.key().tenant(), token.conversation(), new Unsealed(), token.conversationEndsAt());
    return switch (admission.byAddress(token, someone.address(), transcript, () -> look)) {
      case Admission.ByAddress.Refused(var problem) -> Optional.of(problem);
      case Admission.ByAddress.Admitted admitted ->
          admission.byProof(token, admitted, solution).or(() -> byKey(someone, token));
    };
  }

  private Optional<Problem> byKey(Someone someone, VisitToken token) {
    return switch (admission.byKey(token, MOST)) {
      case Admission.ByKey.Refused(var problem) -> Optional.of(problem);
      case Admission.ByKey.Admitted(_, var purse, _) -> {
        if (purse.left() > 0) {
          long cost = random.nextLong(purse.left() + 1);
          purse.pay(cost);
          spent[someone.business()] += cost;
        }
        admission.settle(token, purse);
        yield Optional.empty();
      }
    };
  }

  private VisitToken token(PublicKey key) {
    var now = clock.instant();
    return new VisitToken(
        key,
        SITE,
        Language.EN,
        ConversationId.of(now, bytes(10)),
        now.minusSeconds(60),
        now.plus(VisitToken.LIFE),
        now.plus(Duration.ofDays(30)),
        new KeyChain(new WrappedKey(new byte[1]), new WrappedKey(new byte[1])),
        salt,
        new Told("0123456789ab", false));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Conversations are not what is attacked here. */
  private static final class NothingSaid implements Conversations {
    @Override
    public List<Entry> recent(Transcript transcript, int most) {
      return List.of();
    }

    @Override
    public List<Entry> latest(Transcript transcript, int most) {
      return List.of();
    }

    @Override
    public List<Entry> after(Transcript transcript, Optional<Position> position, int most) {
      return List.of();
    }

    @Override
    public boolean append(Transcript transcript, Entry entry, Set<Print> named) {
      return true;
    }

    @Override
    public int end(TenantId tenant, ConversationId id, Instant until) {
      return 0;
    }
  }

  private static final class Unsealed implements Seal {
    @Override
    public byte[] seal(byte[] plain, String place) {
      return plain;
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
      return sealed;
    }
  }
}

package parlor.api.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import parlor.concurrent.Pending;
import parlor.concurrent.Remembered;
import parlor.http.HttpCall;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.limit.AddressGate;
import parlor.limit.Caller;
import parlor.limit.ClientAddress;
import parlor.limit.DailySalt;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.ProofGate;
import parlor.limit.Solution;
import parlor.limit.Verdict;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/**
 * Who may come in. The key's item is only read here: its bucket and month belong to messages. It is
 * read before the address's bucket is asked, or any page could spend a visitor's allowance with a
 * business by asking from an origin that is not listed.
 */
final class Door {
  /** What the door says. */
  sealed interface Opening {
    record Open(DailySalt salt) implements Opening {}

    /** {@code listed} tells whether the page may read why. */
    record Closed(Problem problem, boolean listed) implements Opening {}
  }

  /** How long a refused page is believed to be refused. */
  private static final Duration BELIEVED = Duration.ofSeconds(30);

  private record Use(TenantId tenant, String serial, Origin origin) {}

  private final Remembered<Use, Instant> unlisted = new Remembered<>(10_000);
  private final Keys keys;
  private final AddressGate gate;
  private final ProofGate proofs;
  private final DailySalts salts;
  private final Clock clock;
  private final ExecutorService executor;

  Door(
      Keys keys,
      AddressGate gate,
      ProofGate proofs,
      DailySalts salts,
      Clock clock,
      ExecutorService executor) {
    this.keys = keys;
    this.gate = gate;
    this.proofs = proofs;
    this.salts = salts;
    this.clock = clock;
    this.executor = executor;
  }

  Opening ask(HttpCall call, PublicKey key, Origin origin, Optional<Solution> solution) {
    var now = clock.instant();
    var use = new Use(key.tenant(), key.serial(), origin);
    if (unlisted.get(use).filter(until -> until.isAfter(now)).isPresent()) {
      return new Opening.Closed(Problem.of(Slug.NOT_ALLOWED), false);
    }
    var salt =
        Pending.start(
            executor, () -> salts.of(key.tenant(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
    if (!keys.read(key).map(found -> found.admits(origin, now)).orElse(false)) {
      unlisted.put(use, now.plus(BELIEVED));
      return new Opening.Closed(Problem.of(Slug.NOT_ALLOWED), false);
    }
    var today = salt.get();
    return ClientAddress.parse(call.address())
        .map(address -> new Caller(key.tenant(), today.hash(address), today))
        .map(caller -> ask(caller, key, solution, now))
        .orElseGet(() -> new Opening.Open(today));
  }

  private Opening ask(Caller caller, PublicKey key, Optional<Solution> solution, Instant now) {
    return switch (gate.take(caller.tenant(), caller.address(), now, Instant.MIN)) {
      case Verdict.Allowed(var standing) ->
          proofs
              .ask(caller, standing, keys.pressed(key, now), solution, now)
              .<Opening>map(posed -> new Opening.Closed(Problem.solving(posed), true))
              .orElseGet(() -> new Opening.Open(caller.salt()));
      case Verdict.Denied(var wait) ->
          new Opening.Closed(Problem.of(Slug.TOO_MANY_MESSAGES).after(wait), true);
    };
  }
}

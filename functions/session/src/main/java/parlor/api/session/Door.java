package parlor.api.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import parlor.concurrent.Pending;
import parlor.http.HttpCall;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.limit.AddressGate;
import parlor.limit.ClientAddress;
import parlor.limit.DailySalt;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.Verdict;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;

/**
 * Who may come in. The key's item is only read here: its bucket and month belong to messages. It is
 * read beside the address's bucket, since a page may read a refusal only if its origin is listed.
 */
final class Door {
  /** What the door says. */
  sealed interface Opening {
    record Open(DailySalt salt) implements Opening {}

    /** {@code listed} tells whether the page may read why. */
    record Closed(Problem problem, boolean listed) implements Opening {}
  }

  private final Keys keys;
  private final AddressGate gate;
  private final DailySalts salts;
  private final Clock clock;
  private final ExecutorService executor;

  Door(Keys keys, AddressGate gate, DailySalts salts, Clock clock, ExecutorService executor) {
    this.keys = keys;
    this.gate = gate;
    this.salts = salts;
    this.clock = clock;
    this.executor = executor;
  }

  Opening ask(HttpCall call, PublicKey key, Origin origin) {
    var now = clock.instant();
    var item = Pending.start(executor, () -> keys.read(key));
    var salt = salts.of(key.tenant(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    var verdict =
        ClientAddress.parse(call.address())
            .map(salt::hash)
            .map(address -> gate.take(key.tenant(), address, now, Instant.MIN));
    if (!item.get().map(found -> found.admits(origin)).orElse(false)) {
      return new Opening.Closed(Problem.of(Slug.NOT_ALLOWED), false);
    }
    return switch (verdict.orElse(new Verdict.Allowed())) {
      case Verdict.Allowed _ -> new Opening.Open(salt);
      case Verdict.Denied(var wait) ->
          new Opening.Closed(Problem.of(Slug.TOO_MANY_MESSAGES).after(wait), true);
    };
  }
}

package parlor.api.visitor;

import java.time.Clock;
import java.util.function.Supplier;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.http.visit.Bearer.Visit;
import parlor.limit.AddressGate;
import parlor.limit.ClientAddress;
import parlor.limit.Verdict;

/** The bucket that messages take from, too: whoever asks for much at once waits. */
final class Address {
  private final AddressGate gate;
  private final Clock clock;

  Address(AddressGate gate, Clock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  /** The reply of {@code work}, if the address may have one now. */
  HttpReply admit(Visit visit, Supplier<HttpReply> work) {
    var token = visit.token();
    var verdict =
        ClientAddress.parse(visit.call().address())
            .map(token.salt()::hash)
            .map(it -> gate.take(token.key().tenant(), it, clock.instant(), token.issuedAt()))
            .orElseGet(Verdict.Allowed::new);
    return switch (verdict) {
      case Verdict.Allowed _ -> work.get();
      case Verdict.Denied(var wait) -> visit.refuse(Problem.of(Slug.TOO_MANY_MESSAGES).after(wait));
    };
  }
}

package parlor.api.chat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import parlor.answers.Purse;
import parlor.api.chat.Inspection.Look;
import parlor.concurrent.Pending;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Transcript;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.limit.AddressGate;
import parlor.limit.Caller;
import parlor.limit.ClientAddress;
import parlor.limit.KeyGate;
import parlor.limit.KeyVerdict;
import parlor.limit.ProofGate;
import parlor.limit.Solution;
import parlor.limit.Standing;
import parlor.limit.Verdict;
import parlor.session.VisitToken;

/** Steps 2 and 3: the address beside the history, and only then the key. */
final class Admission {
  /** How many entries of the log are read, and given to the model. */
  static final int HISTORY = 4;

  /** What the address says, with the history if it admits. */
  sealed interface ByAddress {
    /** {@code caller} where the address is one. */
    record Admitted(List<Entry> history, Look look, Optional<Caller> caller, Standing standing)
        implements ByAddress {}

    record Refused(Problem problem) implements ByAddress {}
  }

  /** What the key says, with the content to answer from if it admits. */
  sealed interface ByKey {
    record Admitted(String contentVersion, Purse purse, boolean cautious) implements ByKey {}

    record Refused(Problem problem) implements ByKey {}
  }

  private final KeyGate keys;
  private final AddressGate addresses;
  private final ProofGate proofs;
  private final Conversations conversations;
  private final Clock clock;
  private final ExecutorService executor;

  Admission(
      KeyGate keys,
      AddressGate addresses,
      ProofGate proofs,
      Conversations conversations,
      Clock clock,
      ExecutorService executor) {
    this.keys = keys;
    this.addresses = addresses;
    this.proofs = proofs;
    this.conversations = conversations;
    this.clock = clock;
    this.executor = executor;
  }

  /** {@code looking} is done while the requests travel. */
  ByAddress byAddress(
      VisitToken token, String address, Transcript transcript, Supplier<Look> looking) {
    var now = clock.instant();
    var caller = caller(token, address);
    var known = caller.flatMap(it -> addresses.refusal(it.tenant(), it.address(), now));
    if (known.isPresent()) {
      return refused(known.get(), caller.get(), transcript, looking);
    }
    var history = Pending.start(executor, () -> conversations.recent(transcript, HISTORY));
    var look = Pending.start(executor, looking);
    var verdict =
        caller
            .map(it -> addresses.take(it.tenant(), it.address(), now, token.issuedAt()))
            .orElseGet(Verdict.Allowed::new);
    return switch (verdict) {
      case Verdict.Allowed(var standing) ->
          new ByAddress.Admitted(history.get(), look.get(), caller, standing);
      case Verdict.Denied denied -> refused(denied, caller.orElseThrow(), transcript, look::get);
    };
  }

  private static Optional<Caller> caller(VisitToken token, String address) {
    return ClientAddress.parse(address)
        .map(token.salt()::hash)
        .map(hashed -> new Caller(token.key().tenant(), hashed, token.salt()));
  }

  /** Unless somebody may be in danger: a few of these are heard while an address rests. */
  private ByAddress refused(
      Verdict.Denied denied, Caller caller, Transcript transcript, Supplier<Look> looking) {
    if (denied.isRest() && addresses.spare(caller.tenant(), caller.address(), clock.instant())) {
      var look = looking.get();
      if (look.isUrgent()) {
        var history = conversations.recent(transcript, HISTORY);
        return new ByAddress.Admitted(history, look, Optional.of(caller), Standing.CLEAR);
      }
    }
    return new ByAddress.Refused(Problem.of(Slug.TOO_MANY_MESSAGES).after(denied.retryAfter()));
  }

  /** What the visitor has to solve first, if anything. */
  Optional<Problem> byProof(
      VisitToken token, ByAddress.Admitted visitor, Optional<Solution> solution) {
    var now = clock.instant();
    boolean pressed = keys.pressed(token.key(), now);
    return visitor
        .caller()
        .flatMap(caller -> proofs.ask(caller, visitor.standing(), pressed, solution, now))
        .map(Problem::solving);
  }

  /** Holds a refused message against the address. */
  void strike(ByAddress.Admitted visitor) {
    visitor
        .caller()
        .ifPresent(
            caller ->
                addresses.strike(
                    caller.tenant(), caller.address(), clock.instant(), visitor.standing()));
  }

  /** {@code most} is what the answer may cost, in micro-dollars. */
  ByKey byKey(VisitToken token, long most) {
    return switch (keys.take(token.key(), token.origin(), clock.instant(), most)) {
      case KeyVerdict.Admitted(var contentVersion, var reserved, var cautious) ->
          new ByKey.Admitted(contentVersion, new Purse(reserved), cautious);
      case KeyVerdict.NotAllowed() -> new ByKey.Refused(Problem.of(Slug.NOT_ALLOWED));
      case KeyVerdict.TooMany(var wait) ->
          new ByKey.Refused(Problem.of(Slug.TOO_MANY_MESSAGES, "key").after(wait));
      case KeyVerdict.QuotaReached(var wait) ->
          new ByKey.Refused(Problem.of(Slug.QUOTA_REACHED).after(wait));
    };
  }

  /** Once the answer has been paid from the purse. */
  void settle(VisitToken token, Purse purse) {
    keys.settle(token.key(), clock.instant(), purse.left());
  }
}

package parlor.api.chat;

import java.time.Clock;
import java.util.List;
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
import parlor.limit.ClientAddress;
import parlor.limit.KeyGate;
import parlor.limit.KeyVerdict;
import parlor.limit.Verdict;
import parlor.session.VisitToken;

/** Steps 2 and 3: the address beside the history, and only then the key. */
final class Admission {
  /** How many entries of the log are read, and given to the model. */
  static final int HISTORY = 4;

  /** What the address says, with the history if it admits. */
  sealed interface ByAddress {
    record Admitted(List<Entry> history, Look look) implements ByAddress {}

    record Refused(Problem problem) implements ByAddress {}
  }

  /** What the key says, with the content to answer from if it admits. */
  sealed interface ByKey {
    record Admitted(String contentVersion, Purse purse, boolean cautious) implements ByKey {}

    record Refused(Problem problem) implements ByKey {}
  }

  private final KeyGate keys;
  private final AddressGate addresses;
  private final Conversations conversations;
  private final Clock clock;
  private final ExecutorService executor;

  Admission(
      KeyGate keys,
      AddressGate addresses,
      Conversations conversations,
      Clock clock,
      ExecutorService executor) {
    this.keys = keys;
    this.addresses = addresses;
    this.conversations = conversations;
    this.clock = clock;
    this.executor = executor;
  }

  /** {@code looking} is done while the requests travel. */
  ByAddress byAddress(
      VisitToken token, String address, Transcript transcript, Supplier<Look> looking) {
    var tenant = token.key().tenant();
    var now = clock.instant();
    var hashed = ClientAddress.parse(address).map(token.salt()::hash);
    var known = hashed.flatMap(visitor -> addresses.refusal(tenant, visitor, now));
    if (known.isPresent()) {
      return refused(known.get());
    }
    var history = Pending.start(executor, () -> conversations.recent(transcript, HISTORY));
    var look = Pending.start(executor, looking);
    var verdict =
        hashed
            .map(visitor -> addresses.take(tenant, visitor, now, token.issuedAt()))
            .orElseGet(Verdict.Allowed::new);
    return switch (verdict) {
      case Verdict.Allowed() -> new ByAddress.Admitted(history.get(), look.get());
      case Verdict.Denied denied -> refused(denied);
    };
  }

  private static ByAddress refused(Verdict.Denied denied) {
    return new ByAddress.Refused(Problem.of(Slug.TOO_MANY_MESSAGES).after(denied.retryAfter()));
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

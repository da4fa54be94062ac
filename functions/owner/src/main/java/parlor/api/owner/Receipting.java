package parlor.api.owner;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import parlor.audit.AuditId;
import parlor.conversation.ConversationId;
import parlor.erasure.Erased;
import parlor.erasure.Kind;
import parlor.erasure.Receipt;
import parlor.erasure.Receipts;
import parlor.erasure.Remainder;
import parlor.erasure.Scope;
import parlor.http.ReceiptJson;
import tools.jackson.databind.node.ObjectNode;

/** Signed receipts of what an owner erases at the desk. */
final class Receipting {
  private final Receipts receipts;
  private final Clock clock;
  private final RandomGenerator random;

  Receipting(Receipts receipts, Clock clock, RandomGenerator random) {
    this.receipts = receipts;
    this.clock = clock;
    this.random = random;
  }

  /** Of one conversation, or of the contact that was left in it. */
  ObjectNode of(Visit visit, ConversationId id, Erased erased) {
    return signed(Receipt.of(id(), visit.tenant(), id, clock.instant(), erased, receipts.copies()));
  }

  /** Of all that one person has written. */
  Receipt ofPerson(Visit visit, Map<Kind, Long> erased) {
    return new Receipt(
        id(),
        Scope.PERSON,
        visit.tenant(),
        Optional.empty(),
        clock.instant(),
        erased,
        Remainder.ofRecords(receipts.copies()));
  }

  ObjectNode signed(Receipt receipt) {
    return ReceiptJson.of(receipts.sign(receipt));
  }

  private UUID id() {
    return AuditId.of(clock.instant(), random).value();
  }
}

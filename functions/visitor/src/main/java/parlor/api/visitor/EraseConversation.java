package parlor.api.visitor;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.conversation.Conversations;
import parlor.erasure.Erasure;
import parlor.erasure.Receipt;
import parlor.erasure.Receipts;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.ReceiptJson;
import parlor.http.Slug;
import parlor.http.visit.Bearer;
import parlor.http.visit.Bearer.Visit;

/** {@code DELETE /v1/conversation}: the visitor's own, at once, and a receipt for it. */
final class EraseConversation {
  private static final Actor VISITOR = new Actor("visitor");

  private final Bearer bearer;
  private final Conversations conversations;
  private final Erasure erasure;
  private final Audits audits;
  private final Receipts receipts;
  private final Clock clock;
  private final RandomGenerator random;

  EraseConversation(
      Bearer bearer,
      Conversations conversations,
      Erasure erasure,
      Audits audits,
      Receipts receipts,
      Clock clock,
      RandomGenerator random) {
    this.bearer = bearer;
    this.conversations = conversations;
    this.erasure = erasure;
    this.audits = audits;
    this.receipts = receipts;
    this.clock = clock;
    this.random = random;
  }

  HttpReply reply(HttpCall call) {
    return bearer.admit(call, this::erase);
  }

  private HttpReply erase(Visit visit) {
    var tenant = visit.token().key().tenant();
    var id = visit.token().conversation();
    var last = conversations.latest(visit.transcript(), 1);
    boolean over = !last.isEmpty() && last.getFirst().isErased();
    // A contact may outlive the words, or an erasure that was cut short: it goes by the same wish.
    if (over && !erasure.hasLead(tenant, id)) {
      return visit.refuse(Problem.of(Slug.ERASED));
    }
    var audit = AuditId.of(clock.instant(), random);
    audits.write(
        tenant,
        new AuditEntry(
            audit, VISITOR, Deed.CONVERSATION_ERASED, Optional.of(id.record()), Optional.empty()));
    // Whether a mail told of it is not looked up: the receipt says that one may lie somewhere.
    var erased = erasure.erase(tenant, id);
    var signed =
        receipts.sign(
            Receipt.of(audit.value(), tenant, id, clock.instant(), erased, receipts.copies()));
    var text = VisitorTexts.text(visit.token().language(), "erased");
    return Json.reply(200, ReceiptJson.of(signed).put("text", text));
  }
}

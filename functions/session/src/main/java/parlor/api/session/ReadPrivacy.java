package parlor.api.session;

import java.time.Clock;
import parlor.erasure.Receipts;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.limit.KeyItem;
import parlor.limit.Keys;
import parlor.notice.Boards;
import parlor.privacy.ProcessingFacts;
import parlor.tenant.Language;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /v1/privacy?key=}: readable from anywhere, since everybody may know it. Without a key,
 * what is of no business: receipts of one that is gone are checked with it.
 */
final class ReadPrivacy {
  private static final String RECEIPT_KEY = "receiptKey";

  private final PublicKeys publicKeys;
  private final Keys keys;
  private final Workspaces workspaces;
  private final Receipts receipts;
  private final ProcessingFacts facts;
  private final Boards boards;
  private final Clock clock;

  ReadPrivacy(
      PublicKeys publicKeys,
      Keys keys,
      Workspaces workspaces,
      Receipts receipts,
      ProcessingFacts facts,
      Boards boards,
      Clock clock) {
    this.receipts = receipts;
    this.boards = boards;
    this.clock = clock;
    this.publicKeys = publicKeys;
    this.keys = keys;
    this.workspaces = workspaces;
    this.facts = facts;
  }

  HttpReply reply(HttpCall call) {
    var wanted = call.query().get("language");
    var language =
        wanted == null ? call.language() : Language.ofTag(wanted).orElse(call.language());
    var named = call.query().get("key");
    if (named == null) {
      return Cors.openToAll(Json.reply(200, Json.object().put(RECEIPT_KEY, receipts.key())));
    }
    var card =
        publicKeys
            .read(named)
            .filter(key -> keys.read(key).filter(KeyItem::active).isPresent())
            .flatMap(key -> workspaces.read(key.tenant()))
            .map(workspace -> Json.reply(200, card(workspace, language)));
    return Cors.openToAll(card.orElseGet(() -> Problem.of(Slug.NOT_ALLOWED).reply(call, language)));
  }

  /** With what is to change, and the key that receipts of erasures are checked with. */
  private ObjectNode card(Workspace workspace, Language language) {
    var today = clock.instant().atZone(workspace.zone()).toLocalDate();
    var coming = boards.read(workspace.tenant()).coming(today);
    return ProcessingCard.of(workspace, facts, coming, language).put(RECEIPT_KEY, receipts.key());
  }
}

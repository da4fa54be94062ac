package parlor.api.owner;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import parlor.audit.Deed;
import parlor.concurrent.Pending;
import parlor.conversation.ConversationId;
import parlor.erasure.Erased;
import parlor.erasure.Erasure;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.seal.Keyring;
import tools.jackson.databind.node.ObjectNode;

/** Erases the conversations that are named, at once, with a receipt for each. */
final class EraseConversations {
  private static final int MOST = 100;

  private final Keyring keyring;
  private final Erasure erasure;
  private final Receipting receipting;
  private final Journal journal;
  private final ExecutorService executor;

  EraseConversations(
      Keyring keyring,
      Erasure erasure,
      Receipting receipting,
      Journal journal,
      ExecutorService executor) {
    this.keyring = keyring;
    this.erasure = erasure;
    this.receipting = receipting;
    this.journal = journal;
    this.executor = executor;
  }

  /** {@code DELETE /v1/owner/conversations/{id}}. */
  HttpReply one(Visit visit) {
    return Asked.conversation(visit.path().getFirst())
        .map(id -> erase(visit, Set.of(id)))
        .orElseGet(() -> Problem.of(Slug.NOT_FOUND, "conversation").reply(visit.call()));
  }

  /** {@code POST /v1/owner/conversations/erase}. */
  HttpReply several(Visit visit) {
    return switch (Json.read(visit.call().body(), Set.of("ids")).then(EraseConversations::ids)) {
      case Read.Bad<Set<ConversationId>>(var problem) -> problem.reply(visit.call());
      case Read.Good<Set<ConversationId>>(var ids) -> erase(visit, ids);
    };
  }

  private static Read<Set<ConversationId>> ids(ObjectNode body) {
    var ids = new LinkedHashSet<ConversationId>();
    for (var node : body.path("ids")) {
      var id =
          node.isString() ? Asked.conversation(node.asString()) : Optional.<ConversationId>empty();
      if (id.isEmpty()) {
        return Asked.bad("ids");
      }
      ids.add(id.get());
    }
    return ids.isEmpty() || ids.size() > MOST || !body.path("ids").isArray()
        ? Asked.bad("ids")
        : Read.good(ids);
  }

  private HttpReply erase(Visit visit, Set<ConversationId> ids) {
    var there =
        keyring
            .findAll(
                visit.tenant(),
                ids.stream().map(ConversationId::record).collect(Collectors.toSet()))
            .keySet();
    var work = new LinkedHashMap<ConversationId, Pending<Erased>>();
    for (var id : ids) {
      boolean known = there.contains(id.record());
      work.put(id, Pending.start(executor, () -> erase(visit, id, known)));
    }
    var json = Json.object();
    var erased = json.putArray("erased");
    var missing = json.putArray("missing");
    var given = json.putArray("receipts");
    work.forEach(
        (id, pending) -> {
          var took = pending.get();
          boolean known = there.contains(id.record());
          (known ? erased : missing).add(id.toString());
          if (known) {
            given.add(receipting.of(visit, id, took));
          }
        });
    return Json.reply(200, json);
  }

  /** What was cut short before is swept too, where only its key is gone. */
  private Erased erase(Visit visit, ConversationId id, boolean known) {
    if (known) {
      journal.write(visit, Deed.CONVERSATION_ERASED, id.record());
    }
    return erasure.erase(visit.tenant(), id);
  }
}

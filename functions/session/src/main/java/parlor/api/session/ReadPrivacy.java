package parlor.api.session;

import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Slug;
import parlor.limit.KeyItem;
import parlor.limit.Keys;
import parlor.tenant.Language;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

/** {@code GET /v1/privacy?key=}: readable from anywhere, since everybody may know it. */
final class ReadPrivacy {
  private final PublicKeys publicKeys;
  private final Keys keys;
  private final Workspaces workspaces;
  private final ProcessingFacts facts;

  ReadPrivacy(PublicKeys publicKeys, Keys keys, Workspaces workspaces, ProcessingFacts facts) {
    this.publicKeys = publicKeys;
    this.keys = keys;
    this.workspaces = workspaces;
    this.facts = facts;
  }

  HttpReply reply(HttpCall call) {
    var wanted = call.query().get("language");
    var language =
        wanted == null ? call.language() : Language.ofTag(wanted).orElse(call.language());
    var card =
        publicKeys
            .read(call.query().getOrDefault("key", ""))
            .filter(key -> keys.read(key).filter(KeyItem::active).isPresent())
            .flatMap(key -> workspaces.read(key.tenant()))
            .map(workspace -> Json.reply(200, ProcessingCard.of(workspace, facts, language)));
    return Cors.openToAll(card.orElseGet(() -> Problem.of(Slug.NOT_ALLOWED).reply(call, language)));
  }
}

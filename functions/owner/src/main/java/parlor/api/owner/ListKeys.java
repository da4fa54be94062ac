package parlor.api.owner;

import java.util.Comparator;
import parlor.content.Releases;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.limit.KeyItem;
import parlor.limit.Keys;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/owner/keys}: the business's public keys, as they stand in pages. */
final class ListKeys implements Answering {
  private final PublicKeys publicKeys;
  private final Releases releases;
  private final Keys keys;

  ListKeys(PublicKeys publicKeys, Releases releases, Keys keys) {
    this.publicKeys = publicKeys;
    this.releases = releases;
    this.keys = keys;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var json = Json.object();
    var array = json.putArray("keys");
    releases.read(visit.tenant()).serials().stream()
        .sorted()
        .map(serial -> new PublicKey(visit.tenant(), serial))
        .forEach(key -> keys.read(key).ifPresent(item -> array.add(json(key, item))));
    return Json.reply(200, json);
  }

  private ObjectNode json(PublicKey key, KeyItem item) {
    var json = Json.object().put("key", publicKeys.text(key)).put("active", item.active());
    var domains = json.putArray("domains");
    item.origins().stream()
        .map(Origin::value)
        .sorted(Comparator.naturalOrder())
        .forEach(domains::add);
    return json;
  }
}

package parlor.host.pages;

import java.util.List;
import parlor.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** Where things are, for scripts: the first business at the top, the others under their names. */
final class DemoJson {
  private DemoJson() {}

  static ObjectNode of(List<Business> businesses) {
    var json = one(businesses.getFirst());
    for (var other : businesses.subList(1, businesses.size())) {
      json.set(other.path(), one(other));
    }
    return json;
  }

  private static ObjectNode one(Business business) {
    return Json.object()
        .put("key", business.key())
        .put("workspace", business.tenant().value())
        .put("origin", business.places().sites().value())
        .put("site", business.site())
        .put("desk", business.desk())
        .put("outbox", business.places().api() + "/outbox");
  }
}

package parlor.http.visit;

import parlor.http.Json;
import parlor.tenant.Wording;
import tools.jackson.databind.node.ObjectNode;

/** A wording over the wire: {@code {"text","version"}}. */
public final class WordingJson {
  private WordingJson() {}

  public static ObjectNode of(Wording wording) {
    return Json.object().put("text", wording.text()).put("version", wording.version());
  }
}

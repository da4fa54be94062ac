package parlor.http;

import parlor.privacy.Footing;
import tools.jackson.databind.node.ObjectNode;

/** What may not change unannounced, as the card and the desk are told. */
public final class FootingJson {
  private FootingJson() {}

  /** Adds {@code region}, {@code otherRegions}, {@code providers} and {@code subProcessors}. */
  public static ObjectNode put(ObjectNode json, Footing footing) {
    json.put("region", footing.region()).put("otherRegions", footing.otherRegions());
    var providers = json.putArray("providers");
    footing.providers().forEach(providers::add);
    var others = json.putArray("subProcessors");
    footing.subProcessors().forEach(others::add);
    return json;
  }
}

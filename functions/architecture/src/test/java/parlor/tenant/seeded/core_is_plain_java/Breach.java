package parlor.tenant.seeded.core_is_plain_java;

import tools.jackson.databind.node.ObjectNode;

final class Breach {
  final ObjectNode json;

  Breach(ObjectNode json) {
    this.json = json;
  }
}

package parlor.aws.rehearsal;

import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables that remember what a rehearsal writes. No database: conditions are not evaluated but for a
 * row that should be new, and an update sets each attribute that one of its values is named after.
 */
final class RehearsalTables {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern BEGINS = Pattern.compile("begins_with\\(sk, (:\\w+)\\)");

  /** By table and key, in order. */
  private final TreeMap<String, ObjectNode> items = new TreeMap<>();

  synchronized JsonNode answer(String operation, JsonNode asked) {
    return switch (operation) {
      case "PutItem" -> put(asked);
      case "UpdateItem" -> update(asked);
      case "GetItem" -> get(asked);
      case "Query" -> query(asked);
      default -> JSON.objectNode();
    };
  }

  private JsonNode put(JsonNode asked) {
    var item = (ObjectNode) asked.get("Item");
    var standing = items.putIfAbsent(place(asked, item), item);
    if (standing == null) {
      return JSON.objectNode();
    }
    var refused = JSON.objectNode();
    refused.put("__type", "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException");
    refused.put("message", "The conditional request failed").set("Item", standing);
    return refused;
  }

  private JsonNode update(JsonNode asked) {
    var key = (ObjectNode) asked.get("Key");
    var item = items.computeIfAbsent(place(asked, key), place -> key.deepCopy());
    asked
        .get("ExpressionAttributeValues")
        .forEachEntry((name, value) -> item.set(name.substring(1), value));
    item.withObject("tat").put("N", "0");
    return JSON.objectNode().set("Attributes", item);
  }

  private JsonNode get(JsonNode asked) {
    var item = items.get(place(asked, asked.get("Key")));
    return item == null ? JSON.objectNode() : JSON.objectNode().set("Item", item);
  }

  /** One partition, or what begins so there, newest first if that is asked for. */
  private JsonNode query(JsonNode asked) {
    var begin =
        asked.get("TableName").asString()
            + " "
            + asked.at("/ExpressionAttributeValues/:pk/S").asString()
            + " "
            + prefix(asked);
    var rows = items.subMap(begin, true, begin + Character.MAX_VALUE, false);
    boolean forward = asked.path("ScanIndexForward").asBoolean(true);
    var found = JSON.arrayNode();
    (forward ? rows : rows.descendingMap()).values().forEach(found::add);
    var page = JSON.objectNode().put("Count", found.size());
    page.set("Items", found);
    return page;
  }

  private static String prefix(JsonNode asked) {
    var begins = BEGINS.matcher(asked.get("KeyConditionExpression").asString());
    return begins.find()
        ? asked.at("/ExpressionAttributeValues/" + begins.group(1) + "/S").asString()
        : "";
  }

  private static String place(JsonNode asked, JsonNode key) {
    return asked.get("TableName").asString()
        + " "
        + key.at("/pk/S").asString()
        + " "
        + key.at("/sk/S").asString("");
  }
}

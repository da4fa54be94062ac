package parlor.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parlor.dynamodb.Schema;
import tools.jackson.databind.JsonNode;

/**
 * What a request of DynamoDB is for IAM: an action on a table or an index, and the partition keys
 * it names. A transaction is the actions it is made of.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 *
 * @param leadingKeys empty if the request names none
 */
record DynamoQuestion(String action, String resource, Optional<List<String>> leadingKeys) {
  private static final String TABLE = "arn:aws:dynamodb:eu-central-1:111122223333:table/";
  private static final Pattern EQUALS = Pattern.compile("(#?[\\w.]+)\\s*=\\s*(:\\w+)");

  Map<String, List<String>> context() {
    return leadingKeys.map(keys -> Map.of("dynamodb:LeadingKeys", keys)).orElseGet(Map::of);
  }

  static List<DynamoQuestion> of(Call call) {
    var asked = call.json();
    return switch (call.operation()) {
      case "GetItem", "UpdateItem", "DeleteItem" -> List.of(one(call.operation(), asked, "Key"));
      case "PutItem" -> List.of(one("PutItem", asked, "Item"));
      case "Query" ->
          List.of(
              new DynamoQuestion(
                  "dynamodb:Query", place(asked), Optional.of(List.of(queried(asked)))));
      case "BatchGetItem" -> batchGet(asked);
      case "BatchWriteItem" -> batchWrite(asked);
      case "TransactGetItems", "TransactWriteItems" -> transaction(asked);
      case "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction" ->
          List.of(new DynamoQuestion("dynamodb:PartiQLSelect", "*", Optional.empty()));
      default ->
          List.of(
              new DynamoQuestion("dynamodb:" + call.operation(), place(asked), Optional.empty()));
    };
  }

  private static DynamoQuestion one(String operation, JsonNode asked, String key) {
    return new DynamoQuestion(
        "dynamodb:" + operation, place(asked), Optional.of(List.of(leading(asked.required(key)))));
  }

  private static List<DynamoQuestion> batchGet(JsonNode asked) {
    var all = new ArrayList<DynamoQuestion>();
    for (var table : asked.required("RequestItems").properties()) {
      var keys =
          table.getValue().required("Keys").valueStream().map(DynamoQuestion::leading).toList();
      all.add(
          new DynamoQuestion("dynamodb:BatchGetItem", TABLE + table.getKey(), Optional.of(keys)));
    }
    return all;
  }

  private static List<DynamoQuestion> batchWrite(JsonNode asked) {
    var all = new ArrayList<DynamoQuestion>();
    for (var table : asked.required("RequestItems").properties()) {
      var keys =
          table
              .getValue()
              .valueStream()
              .map(
                  write ->
                      write.has("PutRequest")
                          ? write.required("PutRequest").required("Item")
                          : write.required("DeleteRequest").required("Key"))
              .map(DynamoQuestion::leading)
              .toList();
      all.add(
          new DynamoQuestion("dynamodb:BatchWriteItem", TABLE + table.getKey(), Optional.of(keys)));
    }
    return all;
  }

  private static List<DynamoQuestion> transaction(JsonNode asked) {
    var all = new ArrayList<DynamoQuestion>();
    for (var item : asked.required("TransactItems")) {
      for (var part : item.properties()) {
        all.add(
            one(
                part.getKey() + "Item",
                part.getValue(),
                part.getKey().equals("Put") ? "Item" : "Key"));
      }
    }
    return all;
  }

  /** The one value that the partition key is said to equal; anything else is no query we know. */
  private static String queried(JsonNode asked) {
    var found = new ArrayList<String>();
    var equal = EQUALS.matcher(asked.required("KeyConditionExpression").asString());
    while (equal.find()) {
      var name = equal.group(1);
      var real =
          name.startsWith("#")
              ? asked.required("ExpressionAttributeNames").required(name).asString()
              : name;
      if (real.equals(Schema.PARTITION)) {
        found.add(
            asked
                .required("ExpressionAttributeValues")
                .required(equal.group(2))
                .required("S")
                .asString());
      }
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException("a query of " + found.size() + " partitions");
    }
    return found.getFirst();
  }

  private static String leading(JsonNode item) {
    return item.required(Schema.PARTITION).required("S").asString();
  }

  private static String place(JsonNode asked) {
    var table = TABLE + asked.path("TableName").asString("");
    return asked.has("IndexName")
        ? table + "/index/" + asked.required("IndexName").asString()
        : table;
  }
}

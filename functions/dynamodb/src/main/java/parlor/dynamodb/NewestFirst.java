package parlor.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import parlor.conversation.ConversationId;
import parlor.conversation.Span;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A stretch of a table whose sort keys are time-ordered ids, a moment old at most; what has expired
 * is left out.
 */
final class NewestFirst {
  private NewestFirst() {}

  static List<Map<String, AttributeValue>> of(
      Table table, Partition partition, Span span, Instant now, int most) {
    if (span.isEmpty()) {
      return List.of();
    }
    var first = ConversationId.of(span.since().orElse(Instant.EPOCH), new byte[10]);
    return table.items(
        partition,
        () -> {
          var query =
              QueryRequest.builder()
                  .keyConditionExpression("pk = :pk AND sk >= :first")
                  .filterExpression("expires > :now")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk",
                          partition.value(),
                          ":first",
                          AttributeValue.fromS(first.toString()),
                          ":now",
                          Numbers.seconds(now)))
                  .scanIndexForward(false);
          span.before()
              .ifPresent(id -> query.exclusiveStartKey(Table.key(partition, id.toString())));
          return query;
        },
        most);
  }
}

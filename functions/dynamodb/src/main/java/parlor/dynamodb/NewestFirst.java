package parlor.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
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
    Map<String, AttributeValue> from =
        span.before().map(id -> Table.key(partition, id.toString())).orElse(Map.of());
    var found = new ArrayList<Map<String, AttributeValue>>();
    do {
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
              .scanIndexForward(false)
              .limit(most - found.size());
      var page = table.query(partition, from.isEmpty() ? query : query.exclusiveStartKey(from));
      found.addAll(page.items());
      from = page.lastEvaluatedKey();
    } while (found.size() < most && !from.isEmpty());
    return List.copyOf(found);
  }
}

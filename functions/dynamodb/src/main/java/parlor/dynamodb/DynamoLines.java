package parlor.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.Span;
import parlor.conversation.Transcript;
import parlor.seal.Seal;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The conversations table: the owner's list, a moment old at most. */
final class DynamoLines implements Lines {
  private static final String PLACE = "line";

  private final Table conversations;
  private final Clock clock;

  DynamoLines(Table conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  @Override
  public void write(Transcript transcript, Line line) {
    if (!line.id().equals(transcript.id())) {
      throw new IllegalArgumentException("a line belongs to its own conversation");
    }
    var partition = Partition.of(transcript.tenant());
    var item = new HashMap<>(Table.key(partition, line.id().toString()));
    var sealed = transcript.seal().seal(LineJson.write(line), PLACE);
    item.put("body", AttributeValue.fromB(SdkBytes.fromByteArray(sealed)));
    item.put(Table.EXPIRES, Numbers.seconds(transcript.endsAt()));
    // The first one stands; a second write of it is refused, which is as good.
    conversations.putNew(partition, item);
  }

  @Override
  public void remove(TenantId tenant, ConversationId id) {
    var partition = Partition.of(tenant);
    conversations.delete(partition, Table.key(partition, id.toString()));
  }

  @Override
  public List<Sealed> list(TenantId tenant, Span span, int most) {
    if (span.isEmpty()) {
      return List.of();
    }
    var partition = Partition.of(tenant);
    var first = ConversationId.of(span.since().orElse(Instant.EPOCH), new byte[10]);
    Map<String, AttributeValue> from =
        span.before().map(id -> Table.key(partition, id.toString())).orElse(Map.of());
    var found = new ArrayList<Sealed>();
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
                      Numbers.seconds(clock.instant())))
              .scanIndexForward(false)
              .limit(most - found.size());
      var page =
          conversations.query(partition, from.isEmpty() ? query : query.exclusiveStartKey(from));
      page.items().forEach(item -> found.add(new Row(conversations, item)));
      from = page.lastEvaluatedKey();
    } while (found.size() < most && !from.isEmpty());
    return List.copyOf(found);
  }

  private record Row(Table conversations, Map<String, AttributeValue> item) implements Sealed {
    @Override
    public ConversationId id() {
      return new ConversationId(UUID.fromString(Attributes.text(item, Table.SORT)));
    }

    @Override
    public Line open(Seal seal) {
      var plain = seal.open(Attributes.bytes(item, "body"), PLACE);
      return LineJson.read(id(), plain).orElseThrow(conversations::unavailable);
    }

    @Override
    public String toString() {
      return "Row[" + id() + "]";
    }
  }
}

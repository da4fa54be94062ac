package parlor.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.conversation.ConversationId;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.subject.Print;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The transcripts table. An entry of a later release is left out of a thread, but stops whoever
 * would go on writing after it: that reader sees an outage and may come back to a newer instance.
 */
final class DynamoConversations implements Conversations {
  private static final String ERASED = "erased";

  /** Names that one transaction holds with an entry, each in two rows. */
  private static final int TOGETHER = 40;

  private final Table transcripts;
  private final DynamoSubjectIndex index;
  private final Clock clock;

  DynamoConversations(Table transcripts, DynamoSubjectIndex index, Clock clock) {
    this.transcripts = transcripts;
    this.index = index;
    this.clock = clock;
  }

  @Override
  public List<Entry> recent(Transcript transcript, int most) {
    return last(transcript, most, false);
  }

  @Override
  public List<Entry> latest(Transcript transcript, int most) {
    return last(transcript, most, true);
  }

  private List<Entry> last(Transcript transcript, int most, boolean strongly) {
    if (ended(transcript)) {
      return List.of();
    }
    var query = query(transcript).scanIndexForward(false).consistentRead(strongly).limit(most);
    return transcripts.query(partition(transcript), query).items().stream()
        .map(item -> open(transcript, item).orElseThrow(transcripts::unavailable))
        .toList();
  }

  @Override
  public List<Entry> after(Transcript transcript, Optional<Position> position, int most) {
    if (ended(transcript)) {
      return List.of();
    }
    var found = new ArrayList<Entry>();
    Map<String, AttributeValue> from =
        position.map(p -> Table.key(partition(transcript), p.digits())).orElse(Map.of());
    do {
      var query = query(transcript).limit(most - found.size());
      var page =
          transcripts.query(
              partition(transcript), from.isEmpty() ? query : query.exclusiveStartKey(from));
      page.items().forEach(item -> open(transcript, item).ifPresent(found::add));
      from = page.lastEvaluatedKey();
    } while (found.size() < most && !from.isEmpty());
    return List.copyOf(found);
  }

  @Override
  public boolean append(Transcript transcript, Entry entry, Set<Print> named) {
    var place = entry.position().digits();
    var sealed = transcript.seal().seal(Deflated.pack(EntryJson.write(entry)), place);
    var item = new HashMap<>(Table.key(partition(transcript), place));
    item.put("body", AttributeValue.fromB(SdkBytes.fromByteArray(sealed)));
    item.put(Table.EXPIRES, Numbers.seconds(transcript.endsAt()));
    return named.isEmpty() ? put(transcript, item) : put(transcript, item, named);
  }

  private boolean put(Transcript transcript, Map<String, AttributeValue> item) {
    return switch (transcripts.putNew(partition(transcript), item)) {
      case Written.Done _ -> true;
      // The very bytes standing there are our own, whose answer was lost on the way.
      case Written.Refused(var standing) -> standing.equals(item);
    };
  }

  /** With the names; those that are too many for one write go before. */
  private boolean put(Transcript transcript, Map<String, AttributeValue> item, Set<Print> named) {
    var tenant = transcript.tenant();
    var record = transcript.id().record();
    named.stream()
        .skip(TOGETHER)
        .forEach(print -> index.add(tenant, print, record, transcript.endsAt()));
    var parts = new ArrayList<TransactWriteItem>();
    parts.add(transcripts.newPart(item));
    named.stream()
        .limit(TOGETHER)
        .forEach(print -> parts.addAll(index.parts(tenant, print, record, transcript.endsAt())));
    return transcripts.together(partition(transcript), parts);
  }

  @Override
  public int end(TenantId tenant, ConversationId id, Instant until) {
    var partition = Partition.of(tenant, id);
    var mark = mark(partition, until);
    int entries = 0;
    for (var key : transcripts.keys(partition)) {
      if (!key.equals(mark)) {
        transcripts.delete(partition, key);
        entries++;
      }
    }
    return entries;
  }

  private boolean isMark(Partition partition, Map<String, AttributeValue> key) {
    // Asked as all else is: no function may get a single row of these.
    return transcripts.all(partition, Attributes.text(key, Table.SORT)).stream()
        .anyMatch(item -> item.containsKey(ERASED));
  }

  /**
   * Takes the position after the last, so that nobody else does; which that is, or where a mark
   * stands already.
   */
  private Map<String, AttributeValue> mark(Partition partition, Instant until) {
    var keys = transcripts.keys(partition);
    if (!keys.isEmpty() && isMark(partition, keys.getLast())) {
      return keys.getLast();
    }
    var position = keys.isEmpty() ? Position.FIRST : position(keys.getLast()).next();
    while (true) {
      var key = Table.key(partition, position.digits());
      var item = new HashMap<>(key);
      item.put(ERASED, AttributeValue.fromBool(true));
      item.put(Table.EXPIRES, Numbers.seconds(until));
      if (transcripts.putNew(partition, item) instanceof Written.Done) {
        return key;
      }
      position = position.next();
    }
  }

  private static Position position(Map<String, AttributeValue> item) {
    return new Position(Integer.parseInt(Attributes.text(item, Table.SORT)));
  }

  private Optional<Entry> open(Transcript transcript, Map<String, AttributeValue> item) {
    if (item.containsKey(ERASED)) {
      return Optional.of(Entry.erased(position(item), clock.instant()));
    }
    var place = Attributes.text(item, Table.SORT);
    var plain = transcript.seal().open(Attributes.bytes(item, "body"), place);
    return EntryJson.read(position(item), Deflated.unpack(plain));
  }

  private boolean ended(Transcript transcript) {
    return !clock.instant().isBefore(transcript.endsAt());
  }

  private static QueryRequest.Builder query(Transcript transcript) {
    return QueryRequest.builder()
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(Map.of(":pk", partition(transcript).value()));
  }

  private static Partition partition(Transcript transcript) {
    return Partition.of(transcript.tenant(), transcript.id());
  }
}

package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import parlor.conversation.ConversationId;
import parlor.conversation.Position;
import parlor.mail.Errand;
import parlor.mail.Errands;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** In the index table, beside the mails that come of them; what an errand is stands in its key. */
final class DynamoErrands implements Errands {
  private static final String DUE = "d#";
  private static final String LEAD = "lead";
  private static final String HANDOFF = "handoff";
  private static final String WRITTEN = "written";

  /** What nobody could be told of for so long is no news any more. */
  private static final Duration KEPT = Duration.ofDays(3);

  private final Table index;
  private final Clock clock;

  DynamoErrands(Table index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @Override
  public void note(TenantId tenant, Errand errand) {
    var partition = Partition.of(tenant);
    index.put(
        partition,
        Map.of(
            Table.PARTITION, partition.value(),
            Table.SORT, AttributeValue.fromS(name(errand)),
            Table.EXPIRES, Numbers.seconds(clock.instant().plus(KEPT))));
  }

  @Override
  public void done(TenantId tenant, Errand errand) {
    var partition = Partition.of(tenant);
    index.delete(partition, Table.key(partition, name(errand)));
  }

  @Override
  public List<Errand> list(TenantId tenant) {
    return index.all(Partition.of(tenant), DUE).stream()
        .filter(row -> Numbers.read(row, Table.EXPIRES, 0) > clock.instant().getEpochSecond())
        .map(row -> read(text(row, Table.SORT)))
        .toList();
  }

  @Override
  public void forget(TenantId tenant, ConversationId conversation) {
    var partition = Partition.of(tenant);
    for (var row : index.all(partition, begin(conversation))) {
      index.delete(partition, Table.key(partition, text(row, Table.SORT)));
    }
  }

  private static String name(Errand errand) {
    return switch (errand) {
      case Errand.Lead(var conversation) -> begin(conversation) + LEAD;
      case Errand.Handoff(var conversation, var asked) -> name(conversation, HANDOFF, asked);
      case Errand.Written(var conversation, var place) -> name(conversation, WRITTEN, place);
    };
  }

  private static String name(ConversationId conversation, String kind, Position place) {
    return begin(conversation) + kind + "#" + place.digits();
  }

  private static String begin(ConversationId conversation) {
    return DUE + conversation + "#";
  }

  private static Errand read(String name) {
    var parts = Pattern.compile("#").splitAsStream(name).toList();
    var conversation = new ConversationId(UUID.fromString(parts.get(1)));
    return switch (parts.get(2)) {
      case LEAD -> new Errand.Lead(conversation);
      case HANDOFF -> new Errand.Handoff(conversation, place(parts.getLast()));
      default -> new Errand.Written(conversation, place(parts.getLast()));
    };
  }

  private static Position place(String digits) {
    return new Position(Integer.parseInt(digits));
  }
}

package parlor.dynamodb;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.Mode;
import parlor.conversation.Span;
import parlor.conversation.Transcript;
import parlor.seal.Seal;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The conversations table: the owner's list, a moment old at most. */
final class DynamoLines implements Lines {
  private static final String PLACE = "line";
  private static final String MODE = "mode";
  private static final String BLANK = "blank";

  private final Table conversations;
  private final Clock clock;

  DynamoLines(Table conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  @Override
  public void write(Transcript transcript, Line line, Mode mode) {
    if (!line.id().equals(transcript.id())) {
      throw new IllegalArgumentException("a line belongs to its own conversation");
    }
    var partition = Partition.of(transcript.tenant());
    var item = new HashMap<>(Table.key(partition, line.id().toString()));
    var sealed = transcript.seal().seal(LineJson.write(line), PLACE);
    item.put("body", AttributeValue.fromB(SdkBytes.fromByteArray(sealed)));
    item.put(Table.EXPIRES, Numbers.seconds(transcript.endsAt()));
    item.put(MODE, AttributeValue.fromS(mode.name()));
    if (line.opening().isEmpty()) {
      item.put(BLANK, AttributeValue.fromBool(true));
    }
    // The first with words stands; a second write of it is refused, which is as good.
    conversations.putNewOr(partition, item, "attribute_exists(" + BLANK + ")");
  }

  @Override
  public void mark(TenantId tenant, ConversationId id, Mode mode) {
    var partition = Partition.of(tenant);
    var change =
        new Change(
            "SET #mode = :mode",
            Optional.of("attribute_exists(pk)"),
            Map.of("#mode", MODE),
            Map.of(":mode", AttributeValue.fromS(mode.name())));
    conversations.update(partition, Table.key(partition, id.toString()), change);
  }

  @Override
  public void remove(TenantId tenant, ConversationId id) {
    var partition = Partition.of(tenant);
    conversations.delete(partition, Table.key(partition, id.toString()));
  }

  @Override
  public List<Sealed> list(TenantId tenant, Span span, int most) {
    return NewestFirst.of(conversations, Partition.of(tenant), span, clock.instant(), most).stream()
        .<Sealed>map(item -> new Row(conversations, item))
        .toList();
  }

  private record Row(Table conversations, Map<String, AttributeValue> item) implements Sealed {
    @Override
    public ConversationId id() {
      return new ConversationId(UUID.fromString(Attributes.text(item, Table.SORT)));
    }

    @Override
    public Mode mode() {
      return Optional.ofNullable(item.get(MODE))
          .flatMap(word -> Words.read(Mode.class, word.s()))
          .orElse(Mode.BOT);
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

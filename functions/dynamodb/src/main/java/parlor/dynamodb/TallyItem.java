package parlor.dynamodb;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.erasure.Kind;
import parlor.erasure.Tally;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was counted, as a job keeps it: a time, and a number for each kind by its word. */
final class TallyItem {
  private static final String AT = "at";

  private TallyItem() {}

  static AttributeValue of(Tally tally) {
    var item = new HashMap<String, AttributeValue>();
    item.put(AT, AttributeValue.fromS(tally.at().toString()));
    tally.counts().forEach((kind, count) -> item.put(kind.word(), Numbers.of(count)));
    return AttributeValue.fromM(item);
  }

  /** Empty if there is none. */
  static Optional<Tally> read(@Nullable AttributeValue value) {
    return value == null || !value.hasM() ? Optional.empty() : Optional.of(read(value.m()));
  }

  private static Tally read(Map<String, AttributeValue> item) {
    var counts = new EnumMap<Kind, Long>(Kind.class);
    for (var kind : Kind.values()) {
      if (item.containsKey(kind.word())) {
        counts.put(kind, Numbers.read(item, kind.word()));
      }
    }
    return new Tally(Instant.parse(Attributes.text(item, AT)), counts);
  }
}

package parlor.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import parlor.mail.Stop;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Why and since when nothing more goes to an address, as an item has it. */
final class StopItem {
  static final String REASON = "stopped";
  static final String AT = "stoppedAt";

  private StopItem() {}

  static Map<String, AttributeValue> write(Stop stop) {
    return Map.of(REASON, reason(stop), AT, at(stop));
  }

  static AttributeValue reason(Stop stop) {
    return AttributeValue.fromS(stop.reason().name());
  }

  static AttributeValue at(Stop stop) {
    return Numbers.of(stop.at().toEpochMilli());
  }

  /**
   * For a reason of a later release, which this one has no word for, it is stopped all the same.
   */
  static Optional<Stop> read(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get(REASON))
        .map(
            reason ->
                new Stop(
                    Words.read(Stop.Reason.class, reason.s()).orElse(Stop.Reason.REJECTED),
                    Instant.ofEpochMilli(Numbers.read(item, AT, 0))));
  }
}

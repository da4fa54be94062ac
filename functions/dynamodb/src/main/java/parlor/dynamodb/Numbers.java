package parlor.dynamodb;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Numbers as the tables keep them: milliseconds for clocks, whole seconds for expiry. */
final class Numbers {
  private Numbers() {}

  static AttributeValue of(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  /** A fraction of a second is dropped, so nothing is kept longer than said. */
  static AttributeValue seconds(Instant instant) {
    return of(instant.getEpochSecond());
  }

  static long read(Map<String, AttributeValue> item, String name, long otherwise) {
    var value = item.get(name);
    return value == null ? otherwise : Long.parseLong(value.n());
  }

  static long read(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(Attributes.required(item, name).n());
  }
}

package parlor.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update does, when it may, and the names and values both speak of. */
record Change(
    String update,
    Optional<String> condition,
    Map<String, String> names,
    Map<String, AttributeValue> values) {
  /** Without the values. */
  @Override
  public String toString() {
    return "Change[" + update + "]";
  }
}

package parlor.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes an item must have. */
final class Attributes {
  private Attributes() {}

  static AttributeValue required(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item has no " + name);
    }
    return value;
  }

  static String text(Map<String, AttributeValue> item, String name) {
    return required(item, name).s();
  }

  static byte[] bytes(Map<String, AttributeValue> item, String name) {
    return required(item, name).b().asByteArray();
  }
}

package parlor.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What became of a conditional write. */
sealed interface Written {
  /** It was done; the item as it now stands, where that was asked for. */
  record Done(Map<String, AttributeValue> now) implements Written {
    @Override
    public String toString() {
      return "Done" + now.keySet();
    }
  }

  /** Its condition failed; the item as it stands, empty if there is none. */
  record Refused(Map<String, AttributeValue> standing) implements Written {
    @Override
    public String toString() {
      return "Refused" + standing.keySet();
    }
  }
}

package parlor.dynamodb;

import java.time.LocalDate;
import parlor.conversation.ConversationId;
import parlor.limit.HashedAddress;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A partition key. It is the tenant's id, or begins with it and {@code #}; no other can be made.
 */
record Partition(TenantId tenant, String rest) {
  static Partition of(TenantId tenant) {
    return new Partition(tenant, "");
  }

  static Partition of(PublicKey key) {
    return new Partition(key.tenant(), "#" + key.serial());
  }

  static Partition of(TenantId tenant, HashedAddress address) {
    return new Partition(tenant, "#a#" + address.value());
  }

  static Partition of(TenantId tenant, LocalDate day) {
    return new Partition(tenant, "#salt#" + day);
  }

  static Partition of(TenantId tenant, ConversationId conversation) {
    return new Partition(tenant, "#" + conversation);
  }

  AttributeValue value() {
    return AttributeValue.fromS(tenant.value() + rest);
  }
}

package parlor.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parlor.tenant.Registered;
import parlor.tenant.Registry;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The registry table, one tenant at a time. */
final class DynamoRegistry implements Registry {
  private static final String MADE = "made";
  private static final String ERASED = "erased";

  private final Table registry;

  DynamoRegistry(Table registry) {
    this.registry = registry;
  }

  @Override
  public void add(TenantId tenant, Instant madeAt) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(Table.key(partition));
    item.put(MADE, Numbers.seconds(madeAt));
    // The first one stands; a second is refused, which is as good.
    registry.putNew(partition, item);
  }

  @Override
  public void erased(TenantId tenant, Instant at) {
    registry.update(
        Partition.of(tenant),
        new Change(
            "SET erased = if_not_exists(erased, :at)",
            Optional.of("attribute_exists(pk)"),
            Map.of(),
            Map.of(":at", Numbers.seconds(at))));
  }

  @Override
  public Optional<Registered> find(TenantId tenant) {
    var partition = Partition.of(tenant);
    return registry.get(partition, Table.key(partition), true).map(DynamoRegistry::registered);
  }

  static Registered registered(Map<String, AttributeValue> item) {
    return new Registered(
        new TenantId(Attributes.text(item, Table.PARTITION)),
        Instant.ofEpochSecond(Numbers.read(item, MADE)),
        Optional.ofNullable(item.get(ERASED))
            .map(value -> Instant.ofEpochSecond(Long.parseLong(value.n()))));
  }
}

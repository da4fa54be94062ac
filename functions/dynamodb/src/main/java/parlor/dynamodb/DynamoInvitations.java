package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parlor.people.Invitation;
import parlor.people.Invitations;
import parlor.people.Role;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Invitations: a row each of the workspaces table. */
final class DynamoInvitations implements Invitations {
  private static final String PREFIX = "invitation#";
  private static final String WITHDRAWN = "withdrawn";

  private final Table workspaces;

  DynamoInvitations(Table workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public List<Invitation> list(TenantId tenant) {
    return workspaces.all(Partition.of(tenant), PREFIX).stream()
        .map(DynamoInvitations::read)
        .toList();
  }

  @Override
  public void add(TenantId tenant, Invitation invitation) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(Table.key(partition, PREFIX + invitation.id()));
    item.put("role", AttributeValue.fromS(invitation.role().name()));
    item.put("until", Numbers.seconds(invitation.expiresAt()));
    item.put("name", AttributeValue.fromS(invitation.name()));
    workspaces.put(partition, item);
  }

  @Override
  public Optional<Invitation> take(TenantId tenant, UUID id) {
    var partition = Partition.of(tenant);
    var key = Table.key(partition, PREFIX + id);
    return workspaces
        .get(partition, key, true)
        .filter(item -> workspaces.deleteOnce(partition, key, WITHDRAWN))
        .map(DynamoInvitations::read);
  }

  @Override
  public boolean withdraw(TenantId tenant, UUID id) {
    var partition = Partition.of(tenant);
    return workspaces.update(
            partition,
            Table.key(partition, PREFIX + id),
            new Change(
                "SET #withdrawn = :yes",
                Optional.of("attribute_exists(pk)"),
                Map.of("#withdrawn", WITHDRAWN),
                Map.of(":yes", AttributeValue.fromBool(true))))
        instanceof Written.Done;
  }

  @Override
  public void remove(TenantId tenant, UUID id) {
    var partition = Partition.of(tenant);
    workspaces.delete(partition, Table.key(partition, PREFIX + id));
  }

  private static Invitation read(Map<String, AttributeValue> item) {
    return new Invitation(
        UUID.fromString(text(item, Table.SORT).substring(PREFIX.length())),
        Role.valueOf(text(item, "role")),
        Instant.ofEpochSecond(Numbers.read(item, "until")),
        text(item, "name"),
        item.containsKey(WITHDRAWN));
  }
}

package parlor.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parlor.people.Roster;
import parlor.people.Rosters;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who works for a business: one row of the workspaces table. */
final class DynamoRosters implements Rosters {
  private static final String ROW = "members";
  private static final String REVISION = "revision";

  private final Table workspaces;

  DynamoRosters(Table workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Roster read(TenantId tenant) {
    var partition = Partition.of(tenant);
    return workspaces
        .get(partition, Table.key(partition, ROW), true)
        .map(item -> RosterJson.read(Attributes.text(item, "body"), Numbers.read(item, REVISION)))
        .orElse(Roster.NONE);
  }

  @Override
  public boolean replace(TenantId tenant, Roster next) {
    var partition = Partition.of(tenant);
    var values = new HashMap<String, AttributeValue>();
    values.put(":body", AttributeValue.fromS(RosterJson.write(next)));
    values.put(":one", Numbers.of(1));
    if (next.revision() > 0) {
      values.put(":seen", Numbers.of(next.revision()));
    }
    var change =
        new Change(
            "SET #body = :body ADD #revision :one",
            Optional.of(
                next.revision() > 0 ? "#revision = :seen" : "attribute_not_exists(#revision)"),
            Map.of("#body", "body", "#revision", REVISION),
            values);
    return switch (workspaces.update(partition, Table.key(partition, ROW), change)) {
      case Written.Done done -> true;
      // The very list standing there is our own, whose answer was lost on the way.
      case Written.Refused refused ->
          Numbers.read(refused.standing(), REVISION, 0) == next.revision() + 1
              && values.get(":body").equals(refused.standing().get("body"));
    };
  }
}

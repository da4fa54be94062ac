package parlor.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The settings of a business: one row of the workspaces table. */
final class DynamoWorkspaces implements Workspaces {
  private static final String SETTINGS = "settings";
  private static final String REVISION = "revision";

  private final Table workspaces;

  DynamoWorkspaces(Table workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Optional<Workspace> read(TenantId tenant) {
    var partition = Partition.of(tenant);
    return workspaces
        .get(partition, key(partition), true)
        .map(item -> WorkspaceJson.read(tenant, Attributes.text(item, "body")));
  }

  @Override
  public void write(Workspace workspace) {
    var partition = Partition.of(workspace.tenant());
    workspaces.update(partition, key(partition), change(workspace, Optional.empty()));
  }

  @Override
  public Optional<Revised> revised(TenantId tenant) {
    var partition = Partition.of(tenant);
    return workspaces
        .get(partition, key(partition), true)
        .map(
            item ->
                new Revised(
                    WorkspaceJson.read(tenant, Attributes.text(item, "body")),
                    Numbers.read(item, REVISION, 0)));
  }

  @Override
  public boolean replace(TenantId tenant, Workspace next, long seen) {
    if (!next.tenant().equals(tenant)) {
      throw new IllegalArgumentException("settings belong to their own tenant");
    }
    var partition = Partition.of(tenant);
    var change = change(next, Optional.of(seen));
    return switch (workspaces.update(partition, key(partition), change)) {
      case Written.Done done -> true;
      // The very settings standing there are our own, whose answer was lost on the way.
      case Written.Refused refused ->
          Numbers.read(refused.standing(), REVISION, 0) == seen + 1
              && Objects.equals(change.values().get(":body"), refused.standing().get("body"));
    };
  }

  private static Map<String, AttributeValue> key(Partition partition) {
    return Table.key(partition, SETTINGS);
  }

  private static Change change(Workspace workspace, Optional<Long> seen) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":body", AttributeValue.fromS(WorkspaceJson.write(workspace)));
    values.put(":one", Numbers.of(1));
    seen.filter(revision -> revision > 0)
        .ifPresent(revision -> values.put(":seen", Numbers.of(revision)));
    return new Change(
        "SET #body = :body ADD #revision :one",
        seen.map(
            revision ->
                revision == 0
                    ? "attribute_exists(pk) AND attribute_not_exists(#revision)"
                    : "#revision = :seen"),
        Map.of("#body", "body", "#revision", REVISION),
        values);
  }
}

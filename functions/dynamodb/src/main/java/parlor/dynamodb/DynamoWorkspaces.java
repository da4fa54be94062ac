package parlor.dynamodb;

import java.util.HashMap;
import java.util.Optional;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The settings of a business: one row of the workspaces table. */
final class DynamoWorkspaces implements Workspaces {
  private static final String SETTINGS = "settings";

  private final Table workspaces;

  DynamoWorkspaces(Table workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Optional<Workspace> read(TenantId tenant) {
    var partition = Partition.of(tenant);
    return workspaces
        .get(partition, Table.key(partition, SETTINGS), true)
        .map(item -> WorkspaceJson.read(tenant, Attributes.text(item, "body")));
  }

  @Override
  public void write(Workspace workspace) {
    var partition = Partition.of(workspace.tenant());
    var item = new HashMap<>(Table.key(partition, SETTINGS));
    item.put("body", AttributeValue.fromS(WorkspaceJson.write(workspace)));
    workspaces.put(partition, item);
  }
}

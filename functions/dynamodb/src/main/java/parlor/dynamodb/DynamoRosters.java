package parlor.dynamodb;

import parlor.people.Roster;
import parlor.people.Rosters;
import parlor.tenant.TenantId;

/** Who works for a business: one row of the workspaces table. */
final class DynamoRosters implements Rosters {
  private final Revised rows;

  DynamoRosters(Table workspaces) {
    this.rows = new Revised(workspaces, "members");
  }

  @Override
  public Roster read(TenantId tenant) {
    return rows.read(tenant)
        .map(row -> RosterJson.read(row.body(), row.revision()))
        .orElse(Roster.NONE);
  }

  @Override
  public boolean replace(TenantId tenant, Roster next) {
    return rows.replace(tenant, RosterJson.write(next), next.revision());
  }
}

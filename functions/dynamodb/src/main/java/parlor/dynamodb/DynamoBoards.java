package parlor.dynamodb;

import parlor.notice.Board;
import parlor.notice.Boards;
import parlor.tenant.TenantId;

/** What a business was told: one row of the workspaces table. */
final class DynamoBoards implements Boards {
  private final Revised rows;

  DynamoBoards(Table workspaces) {
    this.rows = new Revised(workspaces, "notices");
  }

  @Override
  public Board read(TenantId tenant) {
    return rows.read(tenant)
        .map(row -> BoardJson.read(row.body(), row.revision()))
        .orElse(Board.NONE);
  }

  @Override
  public boolean replace(TenantId tenant, Board next) {
    return rows.replace(tenant, BoardJson.write(next), next.revision());
  }
}

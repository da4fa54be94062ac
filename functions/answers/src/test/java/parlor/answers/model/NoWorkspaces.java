package parlor.answers.model;

import java.util.Optional;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;

/** Businesses that have set nothing. */
final class NoWorkspaces implements Workspaces {
  @Override
  public Optional<Workspace> read(TenantId tenant) {
    return Optional.empty();
  }

  @Override
  public void write(Workspace workspace) {}

  @Override
  public Optional<Revised> revised(TenantId tenant) {
    return Optional.empty();
  }

  @Override
  public boolean replace(TenantId tenant, Workspace next, long seen) {
    throw new UnsupportedOperationException();
  }
}

package parlor.tenant;

import java.util.Optional;

/** Where the settings of a business are kept. */
public interface Workspaces {
  Optional<Workspace> read(TenantId tenant);

  void write(Workspace workspace);
}

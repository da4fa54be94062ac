package parlor.tenant;

import java.util.Optional;

/** Where the settings of a business are kept. */
public interface Workspaces {
  Optional<Workspace> read(TenantId tenant);

  void write(Workspace workspace);

  /**
   * Settings, and which state of them this is.
   *
   * @param revision grows with each change
   */
  record Revised(Workspace workspace, long revision) {}

  Optional<Revised> revised(TenantId tenant);

  /** Sets all of it where {@code seen} is still how it stands; false if somebody was faster. */
  boolean replace(TenantId tenant, Workspace next, long seen);
}

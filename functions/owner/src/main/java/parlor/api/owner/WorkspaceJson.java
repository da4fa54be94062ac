package parlor.api.owner;

import java.util.Locale;
import parlor.http.Json;
import parlor.people.Role;
import parlor.tenant.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** A workspace as the desk reads it. */
final class WorkspaceJson {
  private WorkspaceJson() {}

  static ObjectNode of(Workspace workspace, Role role) {
    return Json.object()
        .put("tenant", workspace.tenant().value())
        .put("name", workspace.name())
        .put("role", role.name().toLowerCase(Locale.ROOT));
  }
}

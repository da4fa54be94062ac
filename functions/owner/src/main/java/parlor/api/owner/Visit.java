package parlor.api.owner;

import java.util.List;
import parlor.http.HttpCall;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.tenant.TenantId;

/**
 * Somebody's call for a business they work for.
 *
 * @param path what stands in the places of the route's path, in order
 */
record Visit(HttpCall call, PersonId person, TenantId tenant, Role role, List<String> path) {
  Visit {
    path = List.copyOf(path);
  }

  @Override
  public String toString() {
    return "Visit[" + person + ", " + tenant + "]";
  }
}

package parlor.people;

import java.util.List;
import java.util.Optional;
import parlor.tenant.TenantId;

/**
 * Which workspaces a person works in, and as what. This alone decides it, never what a token
 * claims.
 */
public interface People {
  /** How many workspaces of one person are looked at. */
  int MOST = 20;

  /** The person's workspaces in the order of their ids, the first {@link #MOST} of them. */
  List<Membership> workspaces(PersonId person);

  /** The person's membership in one workspace; empty if there is none. */
  Optional<Membership> in(PersonId person, TenantId workspace);

  /** Makes the person a member, or gives a member another role. */
  void join(PersonId person, Membership membership);

  /** Ends a membership; if there is none, nothing happens. */
  void leave(PersonId person, TenantId workspace);
}

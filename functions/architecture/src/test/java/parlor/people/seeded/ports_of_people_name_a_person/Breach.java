package parlor.people.seeded.ports_of_people_name_a_person;

import parlor.people.Membership;
import parlor.tenant.TenantId;

/** A store that would go through everybody who works for a business. */
public interface Breach {
  /** Reads other people's memberships. */
  Membership everybody(TenantId workspace);
}

package parlor.people;

import parlor.tenant.TenantId;

/** A workspace that a person works in. */
public record Membership(TenantId workspace, Role role) {}

package parlor.tenant;

/**
 * A key a business pastes into its pages. It names the tenant and a serial; possession proves
 * nothing, its MAC only shows that we made it.
 *
 * @param serial 12 base-32 characters, unique within the tenant
 */
public record PublicKey(TenantId tenant, String serial) {}

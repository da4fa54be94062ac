package parlor.answers;

import java.time.Instant;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;

/**
 * Where a question is asked, for those who ask somebody else about it.
 *
 * @param origin of the page it is asked on
 * @param deadline when the caller gives up
 * @param purse what the answer may cost
 */
public record Scene(TenantId tenant, Origin origin, Instant deadline, Purse purse) {}

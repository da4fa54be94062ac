package parlor.limit;

import java.time.LocalDate;
import parlor.tenant.TenantId;

/** Where the salts are kept; one a tenant and a day, in UTC. */
public interface DailySalts {
  /** The day's salt, made by whoever asks first; making it destroys the day before's. */
  DailySalt of(TenantId tenant, LocalDate day);
}

package parlor.erasure;

import java.util.Optional;
import java.util.UUID;
import parlor.tenant.TenantId;

/** Which businesses are being erased, or were of late. */
public interface ErasureJobs {
  /** Keeps it; returns the one that stands if another came first. */
  ErasureJob take(TenantId tenant, ErasureJob job);

  Optional<ErasureJob> find(TenantId tenant);

  /**
   * Keeps what was counted with its job; returns what stands if it was counted before, by a run
   * that got stuck. Without a job, nothing is kept.
   */
  Tally tally(TenantId tenant, UUID id, Tally tally);

  /** Keeps a receipt with its job. Said again, it changes nothing; without a job, neither. */
  void done(TenantId tenant, UUID id, String receipt);
}

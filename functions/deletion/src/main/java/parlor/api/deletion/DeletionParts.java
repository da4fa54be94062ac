package parlor.api.deletion;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import parlor.erasure.Belongings;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Files;
import parlor.erasure.Receipts;
import parlor.tenant.Registry;

/** What the steps are made of. */
public record DeletionParts(
    Belongings belongings,
    Files files,
    ErasureJobs jobs,
    Registry registry,
    Receipts receipts,
    Clock clock,
    ExecutorService executor) {}

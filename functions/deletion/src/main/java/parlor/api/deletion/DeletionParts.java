package parlor.api.deletion;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import parlor.erasure.Belongings;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Farewells;
import parlor.erasure.Files;
import parlor.erasure.Receipts;
import parlor.mail.Alerts;
import parlor.mail.Recipients;
import parlor.tenant.Registry;
import parlor.tenant.Workspaces;

/** What the steps are made of. */
public record DeletionParts(
    Belongings belongings,
    Files files,
    ErasureJobs jobs,
    Registry registry,
    Workspaces workspaces,
    Recipients recipients,
    Farewells farewells,
    Alerts alerts,
    Receipts receipts,
    Clock clock,
    ExecutorService executor) {}

package parlor.api.ingest;

import java.time.Clock;
import parlor.answers.ContentFiles;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.site.SiteReader;
import parlor.tenant.Workspaces;

/** What reading needs. */
public record IngestParts(
    Workspaces workspaces,
    Sources sources,
    Releases releases,
    ContentFiles files,
    Uploads uploads,
    SiteReader sites,
    Clock clock) {}

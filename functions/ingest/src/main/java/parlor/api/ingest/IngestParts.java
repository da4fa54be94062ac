package parlor.api.ingest;

import java.time.Clock;
import java.util.Optional;
import parlor.answers.ContentFiles;
import parlor.answers.Directives;
import parlor.answers.model.Embedder;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.shelf.Shelf;
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
    Clock clock,
    Directives directives,
    Embedder embedder) {
  /** Without vectors. */
  public IngestParts(
      Workspaces workspaces,
      Sources sources,
      Releases releases,
      ContentFiles files,
      Uploads uploads,
      SiteReader sites,
      Clock clock,
      Directives directives) {
    this(
        workspaces,
        sources,
        releases,
        files,
        uploads,
        sites,
        clock,
        directives,
        new Embedder(Optional.empty()));
  }

  Shelf shelf() {
    return new Shelf(releases, files, clock, embedder);
  }
}

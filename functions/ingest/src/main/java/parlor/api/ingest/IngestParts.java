package parlor.api.ingest;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.answers.ContentFiles;
import parlor.answers.Directives;
import parlor.answers.model.Embedder;
import parlor.content.FailureMails;
import parlor.content.Ingests;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.shelf.Library;
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
    FailureMails failures,
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
      FailureMails failures,
      Clock clock,
      Directives directives) {
    this(
        workspaces,
        sources,
        releases,
        files,
        uploads,
        sites,
        failures,
        clock,
        directives,
        new Embedder(Optional.empty()));
  }

  /** What owners may do with what is read by these; {@code random} is a secure one. */
  public Library library(Ingests ingests, RandomGenerator random) {
    return new Library(sources, uploads, releases, shelf(), ingests, clock, random);
  }

  Shelf shelf() {
    return new Shelf(releases, files, clock, embedder);
  }
}

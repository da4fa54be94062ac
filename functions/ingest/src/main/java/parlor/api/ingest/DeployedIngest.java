package parlor.api.ingest;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import parlor.answers.Directives;
import parlor.answers.model.Embedder;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.S3Contents;
import parlor.aws.S3Uploads;
import parlor.aws.SqsAlerts;
import parlor.fetch.FetchLimits;
import parlor.fetch.Fetcher;
import parlor.fetch.Reach;
import parlor.guard.judge.Judge;
import parlor.models.Providers;
import parlor.site.Pause;
import parlor.site.SiteLimits;
import parlor.site.SiteReader;

/** The function on AWS. Making it reaches for nothing. */
final class DeployedIngest {
  /** What PDFBox warns of names fonts and glyphs of a business's file. Held, or it is forgotten. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

  static {
    PDFBOX.setLevel(Level.OFF);
    FONTBOX.setLevel(Level.OFF);
  }

  private DeployedIngest() {}

  static IngestEndpoint of(IngestConfig config, Aws aws, Reach reach, Clock clock) {
    var tenants = aws.unhurried().inRole(config.tenantRole(), clock);
    var tables = AwsTables.of(tenants, config.tablePrefix(), clock, new SecureRandom());
    var embeddings = config.embeddings().map(it -> Providers.embeddings(it, aws.unhurried()));
    var fetcher = new Fetcher(reach, FetchLimits.USUAL);
    return new IngestEndpoint(
        new Ingest(
            new IngestParts(
                tables.workspaces(),
                tables.sources(),
                tables.releases(),
                S3Contents.of(tenants, config.contentBucket()),
                S3Uploads.of(tenants, config.contentBucket()),
                new SiteReader(fetcher, SiteLimits.USUAL, Pause.real(), clock),
                SqsAlerts.of(aws.unhurried(), config.mailQueue()),
                clock,
                new Directives(new Judge()),
                new Embedder(embeddings))));
  }
}

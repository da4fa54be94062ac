package parlor.host.stage;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.S3Contents;
import parlor.aws.S3Uploads;
import parlor.aws.SqsIngests;
import parlor.content.Source;
import parlor.content.TroubleWords;
import parlor.dynamodb.DynamoTables;
import parlor.http.content.WithheldJson;
import parlor.shelf.Library;
import parlor.shelf.Shelf;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a business on a deployed stage has given to read. It is read there, not here. */
public record StageLibrary(DynamoTables tables, Library library) {

  /**
   * Asks for the address of the stage's queue, and reaches for nothing else yet.
   *
   * @param random a secure one
   * @throws parlor.failure.Unavailable if there is no such stage
   */
  public static StageLibrary of(
      Aws aws, String name, String bucket, Clock clock, RandomGenerator random) {
    var unhurried = aws.unhurried();
    var prefix = "parlor-" + name + "-";
    var tables = AwsTables.of(unhurried, prefix, clock, random);
    var ingests = SqsIngests.named(unhurried, prefix + "ingest");
    var contents = S3Contents.of(unhurried, bucket);
    var shelf = Shelf.keeping(tables.releases(), contents, clock);
    var uploads = S3Uploads.of(unhurried, bucket);
    return new StageLibrary(
        tables,
        new Library(tables.sources(), uploads, tables.releases(), shelf, ingests, clock, random));
  }

  /** Whether there is such a business. */
  public boolean knows(TenantId tenant) {
    return tables.registry().find(tenant).filter(it -> it.erasedAt().isEmpty()).isPresent();
  }

  /** Each source and how it fares, as a line of JSON. */
  public List<String> lines(TenantId tenant) {
    return library.list(tenant).stream().map(StageLibrary::line).toList();
  }

  private static String line(Source source) {
    var state = source.state();
    var line = JsonNodeFactory.instance.objectNode();
    line.put("source", source.id().value())
        .put("place", source.place())
        .put("phase", state.phase().name().toLowerCase(Locale.ROOT))
        .put("at", state.at().toString())
        .put("entries", state.passages())
        .put("trouble", TroubleWords.in(Language.EN).of(source));
    WithheldJson.add(line, source, TroubleWords.in(Language.EN));
    return line.toString();
  }
}

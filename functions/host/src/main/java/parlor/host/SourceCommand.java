package parlor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlor.content.TroubleWords;
import parlor.failure.Unavailable;
import parlor.host.stage.StageLibrary;
import parlor.shelf.Added;
import parlor.shelf.Library;
import parlor.tenant.Language;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a business on a deployed stage something to read: what there is before the desk is. */
@Command(
    name = "source",
    description =
        "Give a workspace on a stage deployed to AWS a site or a file to answer from, with your own"
            + " AWS credentials. One that is there is read again. Without either, prints a line of"
            + " JSON for each source and how it fares.",
    mixinStandardHelpOptions = true)
final class SourceCommand implements Callable<Integer> {
  @Mixin private StageOptions stage = new StageOptions();

  @Option(names = "--bucket", required = true, description = "Its content bucket, a stack output.")
  private String bucket = "";

  @Option(names = "--tenant", required = true, description = "The business.")
  private String tenant = "";

  @ArgGroup private @Nullable Given given;

  /** One of the two. */
  static final class Given {
    @Option(names = "--url", description = "A page of a site; it and those it leads to are read.")
    private @Nullable String url;

    @Option(names = "--file", description = "A PDF, DOCX, HTML, TXT, CSV, Markdown or JSON file.")
    private @Nullable Path file;
  }

  @Override
  public Integer call() throws CannotStart {
    var whose = TenantOption.parse(tenant);
    try {
      var parts =
          StageLibrary.of(stage.aws(), stage.name(), bucket, Clock.systemUTC(), new SecureRandom());
      if (!parts.knows(whose)) {
        throw new CannotStart("--tenant names no business of this stage.");
      }
      if (given == null) {
        parts.lines(whose).forEach(System.out::println);
        return 0;
      }
      var added =
          given.url != null
              ? parts.library().site(whose, given.url)
              : parts.library().file(whose, name(given.file), bytes(given.file));
      return switch (added) {
        case Added.Accepted(var source) -> {
          System.out.printf("{\"tenant\":\"%s\",\"source\":\"%s\"}%n", whose, source.id());
          yield 0;
        }
        case Added.Refused(var trouble) ->
            throw new CannotStart(TroubleWords.in(Language.EN).of(trouble));
      };
    } catch (Unavailable e) {
      throw CannotStart.unreachable(e);
    }
  }

  private static String name(@Nullable Path file) {
    return file == null ? "" : String.valueOf(file.getFileName());
  }

  private static byte[] bytes(@Nullable Path file) throws CannotStart {
    try {
      if (file == null || Files.size(file) > Library.MOST_BYTES) {
        throw new CannotStart("--file takes up to " + (Library.MOST_BYTES >> 20) + " MB.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CannotStart(file + ": it cannot be read.");
    }
  }
}

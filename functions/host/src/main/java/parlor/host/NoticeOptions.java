package parlor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.SqsAlerts;
import parlor.failure.Unavailable;
import parlor.host.notice.BadNotice;
import parlor.host.notice.NoticeBox;
import parlor.host.notice.NoticeFile;
import parlor.host.notice.Notifier;
import parlor.notice.Notice.Kind;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is told, and to the businesses of which stage or host. */
final class NoticeOptions {
  /** A host that runs looks four times a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration LOOK = Duration.ofMillis(100);

  @Parameters(paramLabel = "FILE", description = "What is told, in JSON; SECURITY.md has its form.")
  private Path file = Path.of("");

  @Option(
      names = "--stage",
      description = "A stage deployed to AWS, with your own AWS credentials; else this machine's.")
  private @Nullable String stage;

  @Option(
      names = "--region",
      defaultValue = "${env:AWS_REGION:-eu-central-1}",
      description = "Where the stage is deployed (${DEFAULT-VALUE}).")
  private String region = "";

  @Option(names = "--data", description = "The host's folder (.parlor beside ./parlor).")
  private @Nullable Path data;

  int tell(Kind kind) throws CannotStart, InterruptedException {
    var clock = Clock.systemUTC();
    var bytes = bytes();
    var read = read(bytes, kind, clock);
    var name = stage;
    if (name != null) {
      onStage(name, read, clock);
    } else {
      onThisMachine(read, bytes, clock);
    }
    return 0;
  }

  private void onStage(String name, NoticeFile read, Clock clock) throws CannotStart {
    var prefix = "parlor-" + name + "-";
    var random = new SecureRandom();
    try {
      var aws = Aws.of(region).unhurried();
      var tables = AwsTables.of(aws, prefix, clock, random);
      var tenants = AwsTables.allTenants(aws, prefix);
      new Notifier(
              tables.registry(),
              tables.workspaces(),
              tables.recipients(),
              tables.audits(),
              tables.boards(),
              tenants,
              SqsAlerts.named(aws, prefix + "mail"),
              clock,
              random)
          .tell(read, System.out::println);
    } catch (Unavailable e) {
      throw CannotStart.unreachable(e);
    }
  }

  private void onThisMachine(NoticeFile read, byte[] bytes, Clock clock)
      throws CannotStart, InterruptedException {
    var folder = HostConfig.folder(Optional.ofNullable(data), HostConfig.environment());
    if (!Files.isDirectory(folder)) {
      throw new CannotStart("There is no host's folder " + folder + "; name it with --data.");
    }
    var box = new NoticeBox(folder, clock);
    var id = read.notice().id();
    var kind = read.notice().kind();
    try {
      box.put(id, kind, bytes);
      for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(LOOK)) {
        var result = box.result(id, kind);
        if (result.isPresent()) {
          result.get().forEach(System.out::println);
          return;
        }
        Thread.sleep(LOOK);
      }
    } catch (IOException e) {
      throw new CannotStart("The data folder " + folder + " cannot be written.");
    }
    throw new CannotStart(
        "No host answers for "
            + folder
            + ". Nobody was told yet: the next that starts there does.");
  }

  private byte[] bytes() throws CannotStart {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CannotStart(file + ": it cannot be read.");
    }
  }

  private NoticeFile read(byte[] bytes, Kind kind, Clock clock) throws CannotStart {
    try {
      return NoticeFile.read(bytes, kind, clock.instant());
    } catch (BadNotice e) {
      throw new CannotStart(file + ": " + e.getMessage() + ".");
    }
  }
}

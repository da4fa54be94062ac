package parlor.host;

import parlor.aws.Aws;
import picocli.CommandLine.Option;

/** Which deployed stage a command speaks to. */
final class StageOptions {
  @Option(names = "--stage", defaultValue = "dev", description = "Its name (${DEFAULT-VALUE}).")
  private String stage = "dev";

  @Option(
      names = "--region",
      defaultValue = "${env:AWS_REGION:-eu-central-1}",
      description = "Where it is deployed (${DEFAULT-VALUE}).")
  private String region = "";

  String name() {
    return stage;
  }

  /** Reaches for nothing yet; with the credentials of whoever says the command. */
  Aws aws() {
    return Aws.of(region);
  }
}

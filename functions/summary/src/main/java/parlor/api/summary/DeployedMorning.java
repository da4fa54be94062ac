package parlor.api.summary;

import java.time.Clock;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.SqsQueue;

/** The function on AWS. Making it reaches for nothing. */
final class DeployedMorning {
  private DeployedMorning() {}

  static Rounds of(MorningConfig config, Aws aws, Clock clock) {
    var queue = SqsQueue.of(aws.unhurried(), "mail", config.mailQueue());
    return new Rounds(
        AwsTables.allTenants(aws.unhurried(), config.tablePrefix()),
        (job, wait) -> queue.send(JobJson.write(job), wait),
        clock);
  }
}

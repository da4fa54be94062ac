package parlor.api.summary;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.SqsQueue;

/** Every half hour on Lambda. What a schedule says to it makes no difference. */
public final class MorningHandler implements RequestStreamHandler {
  private final Rounds rounds;

  public MorningHandler() {
    var config = MorningConfig.read();
    var aws = Aws.of(config.region()).unhurried();
    var queue = SqsQueue.of(aws, "mail", config.mailQueue());
    rounds =
        new Rounds(
            AwsTables.allTenants(aws, config.tablePrefix()),
            (job, wait) -> queue.send(JobJson.write(job), wait));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    rounds.all();
  }
}

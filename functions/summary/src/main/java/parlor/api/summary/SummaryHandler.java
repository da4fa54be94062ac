package parlor.api.summary;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import parlor.aws.Aws;

/** Mails on Lambda, each asked for by a message of a queue. */
public final class SummaryHandler implements RequestStreamHandler {
  private final SummaryEndpoint endpoint;

  public SummaryHandler() {
    var config = SummaryConfig.read();
    endpoint = DeployedSummary.of(config, Aws.of(config.region()), Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    endpoint.answer(in, out);
  }
}

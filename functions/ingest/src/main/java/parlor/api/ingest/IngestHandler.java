package parlor.api.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import parlor.aws.Aws;
import parlor.fetch.Reach;

/** Readings on Lambda, each asked for by a message of a queue. */
public final class IngestHandler implements RequestStreamHandler {
  private final IngestEndpoint endpoint;

  public IngestHandler() {
    var config = IngestConfig.read();
    endpoint =
        DeployedIngest.of(config, Aws.of(config.region()), Reach.ofThePublic(), Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    endpoint.answer(in, out);
  }
}

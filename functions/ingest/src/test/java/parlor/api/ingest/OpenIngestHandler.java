package parlor.api.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Set;
import parlor.aws.Aws;
import parlor.fetch.Names;
import parlor.fetch.Reach;

/**
 * Readings as they are deployed, but for one port of this machine, which may be read as well. What
 * is deployed has no such switch: on Lambda a port of the machine is the runtime's.
 */
public final class OpenIngestHandler implements RequestStreamHandler {
  public static final String PORT = "TEST_SITE_PORT";

  private final IngestEndpoint endpoint;

  /** Made by the runtime client. */
  public OpenIngestHandler() {
    var config = IngestConfig.read();
    var reach = new Reach(Names.system(), Set.of(Integer.valueOf(System.getenv(PORT))));
    endpoint = DeployedIngest.of(config, Aws.of(config.region()), reach, Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    endpoint.answer(in, out);
  }
}

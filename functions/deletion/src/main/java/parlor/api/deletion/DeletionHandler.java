package parlor.api.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import parlor.aws.Aws;
import tools.jackson.databind.json.JsonMapper;

/** The steps of an erasure on Lambda, each called by the state machine. */
public final class DeletionHandler implements RequestStreamHandler {
  /** To end what is under way. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final DeletionEndpoint endpoint;

  public DeletionHandler() {
    var config = DeletionConfig.read();
    endpoint = DeployedDeletion.of(config, Aws.of(config.region()), Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var time = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    var reply = endpoint.apply(JsonMapper.shared().readTree(in), time);
    out.write(reply.toString().getBytes(UTF_8));
  }
}

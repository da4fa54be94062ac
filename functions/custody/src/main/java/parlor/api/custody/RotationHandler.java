package parlor.api.custody;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import parlor.aws.Aws;

/** The rotation of a business's key on Lambda. */
public final class RotationHandler implements RequestStreamHandler {
  private final RotationEndpoint endpoint;

  public RotationHandler() {
    var config = RotationConfig.read();
    endpoint = DeployedRotation.of(config, Aws.of(config.region()), Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis());
    Events.answer(in, out, event -> endpoint.apply(event, left));
  }
}

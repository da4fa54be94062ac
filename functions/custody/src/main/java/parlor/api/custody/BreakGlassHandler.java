package parlor.api.custody;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.function.Function;
import parlor.aws.Aws;
import tools.jackson.databind.JsonNode;

/** Break-glass on Lambda. */
public final class BreakGlassHandler implements RequestStreamHandler {
  private final Function<JsonNode, JsonNode> endpoint;

  public BreakGlassHandler() {
    var config = BreakGlassConfig.read();
    endpoint = DeployedBreakGlass.of(config, Aws.of(config.region()), Clock.systemUTC());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Events.answer(in, out, endpoint);
  }
}

package parlor.api.custody;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import parlor.aws.Aws;
import tools.jackson.databind.JsonNode;

/** The functions of those who run a stage with the parts they have on AWS, in this process. */
public final class CustodyOnAws {
  private CustodyOnAws() {}

  public static Function<JsonNode, JsonNode> breakGlass(
      Map<String, String> environment, Aws aws, Clock clock) {
    return DeployedBreakGlass.of(BreakGlassConfig.of(environment), aws, clock);
  }

  public static Function<JsonNode, JsonNode> rotation(
      Map<String, String> environment, Aws aws, Clock clock) {
    var rotation = DeployedRotation.of(RotationConfig.of(environment), aws, clock);
    return event -> rotation.apply(event, Duration.ofMinutes(15));
  }
}

package parlor.api.visitor;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import parlor.aws.Aws;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The visitor function with the parts it has on AWS, in this process. */
public final class VisitorOnAws {
  private VisitorOnAws() {}

  /** An instance that has met nobody yet. */
  public static Function<HttpCall, HttpReply> of(
      Map<String, String> environment, Aws aws, Clock clock) {
    return VisitorComponent.of(DeployedVisitor.of(VisitorConfig.of(environment), aws, clock))
        .endpoint();
  }
}

package parlor.api.session;

import java.time.Clock;
import java.util.function.Function;
import parlor.aws.Aws;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The session function's endpoint for another host than its handler. */
public final class SessionOnSpring {
  private SessionOnSpring() {}

  /** Wired as on Lambda. */
  public static Function<HttpCall, HttpReply> endpoint(Clock clock) {
    var config = SessionConfig.read();
    return SessionComponent.of(DeployedSession.of(config, Aws.of(config.region()), clock))
        .endpoint();
  }
}

package parlor.api.session;

import java.io.IOException;
import java.time.Clock;
import parlor.aws.Aws;
import parlor.aws.rehearsal.Network;
import parlor.aws.rehearsal.Rehearsal;
import parlor.http.lambda.ProxyHandler;

/** The session function on Lambda. */
public final class SessionHandler extends ProxyHandler {
  private final SessionConfig config;
  private final Clock clock;

  public SessionHandler() {
    this(SessionConfig.read(), Clock.systemUTC());
  }

  private SessionHandler(SessionConfig config, Clock clock) {
    super(DeployedSession.of(config, Aws.of(config.region()), clock).function());
    this.config = config;
    this.clock = clock;
  }

  @Override
  protected void rehearse() throws IOException {
    Network.rehearse(config.region());
    SessionRehearsal.play(config, Rehearsal.aws(config.region(), ""), clock);
  }
}

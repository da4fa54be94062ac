package parlor.api.visitor;

import java.io.IOException;
import java.time.Clock;
import parlor.aws.Aws;
import parlor.aws.rehearsal.Network;
import parlor.aws.rehearsal.Rehearsal;
import parlor.http.lambda.ProxyHandler;

/** The visitor function on Lambda. */
public final class VisitorHandler extends ProxyHandler {
  private final VisitorConfig config;
  private final Clock clock;

  public VisitorHandler() {
    this(VisitorConfig.read(), Clock.systemUTC());
  }

  private VisitorHandler(VisitorConfig config, Clock clock) {
    super(DeployedVisitor.of(config, Aws.of(config.region()), clock).function());
    this.config = config;
    this.clock = clock;
  }

  @Override
  protected void rehearse() throws IOException {
    Network.rehearse(config.region());
    VisitorRehearsal.play(config, Rehearsal.aws(config.region(), ""), clock);
  }
}

package parlor.api.owner;

import java.io.IOException;
import java.time.Clock;
import parlor.aws.Aws;
import parlor.aws.rehearsal.Network;
import parlor.aws.rehearsal.Rehearsal;
import parlor.http.lambda.ProxyHandler;

/** The owner function on Lambda. */
public final class OwnerHandler extends ProxyHandler {
  private final OwnerConfig config;
  private final Clock clock;

  public OwnerHandler() {
    this(OwnerConfig.read(), Clock.systemUTC());
  }

  private OwnerHandler(OwnerConfig config, Clock clock) {
    super(DeployedOwner.of(config, Aws.of(config.region()), new WebDocuments(), clock).function());
    this.config = config;
    this.clock = clock;
  }

  @Override
  protected void rehearse() throws IOException {
    Network.rehearse(config.region());
    OwnerRehearsal.knock(config);
    OwnerRehearsal.play(config, Rehearsal.aws(config.region(), ""), clock);
  }
}

package parlor.api.chat;

import java.io.IOException;
import java.time.Clock;
import parlor.aws.Aws;
import parlor.aws.rehearsal.Network;
import parlor.aws.rehearsal.Rehearsal;
import parlor.http.lambda.ProxyHandler;

/** The chat function on Lambda. */
public final class ChatHandler extends ProxyHandler {
  private final ChatConfig config;
  private final Clock clock;

  public ChatHandler() {
    this(ChatConfig.read(), Clock.systemUTC());
  }

  private ChatHandler(ChatConfig config, Clock clock) {
    super(DeployedChat.of(config, Aws.of(config.region()), clock).function());
    this.config = config;
    this.clock = clock;
  }

  @Override
  protected void rehearse() throws IOException {
    Network.rehearse(config.region());
    ChatRehearsal.play(config, Rehearsal.aws(config.region(), ChatRehearsal.CONTENT), clock);
  }
}

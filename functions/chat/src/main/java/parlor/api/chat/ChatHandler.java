package parlor.api.chat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import org.crac.Core;
import org.crac.Resource;
import parlor.aws.Aws;
import parlor.aws.rehearsal.Network;
import parlor.aws.rehearsal.Rehearsal;
import parlor.http.lambda.LambdaFunction;

/** The chat function on Lambda. */
public final class ChatHandler implements RequestStreamHandler, Resource {
  private final ChatConfig config = ChatConfig.read();
  private final Clock clock = Clock.systemUTC();
  private final LambdaFunction function =
      DeployedChat.function(config, Aws.of(config.region()), clock);

  public ChatHandler() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, Duration.ofMillis(context.getRemainingTimeInMillis()));
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
    Network.rehearse(config.region());
    ChatRehearsal.play(config, Rehearsal.aws(config.region(), ChatRehearsal.CONTENT), clock);
  }

  /** Nothing to mend: secrets, credentials, ids and salts are asked for when they are needed. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}
}

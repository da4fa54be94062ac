package parlor.api.chat;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import parlor.aws.Aws;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The chat function with the parts it has on AWS, in this process. */
public final class ChatOnAws {
  private ChatOnAws() {}

  /** An instance that has met nobody yet. */
  public static Function<HttpCall, HttpReply> of(
      Map<String, String> environment, Aws aws, Clock clock) {
    return ChatComponent.of(DeployedChat.of(ChatConfig.of(environment), aws, clock)).endpoint();
  }
}

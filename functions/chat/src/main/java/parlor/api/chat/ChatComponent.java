package parlor.api.chat;

import dagger.Component;
import java.util.function.Function;
import javax.inject.Singleton;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The chat function, wired. */
@Singleton
@Component(modules = ChatModule.class, dependencies = ChatParts.class)
public interface ChatComponent {
  Function<HttpCall, HttpReply> endpoint();

  static ChatComponent of(ChatParts parts) {
    return DaggerChatComponent.builder().chatParts(parts).build();
  }
}

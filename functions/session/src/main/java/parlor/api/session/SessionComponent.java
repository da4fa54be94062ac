package parlor.api.session;

import dagger.Component;
import java.util.function.Function;
import javax.inject.Singleton;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The session function, wired. */
@Singleton
@Component(modules = SessionModule.class, dependencies = SessionParts.class)
public interface SessionComponent {
  Function<HttpCall, HttpReply> endpoint();

  static SessionComponent of(SessionParts parts) {
    return DaggerSessionComponent.builder().sessionParts(parts).build();
  }
}

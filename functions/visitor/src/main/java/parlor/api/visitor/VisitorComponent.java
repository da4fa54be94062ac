package parlor.api.visitor;

import dagger.Component;
import java.util.function.Function;
import javax.inject.Singleton;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The visitor function, wired. */
@Singleton
@Component(modules = VisitorModule.class, dependencies = VisitorParts.class)
public interface VisitorComponent {
  Function<HttpCall, HttpReply> endpoint();

  static VisitorComponent of(VisitorParts parts) {
    return DaggerVisitorComponent.builder().visitorParts(parts).build();
  }
}

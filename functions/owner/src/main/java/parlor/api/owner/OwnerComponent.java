package parlor.api.owner;

import dagger.Component;
import java.util.function.Function;
import javax.inject.Singleton;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The owner function, wired. */
@Singleton
@Component(modules = OwnerModule.class, dependencies = OwnerParts.class)
public interface OwnerComponent {
  Function<HttpCall, HttpReply> endpoint();

  static OwnerComponent of(OwnerParts parts) {
    return DaggerOwnerComponent.builder().ownerParts(parts).build();
  }
}

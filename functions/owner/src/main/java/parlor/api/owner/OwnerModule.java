package parlor.api.owner;

import dagger.Module;
import dagger.Provides;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javax.inject.Singleton;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.ProblemBoundary;
import parlor.people.People;
import parlor.tenant.Workspaces;

@Module
final class OwnerModule {
  private OwnerModule() {}

  @Provides
  @Singleton
  static Function<HttpCall, HttpReply> endpoint(ReadWorkspaces workspaces) {
    return new ProblemBoundary(new OwnerEndpoint(workspaces));
  }

  @Provides
  static ReadWorkspaces workspaces(
      SignIn signIn, People people, Workspaces workspaces, ExecutorService executor) {
    return new ReadWorkspaces(signIn, people, workspaces, executor);
  }

  @Provides
  static SignIn signIn(Optional<Issuer> issuer, Documents documents, Clock clock) {
    return issuer
        .<SignIn>map(known -> new AccessTokens(known, documents, clock))
        .orElse(SignIn.CLOSED);
  }
}

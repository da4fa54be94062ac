package parlor.api.owner;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import parlor.people.People;
import parlor.tenant.Workspaces;

/** What the function is made of. */
public interface OwnerParts {
  People people();

  Workspaces workspaces();

  /** Whose tokens are taken; empty where nobody can sign in. */
  Optional<Issuer> issuer();

  Documents documents();

  Clock clock();

  ExecutorService executor();
}

package parlor.api.owner;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import parlor.concurrent.Pending;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.people.Membership;
import parlor.people.People;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;

/**
 * {@code GET /v1/owner/workspace}: the workspaces of whoever calls, or the one that {@code
 * Parlor-Workspace} names. Read by pages of the API's own origin; to others only refusals are open.
 */
final class ReadWorkspaces {
  private final SignIn signIn;
  private final People people;
  private final Workspaces workspaces;
  private final ExecutorService executor;

  ReadWorkspaces(SignIn signIn, People people, Workspaces workspaces, ExecutorService executor) {
    this.signIn = signIn;
    this.people = people;
    this.workspaces = workspaces;
    this.executor = executor;
  }

  HttpReply reply(HttpCall call) {
    return switch (signIn.person(call)) {
      case Read.Bad<PersonId>(var problem) -> Cors.openToAll(problem.reply(call));
      case Read.Good<PersonId>(var person) ->
          call.header("parlor-workspace")
              .map(named -> one(call, person, named))
              .orElseGet(() -> listed(people.workspaces(person)));
    };
  }

  /** Somebody else's workspace, one that never was and no id at all are refused alike. */
  private HttpReply one(HttpCall call, PersonId person, String named) {
    return TenantId.parse(named)
        .flatMap(workspace -> people.in(person, workspace))
        .map(membership -> listed(List.of(membership)))
        .orElseGet(() -> Cors.openToAll(Problem.of(Slug.FORBIDDEN).reply(call)));
  }

  /** The names are read side by side; a workspace that is gone is left out. */
  private HttpReply listed(List<Membership> memberships) {
    var pending =
        memberships.stream()
            .map(one -> Pending.start(executor, () -> workspaces.read(one.workspace())))
            .toList();
    var json = Json.object();
    var array = json.putArray("workspaces");
    for (int i = 0; i < memberships.size(); i++) {
      Optional<Workspace> workspace = pending.get(i).get();
      var role = memberships.get(i).role();
      workspace.ifPresent(found -> array.add(WorkspaceJson.of(found, role)));
    }
    return Json.reply(200, json);
  }
}

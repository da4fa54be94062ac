package parlor.api.owner;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Route;
import parlor.http.Slug;
import parlor.people.Membership;
import parlor.people.People;
import parlor.people.PersonId;
import parlor.tenant.TenantId;

/**
 * The owner function: who calls, for which of their businesses, whether they may, and then the
 * route's own part. Read by pages of the API's own origin and by the desk's ({@link ToTheDesk}); to
 * others only refusals are open.
 */
final class OwnerEndpoint implements Function<HttpCall, HttpReply> {
  private final SignIn signIn;
  private final People people;
  private final ReadWorkspaces workspaces;
  private final EraseWorkspace erase;
  private final Map<ArrivalRoute, Arriving> arrivals;
  private final TurnOff off;
  private final Map<OwnerRoute, Answering> routes;

  OwnerEndpoint(
      SignIn signIn,
      People people,
      ReadWorkspaces workspaces,
      EraseWorkspace erase,
      TurnOff off,
      Map<ArrivalRoute, Arriving> arrivals,
      Map<OwnerRoute, Answering> routes) {
    this.arrivals = Map.copyOf(arrivals);
    this.signIn = signIn;
    this.people = people;
    this.workspaces = workspaces;
    this.erase = erase;
    this.off = off;
    this.routes = Map.copyOf(routes);
  }

  @Override
  public HttpReply apply(HttpCall call) {
    var route = Route.of(call.method(), call.path());
    if (route.filter(Route.READ_WORKSPACES::equals).isPresent()) {
      return workspaces.reply(call);
    }
    if (call.method().equals("GET") && call.path().equals(OwnerRoute.ERASURE)) {
      return erase.look(call);
    }
    if (route.filter(Route::turnsMailsOff).isPresent()) {
      return off.reply(call);
    }
    var arrival = ArrivalRoute.of(call.method(), call.path());
    if (arrival.isPresent()) {
      return reply(call, arrival.get());
    }
    return OwnerRoute.of(call.method(), call.path())
        .map(taken -> reply(call, taken))
        .orElseGet(() -> Problem.of(Slug.NOT_FOUND).reply(call));
  }

  private HttpReply reply(HttpCall call, ArrivalRoute route) {
    return switch (signIn.person(call)) {
      case Read.Bad<PersonId>(var problem) -> Cors.openToAll(problem.reply(call));
      case Read.Good<PersonId>(var person) ->
          Objects.requireNonNull(arrivals.get(route)).reply(call, person);
    };
  }

  private HttpReply reply(HttpCall call, OwnerRoute.Taken taken) {
    return switch (signIn.person(call).then(person -> visit(call, person, taken))) {
      case Read.Bad<Visit>(var problem) -> Cors.openToAll(problem.reply(call));
      case Read.Good<Visit>(var visit) ->
          Objects.requireNonNull(routes.get(taken.route())).reply(visit);
    };
  }

  private Read<Visit> visit(HttpCall call, PersonId person, OwnerRoute.Taken taken) {
    return membership(call, person)
        .then(
            in ->
                taken.route().isFor(in.role())
                    ? Read.good(new Visit(call, person, in.workspace(), in.role(), taken.path()))
                    : Read.bad(Problem.of(Slug.FORBIDDEN, "agent")));
  }

  /** Somebody else's workspace, one that never was and no id at all are refused alike. */
  private Read<Membership> membership(HttpCall call, PersonId person) {
    var named = call.header("parlor-workspace");
    if (named.isPresent()) {
      return named
          .flatMap(TenantId::parse)
          .flatMap(workspace -> people.in(person, workspace))
          .<Read<Membership>>map(Read::good)
          .orElseGet(() -> Read.bad(Problem.of(Slug.FORBIDDEN)));
    }
    var all = people.workspaces(person);
    return switch (all.size()) {
      case 0 -> Read.bad(Problem.of(Slug.FORBIDDEN));
      case 1 -> Read.good(all.getFirst());
      default -> Read.bad(Problem.of(Slug.BAD_REQUEST, "workspace"));
    };
  }
}

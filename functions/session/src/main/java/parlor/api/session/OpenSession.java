package parlor.api.session;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import parlor.api.session.Visits.Visit;
import parlor.api.session.Visits.Visitor;
import parlor.concurrent.Pending;
import parlor.failure.Unavailable;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.limit.DailySalt;
import parlor.seal.Keyring;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;

/** {@code POST /v1/sessions}. */
final class OpenSession {
  private final PublicKeys publicKeys;
  private final Door door;
  private final Workspaces workspaces;
  private final Keyring keyring;
  private final Visits visits;
  private final ExecutorService executor;

  OpenSession(
      PublicKeys publicKeys,
      Door door,
      Workspaces workspaces,
      Keyring keyring,
      Visits visits,
      ExecutorService executor) {
    this.publicKeys = publicKeys;
    this.door = door;
    this.workspaces = workspaces;
    this.keyring = keyring;
    this.visits = visits;
    this.executor = executor;
  }

  HttpReply reply(HttpCall call) {
    return switch (SessionRequest.read(call.body())) {
      case Read.Bad<SessionRequest>(var problem) -> Cors.openToAll(problem.reply(call));
      case Read.Good<SessionRequest>(var request) -> reply(call, request);
    };
  }

  private HttpReply reply(HttpCall call, SessionRequest request) {
    var key = publicKeys.read(request.key());
    var origin = call.header("origin").flatMap(Origin::parse);
    var language = request.language().orElse(call.language());
    if (key.isEmpty() || origin.isEmpty()) {
      return Cors.openToAll(Problem.of(Slug.NOT_ALLOWED).reply(call, language));
    }
    return switch (door.ask(call, key.get(), origin.get(), request.solution())) {
      case Door.Opening.Closed(var problem, boolean listed) -> {
        var reply = problem.reply(call, language);
        yield listed ? Cors.open(reply, origin.get()) : Cors.openToAll(reply);
      }
      case Door.Opening.Open(var salt) ->
          Cors.open(enter(call, request, key.get(), origin.get(), salt), origin.get());
    };
  }

  private HttpReply enter(
      HttpCall call, SessionRequest request, PublicKey key, Origin origin, DailySalt salt) {
    var settings = Pending.start(executor, () -> workspaces.read(key.tenant()));
    var tenantKey = keyring.tenantKey(key.tenant());
    var workspace = settings.get().orElseThrow(() -> new Unavailable("workspace", null));
    if (tenantKey.isEmpty()) {
      return Problem.of(Slug.ERASED).reply(call);
    }
    var language = workspace.nearest(request.language().orElse(call.language()));
    var visitor = new Visitor(key, origin, language, salt);
    var visit =
        request
            .resume()
            .map(resume -> visits.resume(visitor, tenantKey.get(), workspace.retention(), resume))
            .orElseGet(
                () -> Optional.of(visits.begin(visitor, tenantKey.get(), workspace.retention())));
    return visit
        .map(opened -> created(opened, workspace, visitor))
        .orElseGet(() -> Problem.of(Slug.ERASED).reply(call, language));
  }

  private static HttpReply created(Visit visit, Workspace workspace, Visitor visitor) {
    return Json.reply(201, SessionJson.of(visit, workspace, visitor.language()));
  }
}

package parlor.api.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
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
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.session.Told;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;

/** {@code POST /v1/sessions}. */
final class OpenSession {
  private static final Logger LOG = System.getLogger(OpenSession.class.getName());

  private final PublicKeys publicKeys;
  private final Door door;
  private final Workspaces workspaces;
  private final Keyring keyring;
  private final Visits visits;
  private final ToldWordings told;
  private final Clock clock;
  private final ExecutorService executor;

  OpenSession(
      PublicKeys publicKeys,
      Door door,
      Workspaces workspaces,
      Keyring keyring,
      Visits visits,
      ToldWordings told,
      Clock clock,
      ExecutorService executor) {
    this.publicKeys = publicKeys;
    this.door = door;
    this.workspaces = workspaces;
    this.keyring = keyring;
    this.visits = visits;
    this.told = told;
    this.clock = clock;
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
    var notice = VisitorNotice.of(workspace, language);
    var terms = new Told(notice.wording().version(), notice.agreement().isPresent());
    var kept = keep(workspace, notice);
    var visitor = new Visitor(key, origin, language, salt, terms);
    var visit =
        request
            .resume()
            .map(resume -> visits.resume(visitor, tenantKey.get(), workspace.retention(), resume))
            .orElseGet(
                () -> Optional.of(visits.begin(visitor, tenantKey.get(), workspace.retention())));
    kept.get();
    return visit
        .map(opened -> Json.reply(201, SessionJson.of(opened, workspace, language, notice)))
        .orElseGet(() -> Problem.of(Slug.ERASED).reply(call, language));
  }

  /**
   * The conversation keeps its version in any case; that nobody can be let in for it helps none.
   */
  private Pending<Boolean> keep(Workspace workspace, VisitorNotice notice) {
    var until = workspace.retention().endOfConversation(clock.instant());
    return Pending.start(
        executor,
        () -> {
          try {
            told.keep(workspace.tenant(), notice.wording(), until);
            return true;
          } catch (Unavailable e) {
            LOG.log(Level.WARNING, "A notice's text was not kept: {0}", e.getMessage());
            return false;
          }
        });
  }
}

package parlor.api.owner;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import parlor.audit.Deed;
import parlor.erasure.ErasureJob;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Erasures;
import parlor.http.Cors;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.id.TimeOrdered;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A business is erased for good, once its owner has typed its name. */
final class EraseWorkspace {
  private final Workspaces workspaces;
  private final ErasureJobs jobs;
  private final Erasures erasures;
  private final Journal journal;
  private final SignIn signIn;
  private final Clock clock;
  private final RandomGenerator random;

  EraseWorkspace(
      Workspaces workspaces,
      ErasureJobs jobs,
      Erasures erasures,
      Journal journal,
      SignIn signIn,
      Clock clock,
      RandomGenerator random) {
    this.workspaces = workspaces;
    this.jobs = jobs;
    this.erasures = erasures;
    this.journal = journal;
    this.signIn = signIn;
    this.clock = clock;
    this.random = random;
  }

  /** {@code DELETE /v1/owner/workspace}. Asked again, it goes on with what was begun. */
  HttpReply begin(Visit visit) {
    return switch (Json.read(visit.call().body(), Set.of("confirm"))) {
      case Read.Bad<ObjectNode>(var problem) -> problem.reply(visit.call());
      case Read.Good<ObjectNode>(var body) ->
          isTyped(visit, body.path("confirm").asString(""))
              ? begun(visit)
              : Problem.of(Slug.BAD_REQUEST, "confirm").reply(visit.call());
    };
  }

  private boolean isTyped(Visit visit, String typed) {
    return workspaces
        .read(visit.tenant())
        .filter(workspace -> workspace.name().strip().equals(typed.strip()))
        .isPresent();
  }

  private HttpReply begun(Visit visit) {
    journal.write(visit, Deed.WORKSPACE_ERASED);
    var now = clock.instant();
    var job =
        jobs.take(
            visit.tenant(),
            new ErasureJob(TimeOrdered.of(now, random), visit.person(), now, Optional.empty()));
    erasures.begin(visit.tenant(), job.id());
    return Json.reply(202, json(job));
  }

  /**
   * {@code GET /v1/owner/erasure}: how it stands, for whoever asked for it, who is no member any
   * more. Anybody else, and of any other business, is refused alike.
   */
  HttpReply look(HttpCall call) {
    return switch (signIn.person(call)) {
      case Read.Bad<PersonId>(var problem) -> Cors.openToAll(problem.reply(call));
      case Read.Good<PersonId>(var person) ->
          call.header("parlor-workspace")
              .flatMap(TenantId::parse)
              .flatMap(jobs::find)
              .filter(job -> job.by().equals(person))
              .map(job -> Json.reply(200, json(job)))
              .orElseGet(() -> Cors.openToAll(Problem.of(Slug.FORBIDDEN).reply(call)));
    };
  }

  private static ObjectNode json(ErasureJob job) {
    var json =
        Json.object()
            .put("erasure", job.id().toString())
            .put("begunAt", job.begun().toString())
            .put("state", job.receipt().isPresent() ? "erased" : "under-way");
    job.receipt().ifPresent(text -> json.set("receipt", JsonMapper.shared().readTree(text)));
    return json;
  }
}

package parlor.api.owner;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.api.owner.ImportedSetup.Taken;
import parlor.audit.About;
import parlor.audit.Deed;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import parlor.tenant.Workspaces.Revised;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a business has set, read and changed as a whole; nobody overwrites what they had not seen.
 */
final class Settings {
  private final Workspaces workspaces;
  private final Shortening shortening;
  private final Journal journal;
  private final Set<String> models;
  private final Clock clock;

  /**
   * Of these.
   *
   * @param models that a business may pick, by name
   */
  Settings(
      Workspaces workspaces,
      Shortening shortening,
      Journal journal,
      Set<String> models,
      Clock clock) {
    this.models = Set.copyOf(models);
    this.workspaces = workspaces;
    this.shortening = shortening;
    this.journal = journal;
    this.clock = clock;
  }

  /** {@code GET /v1/owner/settings}. */
  HttpReply read(Visit visit) {
    return workspaces
        .revised(visit.tenant())
        .map(Settings::shown)
        .orElseGet(() -> Problem.of(Slug.NOT_FOUND).reply(visit.call()));
  }

  /** {@code PUT /v1/owner/settings}. */
  HttpReply write(Visit visit) {
    var seen = Revision.seen(visit.call());
    if (seen.isEmpty()) {
      return Problem.of(Slug.BAD_REQUEST, "if-match").reply(visit.call());
    }
    return workspaces
        .revised(visit.tenant())
        .map(now -> write(visit, now, seen.get()))
        .orElseGet(() -> Problem.of(Slug.NOT_FOUND).reply(visit.call()));
  }

  private HttpReply write(Visit visit, Revised now, long seen) {
    var next =
        Json.read(visit.call().body(), SettingsJson.FIELDS)
            .then(body -> SettingsJson.read(now.workspace(), body, models))
            .then(wanted -> kept(now.workspace(), wanted));
    return switch (next) {
      case Read.Bad<Workspace>(var problem) -> problem.reply(visit.call());
      case Read.Good<Workspace>(var wanted) -> replace(visit, now, wanted, seen);
    };
  }

  /** What a file of another workspace says was set there, if it may be set here. */
  Read<Workspace> fitting(Visit visit, JsonNode settings) {
    var now = standing(visit).workspace();
    return Json.within(settings, SettingsJson.FIELDS)
        .then(body -> SettingsJson.read(now, pickable(body), models))
        .then(wanted -> kept(now, wanted));
  }

  /** A model of another deployment is not one that is to be had here. */
  private ObjectNode pickable(ObjectNode settings) {
    return models.contains(settings.path("model").asString(""))
        ? settings
        : settings.deepCopy().putNull("model");
  }

  /** Sets it, where it is not set so already; empty if somebody else was faster. */
  Optional<Taken> take(Visit visit, Workspace wanted) {
    var now = standing(visit);
    return isSet(now, wanted)
        ? Optional.of(Taken.THERE)
        : set(visit, now, wanted).map(_ -> Taken.ADDED);
  }

  private static boolean isSet(Revised now, Workspace wanted) {
    var begin = now.workspace().retention().begin();
    return wanted.keeping(wanted.retention().from(begin)).equals(now.workspace());
  }

  private Revised standing(Visit visit) {
    return workspaces.revised(visit.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
  }

  private HttpReply replace(Visit visit, Revised now, Workspace wanted, long seen) {
    if (now.revision() != seen) {
      return overtaken(visit, now);
    }
    if (isSet(now, wanted)) {
      return shown(now);
    }
    return set(visit, now, wanted)
        .map(set -> shown(new Revised(set, seen + 1)))
        .orElseGet(() -> overtaken(visit, standing(visit)));
  }

  private static HttpReply overtaken(Visit visit, Revised by) {
    return Revision.overtaken(visit, SettingsJson.of(by.workspace()), by.revision());
  }

  /** In the place of {@code now}, if that still stands; what is set by then. */
  private Optional<Workspace> set(Visit visit, Revised now, Workspace wanted) {
    var before = now.workspace();
    var said =
        changed(before, wanted)
            .map(about -> journal.write(visit, Deed.SETTINGS_CHANGED, about))
            .orElseGet(() -> journal.write(visit, Deed.SETTINGS_CHANGED));
    boolean gone = shorten(visit, before, wanted);
    var next = wanted.keeping(wanted.retention().after(before.retention(), clock.instant()));
    if (workspaces.replace(visit.tenant(), next, now.revision())) {
      return Optional.of(next);
    }
    if (!gone) {
      journal.undone(visit, said);
    }
    return Optional.empty();
  }

  /** Which of them, by their names in the API and never by what they say. */
  private static Optional<About> changed(Workspace before, Workspace next) {
    var was = SettingsJson.of(before);
    var names =
        SettingsJson.of(next).properties().stream()
            .filter(field -> !field.getValue().equals(was.get(field.getKey())))
            .map(Map.Entry::getKey)
            .sorted()
            .collect(Collectors.joining("/"));
    return names.isEmpty() ? Optional.empty() : Optional.of(new About(names));
  }

  private static HttpReply shown(Revised now) {
    return Revision.shown(200, SettingsJson.of(now.workspace()), now.revision());
  }

  /** What is kept for a shorter time goes, and does not come back. */
  private boolean shorten(Visit visit, Workspace now, Workspace next) {
    return shortening.to(
        next.retention(), now.retention(), visit.tenant(), visit.call().deadline());
  }

  /** Who answers for the data may change; once it is said it does not go. */
  private static Read<Workspace> kept(Workspace now, Workspace next) {
    boolean takesAway =
        (next.controllerName().isBlank() && !now.controllerName().isBlank())
            || (next.controllerContact().isBlank() && !now.controllerContact().isBlank())
            || (next.policy().isEmpty() && now.policy().isPresent());
    return takesAway ? Asked.bad("privacy") : Read.good(next);
  }
}

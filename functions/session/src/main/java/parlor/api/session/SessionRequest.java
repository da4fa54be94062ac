package parlor.api.session;

import java.util.Optional;
import java.util.Set;
import parlor.http.Body;
import parlor.http.ChallengeJson;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.limit.Solution;
import parlor.session.Resume;
import parlor.tenant.Language;
import tools.jackson.databind.node.ObjectNode;

/** What a widget asks for. */
record SessionRequest(
    String key, Optional<Language> language, Optional<Resume> resume, Optional<Solution> solution) {
  private static final Set<String> FIELDS =
      Set.of("key", "language", "resume", ChallengeJson.FIELD);

  static Read<SessionRequest> read(Body body) {
    return Json.read(body, FIELDS)
        .then(json -> ChallengeJson.read(json).then(solution -> read(json, solution)));
  }

  private static Read<SessionRequest> read(ObjectNode json, Optional<Solution> solution) {
    var key = json.path("key");
    if (!key.isString()) {
      return Read.bad(Problem.of(Slug.BAD_REQUEST, "key"));
    }
    var language = Optional.<Language>empty();
    if (json.hasNonNull("language")) {
      language = json.get("language").stringValueOpt().flatMap(Language::ofTag);
      if (language.isEmpty()) {
        return Read.bad(Problem.of(Slug.BAD_REQUEST, "language"));
      }
    }
    var resume = Optional.<Resume>empty();
    if (json.hasNonNull("resume")) {
      resume = json.get("resume").stringValueOpt().flatMap(Resume::parse);
      if (resume.isEmpty()) {
        return Read.bad(Problem.of(Slug.BAD_REQUEST, "resume"));
      }
    }
    return Read.good(new SessionRequest(key.stringValue(), language, resume, solution));
  }

  /** Without the key: it may have been anything. */
  @Override
  public String toString() {
    return "SessionRequest[" + language + "]";
  }
}

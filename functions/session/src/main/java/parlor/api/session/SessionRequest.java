package parlor.api.session;

import java.util.Optional;
import java.util.Set;
import parlor.http.Body;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.session.Resume;
import parlor.tenant.Language;
import tools.jackson.databind.node.ObjectNode;

/** What a widget asks for. */
record SessionRequest(String key, Optional<Language> language, Optional<Resume> resume) {
  private static final Set<String> FIELDS = Set.of("key", "language", "resume");

  static Read<SessionRequest> read(Body body) {
    return Json.read(body, FIELDS).then(SessionRequest::read);
  }

  private static Read<SessionRequest> read(ObjectNode json) {
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
    return Read.good(new SessionRequest(key.stringValue(), language, resume));
  }

  /** Without the key: it may have been anything. */
  @Override
  public String toString() {
    return "SessionRequest[" + language + "]";
  }
}

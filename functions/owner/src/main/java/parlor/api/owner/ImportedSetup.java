package parlor.api.owner;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import parlor.content.OwnAnswer;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.tenant.Origin;
import parlor.tenant.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What another workspace was set to and answered from, taken over by what takes it at the desk:
 * there is no second set of rules. All of it is read before any of it is taken.
 */
final class ImportedSetup {
  /** What became of a part. */
  enum Taken {
    ADDED,
    /** It is so already, or stands here in other words. */
    THERE,
    /** There is no room, it may not be here yet, or the file has too little of it. */
    REFUSED
  }

  /** What was read. */
  record Wanted(
      Optional<Workspace> settings,
      List<Origin> domains,
      List<Optional<String>> sites,
      List<OwnAnswer> answers) {
    @Override
    public String toString() {
      return "Wanted[" + answers.size() + "]";
    }
  }

  private final Settings settings;
  private final Domains domains;
  private final GivenSources sources;
  private final Answers answers;

  ImportedSetup(Settings settings, Domains domains, GivenSources sources, Answers answers) {
    this.settings = settings;
    this.domains = domains;
    this.sources = sources;
    this.answers = answers;
  }

  /** The first thing that is not as it should be, or all of it. */
  Read<Wanted> read(Visit visit, JsonNode file) {
    return settings(visit, file.path("settings"))
        .then(
            set ->
                Domains.origins(file.path("domains"))
                    .then(
                        origins ->
                            GivenSources.sites(file.path("sources"))
                                .then(
                                    sites ->
                                        answers
                                            .given(file.path("answers"))
                                            .then(
                                                said ->
                                                    Read.good(
                                                        new Wanted(set, origins, sites, said))))));
  }

  private Read<Optional<Workspace>> settings(Visit visit, JsonNode given) {
    return Fields.isNothing(given)
        ? Read.good(Optional.empty())
        : settings.fitting(visit, given).then(wanted -> Read.good(Optional.of(wanted)));
  }

  /**
   * Takes it, and says so in {@code said}. Settings come first: a domain is listed once they say
   * who answers for what visitors write. A reply where they were changed meanwhile; then nothing
   * was taken.
   */
  Optional<HttpReply> take(Visit visit, Wanted wanted, ObjectNode said) {
    List<Taken> set = List.of();
    if (wanted.settings().isPresent()) {
      var taken = settings.take(visit, wanted.settings().get());
      if (taken.isEmpty()) {
        return Optional.of(Problem.of(Slug.CONFLICT).reply(visit.call()));
      }
      set = List.of(taken.get());
    }
    said.set("settings", counts(set));
    said.set("domains", counts(domains.take(visit, wanted.domains())));
    said.set("sources", counts(sources.take(visit, wanted.sites())));
    said.set("answers", counts(answers.take(visit, wanted.answers())));
    return Optional.empty();
  }

  private static ObjectNode counts(List<Taken> all) {
    var json = Json.object();
    for (var each : Taken.values()) {
      json.put(Words.of(each), Collections.frequency(all, each));
    }
    return json;
  }
}

package parlor.api.owner;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.api.owner.ImportedSetup.Taken;
import parlor.audit.About;
import parlor.audit.Deed;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.Trouble;
import parlor.content.TroubleWords;
import parlor.content.WebAddress;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.ProblemJson;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.shelf.Added;
import parlor.shelf.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sites and files that an owner gives to read. They are read soon, by someone else. */
final class GivenSources {
  private static final int LONGEST_NAME = 255;

  private final Library library;
  private final Journal journal;

  GivenSources(Library library, Journal journal) {
    this.library = library;
    this.journal = journal;
  }

  /** {@code POST /v1/owner/content/sites}: one that is there is read again. */
  HttpReply addSite(Visit visit) {
    var read = Json.read(visit.call().body(), Set.of("address"));
    return switch (read) {
      case Read.Bad<ObjectNode>(var problem) -> problem.reply(visit.call());
      case Read.Good<ObjectNode>(var body) ->
          taken(
              visit,
              library.site(
                  visit.tenant(), body.path("address").asString(""), id -> said(visit, id)));
    };
  }

  /** What a file of another workspace says was read there: a site by its address, else empty. */
  static Read<List<Optional<String>>> sites(JsonNode sources) {
    var all = new ArrayList<Optional<String>>();
    for (var each : sources) {
      var kind = Words.read(Source.Kind.class, each.path("kind").asString(""));
      var site =
          WebAddress.typed(each.path("place").asString(""))
              .map(URI::toString)
              .filter(_ -> kind.equals(Optional.of(Source.Kind.SITE)));
      if (kind.isEmpty() || (kind.get() == Source.Kind.SITE && site.isEmpty())) {
        return Asked.bad("site");
      }
      all.add(site);
    }
    return Read.good(all);
  }

  /** Has sites read here, too; a file's bytes are not in an export. What became of each. */
  List<Taken> take(Visit visit, List<Optional<String>> sites) {
    if (sites.isEmpty()) {
      return List.of();
    }
    var known =
        library.list(visit.tenant()).stream()
            .filter(source -> source.kind() == Source.Kind.SITE)
            .map(Source::place)
            .collect(Collectors.toCollection(HashSet::new));
    return sites.stream()
        .map(site -> site.map(it -> take(visit, it, known)).orElse(Taken.REFUSED))
        .toList();
  }

  private Taken take(Visit visit, String site, Set<String> known) {
    if (!known.add(site)) {
      return Taken.THERE;
    }
    return switch (library.site(visit.tenant(), site, id -> said(visit, id))) {
      case Added.Accepted _ -> Taken.ADDED;
      case Added.Refused _ -> Taken.REFUSED;
    };
  }

  /** {@code POST /v1/owner/content/files}: one of the same name is replaced. */
  HttpReply addFile(Visit visit) {
    var read = Json.readFile(visit.call().body(), Set.of("name", "data"));
    return switch (read.then(GivenSources::file)) {
      case Read.Bad<NamedFile>(var problem) -> problem.reply(visit.call());
      case Read.Good<NamedFile>(var file) ->
          taken(visit, library.file(visit.tenant(), file.name, file.bytes, id -> said(visit, id)));
    };
  }

  /** {@code POST /v1/owner/content/sources/{id}/reread}. */
  HttpReply again(Visit visit) {
    return known(visit)
        .flatMap(id -> again(visit, id))
        .map(source -> Json.reply(200, SourceJson.of(source, visit.call().language())))
        .orElseGet(() -> Problem.of(Slug.NOT_FOUND).reply(visit.call()));
  }

  private Optional<Source> again(Visit visit, SourceId id) {
    var said = journal.write(visit, Deed.SOURCE_READ_AGAIN, new About(id.value()));
    var source = library.again(visit.tenant(), id);
    if (source.isEmpty()) {
      journal.undone(visit, said);
    }
    return source;
  }

  /** {@code DELETE /v1/owner/content/sources/{id}}: with all that it gave. */
  HttpReply remove(Visit visit) {
    var known = known(visit);
    if (known.isEmpty()) {
      return Problem.of(Slug.NOT_FOUND).reply(visit.call());
    }
    var id = known.get();
    journal.write(visit, Deed.SOURCE_REMOVED, new About(id.value()));
    library.remove(visit.tenant(), id);
    return Json.reply(200, Json.object().put("removed", id.value()));
  }

  private void said(Visit visit, SourceId id) {
    journal.write(visit, Deed.SOURCE_ADDED, new About(id.value()));
  }

  private static HttpReply taken(Visit visit, Added added) {
    return switch (added) {
      case Added.Accepted(Source source) ->
          Json.reply(201, SourceJson.of(source, visit.call().language()));
      case Added.Refused(Trouble trouble) -> refused(visit, trouble);
    };
  }

  /** In the words that the desk has for what is wrong with a source. */
  private static HttpReply refused(Visit visit, Trouble trouble) {
    var call = visit.call();
    var full = trouble.kind() == Trouble.Kind.TOO_MANY_SOURCES;
    var problem = Problem.of(full ? Slug.CONFLICT : Slug.BAD_REQUEST);
    var json = ProblemJson.of(problem, call.language(), call.requestId());
    json.put("detail", TroubleWords.in(call.language()).of(trouble));
    return Json.problem(problem, json);
  }

  private static Read<NamedFile> file(ObjectNode body) {
    var name = Fields.text(body.path("name"), LONGEST_NAME);
    if (name.isEmpty()) {
      return Asked.bad("file-name");
    }
    try {
      var bytes = Base64.getDecoder().decode(body.path("data").asString(""));
      return Read.good(new NamedFile(name.get(), bytes));
    } catch (IllegalArgumentException e) {
      return Asked.bad("file-data");
    }
  }

  /** The business's own questions and answers come with it, and are not an owner's to take. */
  private Optional<SourceId> known(Visit visit) {
    var text = visit.path().getFirst();
    return library.list(visit.tenant()).stream()
        .map(Source::id)
        .filter(id -> id.value().equals(text) && !id.equals(SourceId.FAQ))
        .findFirst();
  }

  private static final class NamedFile {
    final String name;
    final byte[] bytes;

    NamedFile(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }
}

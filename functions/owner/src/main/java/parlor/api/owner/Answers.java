package parlor.api.owner;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parlor.answers.ContentPart;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.api.owner.ImportedSetup.Taken;
import parlor.audit.About;
import parlor.audit.AuditEntry;
import parlor.audit.Deed;
import parlor.content.OwnAnswer;
import parlor.content.OwnAnswers;
import parlor.content.SourceId;
import parlor.conversation.MessageText;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.shelf.Shelf;
import parlor.shelf.Shelved;
import parlor.subject.Print;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an owner answers at the desk: kept one by one, published together as a source of its own
 * before the call returns, so the next message finds it. Of two who publish at once the one that
 * looked later stands, and it saw what both had kept. Nobody overwrites what they had not seen.
 */
final class Answers {
  /** What they are published as. */
  static final SourceId SOURCE = new SourceId("answers");

  private static final Pattern ID = Pattern.compile("answer-[0-9a-f]{16}");
  private static final Set<String> FIELDS = Set.of("question", "answer", "language", "url");
  private static final Set<String> NEW = Set.of("question", "answer", "language", "url", "asked");
  private static final Set<String> LISTED =
      Set.of("id", "question", "answer", "language", "url", "at");
  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_ANSWER = 2_000;

  private final OwnAnswers answers;
  private final Wordings wordings;
  private final Shelf shelf;
  private final Workspaces workspaces;
  private final Journal journal;
  private final Clock clock;
  private final RandomGenerator random;

  Answers(
      OwnAnswers answers,
      Wordings wordings,
      Shelf shelf,
      Workspaces workspaces,
      Journal journal,
      Clock clock,
      RandomGenerator random) {
    this.answers = answers;
    this.wordings = wordings;
    this.shelf = shelf;
    this.workspaces = workspaces;
    this.journal = journal;
    this.clock = clock;
    this.random = random;
  }

  /** {@code POST /v1/owner/content/entries}. */
  HttpReply add(Visit visit) {
    if (answers.list(visit.tenant()).size() >= OwnAnswers.MOST) {
      return tooMuch(visit);
    }
    var id = fresh();
    var body = Json.read(visit.call().body(), NEW);
    return switch (body.then(json -> read(id, json, () -> asked(visit.tenant(), json), now()))) {
      case Read.Bad<OwnAnswer>(var problem) -> problem.reply(visit.call());
      case Read.Good<OwnAnswer>(var answer) -> {
        var said = journal.write(visit, Deed.ANSWER_ADDED, new About(id));
        answers.add(visit.tenant(), answer);
        if (publish(visit.tenant()).isRefused()) {
          answers.remove(visit.tenant(), id);
          journal.undone(visit, said);
          yield tooMuch(visit);
        }
        yield shown(201, answer);
      }
    };
  }

  /** What a file of another workspace says was answered there. */
  Read<List<OwnAnswer>> given(JsonNode listed) {
    var at = now();
    var all = new ArrayList<OwnAnswer>();
    for (var each : listed) {
      var id = each.path("id").asString("");
      var kept = ID.matcher(id).matches() ? id : fresh();
      var answer = Json.within(each, LISTED).then(json -> read(kept, json, Optional::empty, at));
      switch (answer) {
        case Read.Bad<OwnAnswer>(var problem) -> {
          return Read.bad(problem);
        }
        case Read.Good<OwnAnswer>(var good) -> all.add(good);
      }
    }
    return Read.good(all);
  }

  /**
   * Answers the same here, and publishes it all at once. What is answered here already stands, in
   * whatever words; what there is no room for is left out. What became of each.
   */
  List<Taken> take(Visit visit, List<OwnAnswer> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    var tenant = visit.tenant();
    var ids = new HashSet<String>();
    var questions = new HashSet<String>();
    for (var answer : answers.list(tenant)) {
      ids.add(answer.id());
      questions.add(key(answer));
    }
    var added = new LinkedHashMap<OwnAnswer, AuditEntry>();
    var all = new ArrayList<Taken>();
    for (var answer : given) {
      if (ids.contains(answer.id()) || questions.contains(key(answer))) {
        all.add(Taken.THERE);
      } else if (ids.size() >= OwnAnswers.MOST) {
        all.add(Taken.REFUSED);
      } else {
        ids.add(answer.id());
        questions.add(key(answer));
        added.put(answer, journal.write(visit, Deed.ANSWER_ADDED, new About(answer.id())));
        answers.add(tenant, answer);
        all.add(Taken.ADDED);
      }
    }
    if ((!added.isEmpty() || !isPublished(tenant, ids)) && publish(tenant).isRefused()) {
      added.forEach(
          (answer, said) -> {
            answers.remove(tenant, answer.id());
            journal.undone(visit, said);
          });
      all.replaceAll(one -> one == Taken.ADDED ? Taken.REFUSED : one);
    }
    return List.copyOf(all);
  }

  /** Whether a call that was cut short has left something to publish. */
  private boolean isPublished(TenantId tenant, Set<String> ids) {
    return shelf.part(tenant, SOURCE).stream()
        .flatMap(part -> part.faqs().stream())
        .flatMap(faq -> faq.entries().stream())
        .map(FaqEntry::id)
        .collect(Collectors.toSet())
        .containsAll(ids);
  }

  private static String key(OwnAnswer answer) {
    return answer.language().code() + " " + Folded.key(answer.question());
  }

  private String fresh() {
    return "answer-" + HexFormat.of().toHexDigits(random.nextLong());
  }

  /** {@code PUT /v1/owner/content/entries/{id}}. */
  HttpReply change(Visit visit) {
    if (visit.call().header("if-match").isPresent() && Revision.seen(visit.call()).isEmpty()) {
      return Problem.of(Slug.BAD_REQUEST, "if-match").reply(visit.call());
    }
    return known(visit).map(before -> change(visit, before)).orElseGet(() -> missing(visit));
  }

  /** {@code before} stands again where what is written does not fit. */
  private HttpReply change(Visit visit, OwnAnswer before) {
    var seen = Revision.seen(visit.call()).map(Instant::ofEpochMilli).orElse(before.at());
    var next = before.at().plusMillis(1);
    var at = now().isAfter(next) ? now() : next;
    var body = Json.read(visit.call().body(), FIELDS);
    return switch (body.then(json -> read(before.id(), json, before::asked, at))) {
      case Read.Bad<OwnAnswer>(var problem) -> problem.reply(visit.call());
      case Read.Good<OwnAnswer>(var answer) -> {
        if (!seen.equals(before.at())) {
          yield overtaken(visit);
        }
        var said = journal.write(visit, Deed.ANSWER_CHANGED, new About(before.id()));
        if (!answers.change(visit.tenant(), answer, seen)) {
          journal.undone(visit, said);
          yield overtaken(visit);
        }
        if (publish(visit.tenant()).isRefused()) {
          answers.change(visit.tenant(), before, at);
          journal.undone(visit, said);
          yield tooMuch(visit);
        }
        yield shown(200, answer);
      }
    };
  }

  private HttpReply overtaken(Visit visit) {
    return known(visit)
        .map(now -> Revision.overtaken(visit, json(now), revision(now)))
        .orElseGet(() -> missing(visit));
  }

  private static HttpReply shown(int status, OwnAnswer answer) {
    return Revision.shown(status, json(answer), revision(answer));
  }

  private static long revision(OwnAnswer answer) {
    return answer.at().toEpochMilli();
  }

  private static HttpReply tooMuch(Visit visit) {
    return Problem.of(Slug.CONFLICT, "answers").reply(visit.call());
  }

  private static HttpReply missing(Visit visit) {
    return Problem.of(Slug.NOT_FOUND).reply(visit.call());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What it answers, where that was put in other words. */
  private Optional<Print> asked(TenantId tenant, JsonNode body) {
    return Fields.text(body.path("asked"), MessageText.MOST)
        .filter(asked -> !Folded.key(asked).equals(Folded.key(body.path("question").asString(""))))
        .flatMap(asked -> wordings.of(tenant).map(print -> print.apply(asked)));
  }

  /** {@code DELETE /v1/owner/content/entries/{id}}. */
  HttpReply remove(Visit visit) {
    var known = known(visit);
    if (known.isEmpty()) {
      return missing(visit);
    }
    var id = known.get().id();
    journal.write(visit, Deed.ANSWER_REMOVED, new About(id));
    answers.remove(visit.tenant(), id);
    publish(visit.tenant());
    return Json.reply(200, Json.object().put("removed", id));
  }

  static ObjectNode json(OwnAnswer answer) {
    return Json.object()
        .put("id", answer.id())
        .put("question", answer.question())
        .put("answer", answer.answer())
        .put("language", answer.language().code())
        .put("url", answer.url().orElse(null))
        .put("at", answer.at().toString());
  }

  private Optional<OwnAnswer> known(Visit visit) {
    var id = visit.path().getFirst();
    return ID.matcher(id).matches()
        ? answers.list(visit.tenant()).stream().filter(it -> it.id().equals(id)).findFirst()
        : Optional.empty();
  }

  private static Read<OwnAnswer> read(
      String id, JsonNode body, Supplier<Optional<Print>> asked, Instant at) {
    var question = Fields.text(body.path("question"), LONGEST_QUESTION);
    var answer = Fields.text(body.path("answer"), LONGEST_ANSWER);
    var language = Language.ofTag(body.path("language").asString(""));
    if (question.isEmpty()) {
      return Asked.bad("question");
    }
    if (answer.isEmpty()) {
      return Asked.bad("answer");
    }
    if (language.isEmpty()) {
      return Asked.bad("language");
    }
    if (!Fields.isWebOrNothing(body.path("url"))) {
      return Asked.bad("url");
    }
    if (!Fields.isNothing(body.path("asked")) && !body.path("asked").isString()) {
      return Asked.bad("question");
    }
    var url = body.path("url").stringValueOpt();
    return Read.good(
        new OwnAnswer(id, language.get(), question.get(), answer.get(), url, asked.get(), at));
  }

  private Shelved publish(TenantId tenant) {
    var readAt = clock.instant();
    var all = answers.list(tenant);
    var business = workspaces.read(tenant).map(Workspace::name).orElse("–");
    var faqs = new ArrayList<Faq>();
    for (var language : Language.values()) {
      var entries = entries(all, language);
      if (!entries.isEmpty()) {
        faqs.add(new Faq(business, language, entries));
      }
    }
    if (faqs.isEmpty()) {
      shelf.remove(tenant, SOURCE);
      return Shelved.LIVE;
    }
    return shelf.put(tenant, new ContentPart(SOURCE.value(), readAt, List.of(), faqs), () -> true);
  }

  private static List<FaqEntry> entries(List<OwnAnswer> all, Language language) {
    return all.stream()
        .filter(answer -> answer.language() == language)
        .map(answer -> new FaqEntry(answer.id(), answer.question(), answer.answer(), answer.url()))
        .toList();
  }
}

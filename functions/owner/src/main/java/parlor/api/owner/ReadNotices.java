package parlor.api.owner;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parlor.audit.About;
import parlor.audit.Deed;
import parlor.http.FootingJson;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.http.Texts;
import parlor.notice.Board;
import parlor.notice.Notice;
import parlor.notice.NoticeId;
import parlor.notice.Noticing;
import parlor.privacy.ProcessingFacts;
import parlor.tenant.Language;
import parlor.tenant.Workspaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What whoever runs the stage had to tell a business, and whether what runs was announced. */
final class ReadNotices {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(ReadNotices.class, "notices");

  private final Noticing noticing;
  private final Workspaces workspaces;
  private final ProcessingFacts facts;
  private final Journal journal;
  private final Clock clock;

  ReadNotices(
      Noticing noticing,
      Workspaces workspaces,
      ProcessingFacts facts,
      Journal journal,
      Clock clock) {
    this.noticing = noticing;
    this.workspaces = workspaces;
    this.facts = facts;
    this.journal = journal;
    this.clock = clock;
  }

  /** {@code GET /v1/owner/notices}. What runs at the first look is what was agreed. */
  HttpReply read(Visit visit) {
    return Json.reply(200, json(visit, noticing.agreed(visit.tenant(), facts.footing())));
  }

  /** {@code POST /v1/owner/notices/seen}. */
  HttpReply seen(Visit visit) {
    return switch (Json.read(visit.call().body(), Set.of("id")).then(ReadNotices::id)) {
      case Read.Bad<NoticeId>(var problem) -> problem.reply(visit.call());
      case Read.Good<NoticeId>(var id) -> seen(visit, id);
    };
  }

  private HttpReply seen(Visit visit, NoticeId id) {
    if (noticing.read(visit.tenant()).find(id).isEmpty()) {
      return Problem.of(Slug.NOT_FOUND).reply(visit.call());
    }
    journal.write(visit, Deed.NOTICE_SEEN, new About(id.value()));
    noticing.seen(visit.tenant(), id, visit.person(), clock.instant());
    return read(visit);
  }

  private static Read<NoticeId> id(JsonNode body) {
    return NoticeId.parse(body.path("id").asString(""))
        .map(Read::good)
        .orElseGet(() -> Asked.bad("notice"));
  }

  /** What the business was told; nothing is agreed to by taking it away. */
  void put(ArrayNode all, Visit visit) {
    put(all, visit, noticing.read(visit.tenant()));
  }

  private static void put(ArrayNode all, Visit visit, Board board) {
    var language = visit.call().language();
    board.notices().reversed().forEach(notice -> put(all.addObject(), visit, notice, language));
  }

  private ObjectNode json(Visit visit, Board board) {
    var json = Json.object();
    put(json.putArray("notices"), visit, board);
    var zone = workspaces.read(visit.tenant()).orElseThrow().zone();
    var expected = board.expected(clock.instant().atZone(zone).toLocalDate());
    var runs = facts.footing();
    if (expected.isPresent() && !expected.get().equals(runs)) {
      var differs = json.putObject("differs");
      FootingJson.put(differs.putObject("announced"), expected.get());
      FootingJson.put(differs.putObject("runs"), runs);
    } else {
      json.putNull("differs");
    }
    return json;
  }

  private static void put(ObjectNode json, Visit visit, Notice notice, Language language) {
    json.put("id", notice.id().value())
        .put("kind", notice.kind().name().toLowerCase(Locale.ROOT))
        .put("at", notice.at().toString())
        .put("contact", notice.contact().value())
        .put("seen", notice.seen().containsKey(visit.person()));
    var parts = json.putArray("parts");
    for (var part : notice.kind().parts()) {
      parts
          .addObject()
          .put("title", Texts.text(TEXTS, language, part.name().toLowerCase(Locale.ROOT)))
          .put("text", notice.said(language, part));
    }
    if (notice.planned().isPresent()) {
      var plan = notice.planned().get();
      json.put("from", plan.from().toString());
      FootingJson.put(json.putObject("footing"), plan.footing());
    }
    var mailed = json.putArray("mailed");
    notice
        .mailed()
        .forEach(
            (to, what) ->
                mailed
                    .addObject()
                    .put("person", to.value())
                    .put("taken", what.taken())
                    .put("at", what.at().toString()));
  }
}

package parlor.api.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.audit.Deed;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Event.Words;
import parlor.conversation.Line;
import parlor.conversation.Span;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/owner/conversations/search}: looks for a text in conversations, which are opened
 * for it. There is no index: what is sealed is sealed. The text is in the body, so no log has it.
 */
final class Search implements Answering {
  private static final int MOST = 2_000;
  private static final int AROUND = 60;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;
  private static final Set<String> FIELDS = Set.of("text", "from", "to", "cursor");

  /** What to look for, and where. */
  private record Wanted(String needle, Span span) {
    @Override
    public String toString() {
      return "Wanted[" + span + "]";
    }
  }

  private final Walk walk;
  private final Cursors cursors;
  private final Journal journal;

  Search(Walk walk, Cursors cursors, Journal journal) {
    this.walk = walk;
    this.cursors = cursors;
    this.journal = journal;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var wanted = Json.read(visit.call().body(), FIELDS).then(body -> wanted(visit, body));
    return switch (wanted) {
      case Read.Bad<Wanted>(var problem) -> problem.reply(visit.call());
      case Read.Good<Wanted>(Wanted(var needle, var span)) -> found(visit, needle, span);
    };
  }

  private Read<Wanted> wanted(Visit visit, ObjectNode body) {
    var text = body.path("text").asString("").strip();
    var needle = Folded.of(text).text();
    if (!body.path("text").isString() || needle.length() < SHORTEST || text.length() > LONGEST) {
      return Asked.bad("search");
    }
    return cursors
        .open(visit, OwnerRoute.SEARCH, word(body, "cursor"))
        .then(last -> Asked.span(last, word(body, "from"), word(body, "to")))
        .then(span -> Read.good(new Wanted(needle, span)));
  }

  private HttpReply found(Visit visit, String needle, Span span) {
    journal.write(visit, Deed.CONVERSATIONS_SEARCHED);
    var hits = new ArrayList<ObjectNode>();
    var reached =
        walk.go(
            visit, span, MOST, (line, entries) -> hit(needle, line, entries).ifPresent(hits::add));
    var json = Json.object();
    var array = json.putArray("found");
    hits.forEach(array::add);
    return Json.reply(200, ReachedJson.put(json, reached, visit, OwnerRoute.SEARCH, cursors));
  }

  private static Optional<ObjectNode> hit(String needle, Line line, List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> hit(needle, entry).stream())
        .findFirst()
        .map(
            hit -> {
              hit.set("conversation", LineJson.of(line));
              return hit;
            });
  }

  private static Optional<ObjectNode> hit(String needle, Entry entry) {
    return switch (entry.event()) {
      case Turn turn ->
          hit(entry, "question", excerpt(needle, turn.question().value()))
              .or(
                  () ->
                      hit(
                          entry,
                          "answer",
                          turn.answer().text().flatMap(text -> excerpt(needle, text))));
      case Words words -> hit(entry, "said", excerpt(needle, words.text().value()));
      default -> Optional.empty();
    };
  }

  private static Optional<ObjectNode> hit(Entry entry, String where, Optional<String> excerpt) {
    return excerpt.map(
        text ->
            Json.object()
                .put("position", entry.position().value())
                .put("at", entry.at().toString())
                .put("where", where)
                .put("excerpt", text));
  }

  private static Optional<String> excerpt(String needle, String text) {
    var folded = Folded.of(text);
    int at = folded.text().indexOf(needle);
    if (at < 0) {
      return Optional.empty();
    }
    int from = Math.max(0, folded.places()[at] - AROUND);
    int to = Math.min(text.length(), folded.places()[at + needle.length()] + AROUND);
    // Never half of a character.
    from -= from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
    return Optional.of(text.substring(from, to));
  }

  private static Optional<String> word(ObjectNode body, String field) {
    return body.path(field).stringValueOpt();
  }
}

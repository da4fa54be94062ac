package parlor.api.owner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parlor.audit.Deed;
import parlor.content.OwnAnswer;
import parlor.content.OwnAnswers;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.Line;
import parlor.conversation.Outcome;
import parlor.conversation.Span;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import parlor.subject.Print;
import parlor.tenant.TenantId;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/owner/unanswered}: questions without an answer that nobody has written one to. */
final class ListUnanswered implements Answering {
  private static final int MOST = 200;

  /** A question, and its latest asking. */
  private record Open(Line line, Entry entry, Turn turn, int count) {
    Open again() {
      return new Open(line, entry, turn, count + 1);
    }

    @Override
    public String toString() {
      return "Open[" + line + "]";
    }
  }

  private final Walk walk;
  private final OwnAnswers answers;
  private final Wordings wordings;
  private final Cursors cursors;
  private final Journal journal;

  ListUnanswered(
      Walk walk, OwnAnswers answers, Wordings wordings, Cursors cursors, Journal journal) {
    this.walk = walk;
    this.answers = answers;
    this.wordings = wordings;
    this.cursors = cursors;
    this.journal = journal;
  }

  @Override
  public HttpReply reply(Visit visit) {
    return switch (Asked.span(visit, OwnerRoute.LIST_UNANSWERED, cursors)) {
      case Read.Bad<Span>(var problem) -> problem.reply(visit.call());
      case Read.Good<Span>(var asked) -> page(visit, asked);
    };
  }

  private HttpReply page(Visit visit, Span span) {
    journal.write(visit, Deed.QUESTIONS_READ);
    var answered = answered(visit.tenant());
    var open = new LinkedHashMap<String, Open>();
    var reached =
        walk.go(visit, span, MOST, (line, entries) -> gather(line, entries, answered, open));
    var json = Json.object();
    var array = json.putArray("questions");
    open.values().forEach(question -> array.add(json(question)));
    return Json.reply(
        200, ReachedJson.put(json, reached, visit, OwnerRoute.LIST_UNANSWERED, cursors));
  }

  /** In the words of an answer, or in those that it was written to. */
  private Predicate<String> answered(TenantId tenant) {
    var all = answers.list(tenant);
    var said = all.stream().map(OwnAnswer::question).map(Folded::key).collect(Collectors.toSet());
    var asked = all.stream().flatMap(answer -> answer.asked().stream()).collect(Collectors.toSet());
    var print = asked.isEmpty() ? Optional.<Function<String, Print>>empty() : wordings.of(tenant);
    return question ->
        said.contains(Folded.key(question))
            || print.filter(it -> asked.contains(it.apply(question))).isPresent();
  }

  private static void gather(
      Line line, List<Entry> entries, Predicate<String> answered, Map<String, Open> open) {
    for (var entry : entries.reversed()) {
      if (entry.event() instanceof Turn turn && turn.answer().outcome() == Outcome.UNANSWERED) {
        var question = turn.question().value();
        if (!answered.test(question)) {
          open.merge(
              Folded.key(question),
              new Open(line, entry, turn, 1),
              (latest, earlier) -> latest.again());
        }
      }
    }
  }

  private static ObjectNode json(Open open) {
    return Json.object()
        .put("question", open.turn().question().value())
        .put("language", open.turn().answer().language().code())
        .put("count", open.count())
        .put("lastAt", open.entry().at().toString())
        .put("conversation", open.line().id().toString())
        .put("position", open.entry().position().value());
  }
}

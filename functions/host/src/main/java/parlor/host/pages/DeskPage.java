package parlor.host.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parlor.audit.AuditEntry;
import parlor.audit.Audits;
import parlor.audit.Reason;
import parlor.conversation.ConversationId;
import parlor.conversation.Line;
import parlor.conversation.OwnerView;
import parlor.conversation.Position;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** One business's conversations, a list and the one that is being read; below them its audit. */
record DeskPage(Business business, OwnerView view, Audits audits) {
  private static final int ROWS = 30;
  private static final int TURNS = 100;
  private static final int DEEDS = 10;

  /** Empty if the address does not make sense. */
  Optional<HttpReply> reply(HttpCall call) {
    try {
      var before = Optional.ofNullable(call.query().get("before")).map(DeskPage::id);
      var reading = Optional.ofNullable(call.query().get("c")).map(DeskPage::id);
      var after =
          Optional.ofNullable(call.query().get("after")).map(Integer::parseInt).map(Position::new);
      var desk = desk(Words.in(call.language()), before, reading, after);
      return Optional.of(Html.page(200, call, "desk", Map.of("desk", desk)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Desk desk(
      Words words,
      Optional<ConversationId> before,
      Optional<ConversationId> reading,
      Optional<Position> after) {
    var lines = view.list(business.tenant(), before, ROWS);
    var page = before.map(id -> "before=" + id + "&").orElse("");
    var rows = new ArrayList<Desk.Row>();
    for (var line : lines) {
      rows.add(row(words, line, href(page + "c=" + line.id()), reading));
    }
    return new Desk(
        business.name(),
        business.site(),
        "/desk/" + business.path() + "/content",
        rows,
        lines.size() == ROWS ? href("before=" + lines.getLast().id()) : null,
        before.isPresent() ? href("") : null,
        href(before.map(id -> "before=" + id).orElse("")),
        reading.map(id -> thread(words, id, after, page)).orElse(null),
        audits.latest(business.tenant(), DEEDS).stream().map(entry -> deed(words, entry)).toList());
  }

  private static Desk.Deed deed(Words words, AuditEntry entry) {
    var at = entry.id().at();
    return new Desk.Deed(
        at.toString(),
        words.moment(at),
        name(entry.what()),
        words.text("actor." + entry.who(), entry.who().value()),
        entry.reason().map(Reason::text).orElse(null));
  }

  private static Desk.Row row(
      Words words, Line line, String href, Optional<ConversationId> reading) {
    var started = line.id().startedAt();
    return new Desk.Row(
        href,
        started.toString(),
        words.moment(started),
        line.language().code(),
        line.opening(),
        name(line.outcome()),
        reading.filter(line.id()::equals).isPresent());
  }

  private Desk.Reading thread(
      Words words, ConversationId id, Optional<Position> after, String page) {
    var entries = view.thread(business.tenant(), id, after, TURNS).orElse(List.of());
    var turns = new ArrayList<Desk.Turn>();
    for (var entry : entries) {
      DeskTurn.of(entry, words, business).ifPresent(turns::add);
    }
    @Nullable String more =
        entries.size() == TURNS
            ? href(page + "c=" + id + "&after=" + entries.getLast().position().value())
            : null;
    return new Desk.Reading(id.startedAt().toString(), words.moment(id.startedAt()), turns, more);
  }

  private String href(String query) {
    return "/desk/" + business.path() + (query.isEmpty() ? "" : "?" + query);
  }

  private static ConversationId id(String text) {
    return new ConversationId(UUID.fromString(text));
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package parlor.api.owner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.conversation.ConversationId;
import parlor.conversation.OwnerView;
import parlor.conversation.OwnerView.Listed;
import parlor.conversation.Span;
import parlor.failure.Unavailable;
import parlor.http.Body;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import parlor.http.conversation.EntryJson;
import parlor.mail.EmailAddress;
import parlor.mail.MailId;
import parlor.mail.Outgoing;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;
import parlor.mail.Stops.Stopped;
import parlor.shelf.Shelf;
import parlor.tenant.Retention;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/owner/exports}: everything a business has, page by page. Whoever asks puts the
 * pages together, so that no copy of it all lies anywhere but with them. Conversations come as a
 * table, too.
 */
final class ExportWorkspace implements Answering {
  static final int VERSION = 1;

  private static final int CONVERSATIONS = 25;
  private static final int LEADS = 50;
  private static final int MAILS = 100;
  private static final int STOPPED = 1_000;
  private static final int PASSAGES = 100;
  private static final int AUDIT = 100;

  /** Of a page, so that it stays within what Lambda lets through. */
  private static final int MOST_CHARACTERS = 1 << 20;

  /** Left of the call for its reply. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final OwnerView view;
  private final LeadView leads;
  private final Audits audits;
  private final ExportedSetup setup;
  private final Outgoing outgoing;
  private final StoppedAddresses stopped;
  private final Shelf shelf;
  private final Workspaces workspaces;
  private final Cursors cursors;
  private final Journal journal;
  private final Clock clock;

  ExportWorkspace(
      OwnerView view,
      LeadView leads,
      Audits audits,
      ExportedSetup setup,
      Outgoing outgoing,
      StoppedAddresses stopped,
      Shelf shelf,
      Workspaces workspaces,
      Cursors cursors,
      Journal journal,
      Clock clock) {
    this.view = view;
    this.leads = leads;
    this.audits = audits;
    this.setup = setup;
    this.outgoing = outgoing;
    this.stopped = stopped;
    this.shelf = shelf;
    this.workspaces = workspaces;
    this.cursors = cursors;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var place = Json.read(visit.call().body(), Set.of("cursor")).then(body -> place(visit, body));
    return switch (place) {
      case Read.Bad<ExportPlace>(var problem) -> problem.reply(visit.call());
      case Read.Good<ExportPlace>(var from) ->
          isTable(visit) ? table(visit, from) : page(visit, from);
    };
  }

  private static boolean isTable(Visit visit) {
    return visit.call().header("accept").filter(it -> it.contains("text/csv")).isPresent();
  }

  private Read<ExportPlace> place(Visit visit, ObjectNode body) {
    var cursor = body.path("cursor");
    if (!Fields.isNothing(cursor) && !cursor.isString()) {
      return Asked.bad("cursor");
    }
    var now = clock.instant();
    return cursors
        .open(visit, OwnerRoute.EXPORT_WORKSPACE, cursor.stringValueOpt())
        .then(
            text ->
                text.isEmpty()
                    ? Read.good(ExportPlace.first(now))
                    : ExportPlace.read(text.get(), now)
                        .filter(
                            it -> it.part() == ExportPlace.Part.CONVERSATIONS || !isTable(visit))
                        .<Read<ExportPlace>>map(Read::good)
                        .orElseGet(() -> Asked.bad("export")));
  }

  /** Each page is on record: it is a copy of what others wrote. */
  private HttpReply page(Visit visit, ExportPlace from) {
    journal.write(visit, Deed.WORKSPACE_EXPORTED);
    var json = Json.object().put("version", VERSION).put("exportedAt", from.begun().toString());
    var workspace = workspace(visit);
    if (from.isFirst()) {
      setup.put(json, visit, workspace);
    }
    var page = new Page(visit, workspace.retention(), json);
    var next = Optional.of(from);
    do {
      next = page.add(next.orElseThrow());
    } while (next.isPresent() && page.hasRoom());
    return Json.reply(200, json.put("next", cursor(visit, next).orElse(null)));
  }

  private Workspace workspace(Visit visit) {
    return workspaces.read(visit.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
  }

  private Optional<String> cursor(Visit visit, Optional<ExportPlace> next) {
    return next.map(place -> cursors.seal(visit, OwnerRoute.EXPORT_WORKSPACE, place.text()));
  }

  private Span span(ExportPlace place) {
    return new Span(place.last().map(UUID::fromString).map(ConversationId::new), Optional.empty());
  }

  /** To whom nothing goes, and how an address is found among them. */
  private record Silence(List<Stopped> all, Function<EmailAddress, Optional<Stop>> of) {
    @Override
    public String toString() {
      return "Silence[" + all.size() + "]";
    }
  }

  private record Passages(List<ObjectNode> all) {
    @Override
    public String toString() {
      return "Passages[" + all.size() + "]";
    }
  }

  /** One page while it grows. */
  private final class Page {
    private final Visit visit;
    private final Retention retention;
    private final Instant until;
    private final ArrayNode conversations;
    private final ArrayNode left;
    private final ArrayNode mailed;
    private final ArrayNode silent;
    private final ArrayNode read;
    private final ArrayNode done;
    private int characters;
    private Optional<Silence> silence = Optional.empty();
    private Optional<Passages> passages = Optional.empty();

    Page(Visit visit, Retention retention, ObjectNode json) {
      this.visit = visit;
      this.retention = retention;
      this.until = visit.call().deadline().minus(REST);
      this.conversations = json.putArray("conversations");
      this.left = json.putArray("leads");
      this.mailed = json.putArray("mails");
      this.silent = json.putArray("stopped");
      this.read = json.putArray("content");
      this.done = json.putArray("audit");
    }

    boolean hasRoom() {
      return characters < MOST_CHARACTERS && clock.instant().isBefore(until);
    }

    private void add(ArrayNode to, ObjectNode json) {
      to.add(json);
      characters += json.toString().length();
    }

    Optional<ExportPlace> add(ExportPlace from) {
      return switch (from.part()) {
        case CONVERSATIONS -> conversations(from);
        case LEADS -> leads(from);
        case MAILS -> mails(from);
        case STOPPED -> stopped(from);
        case CONTENT -> content(from);
        case AUDIT -> audit(from);
      };
    }

    private Optional<ExportPlace> conversations(ExportPlace from) {
      var page = view.page(visit.tenant(), span(from), CONVERSATIONS);
      for (var listed : page.listed()) {
        add(conversations, conversation(listed));
        if (!hasRoom()) {
          return Optional.of(from.behind(listed.line().id().value()));
        }
      }
      return page.last().map(last -> from.behind(last.value())).or(from::next);
    }

    private Optional<ExportPlace> leads(ExportPlace from) {
      var page = leads.page(visit.tenant(), span(from), LEADS);
      page.leads().forEach(open -> add(left, lead(open)));
      return page.last().map(last -> from.behind(last.value())).or(from::next);
    }

    /** With why they are not written to: in another workspace they are not, either. */
    private ObjectNode lead(LeadView.Open open) {
      var json = LeadJson.of(open);
      open.lead()
          .contact()
          .email()
          .flatMap(EmailAddress::parse)
          .flatMap(silence().of())
          .ifPresent(stop -> json.set("stopped", Mailing.json(stop)));
      return json;
    }

    private Silence silence() {
      var known =
          silence.orElseGet(
              () -> {
                var all = stopped.list(visit.tenant());
                return new Silence(all, stopped.among(visit.tenant(), all));
              });
      silence = Optional.of(known);
      return known;
    }

    private Optional<ExportPlace> mails(ExportPlace from) {
      var page = outgoing.list(visit.tenant(), from.last().map(MailId::new), MAILS);
      var now = clock.instant();
      page.stream()
          .filter(mail -> mail.expiresAt().isAfter(now))
          .forEach(mail -> add(mailed, MailLog.json(mail)));
      return page.size() == MAILS ? Optional.of(from.behind(page.getLast().id())) : from.next();
    }

    private Optional<ExportPlace> stopped(ExportPlace from) {
      var page =
          silence().all().stream()
              .filter(one -> from.last().filter(last -> !isBehind(one, last)).isEmpty())
              .limit(STOPPED)
              .toList();
      page.forEach(one -> add(silent, MailLog.json(one)));
      return page.size() == STOPPED
          ? Optional.of(from.behind(page.getLast().address().hex()))
          : from.next();
    }

    private static boolean isBehind(Stopped one, String last) {
      return one.address().hex().compareTo(last) > 0;
    }

    /** Of the version that was live when they were begun with, which is there for as long. */
    private Optional<ExportPlace> content(ExportPlace from) {
      var place = from.last().map(it -> it.split(":", 2));
      var version = place.map(it -> it[0]).or(() -> shelf.live(visit.tenant()));
      if (version.isEmpty()) {
        return from.next();
      }
      var all = passages(version.get());
      int begin = place.map(it -> Integer.parseInt(it[1])).orElse(0);
      int end = begin;
      while (end < all.size() && end - begin < PASSAGES && hasRoom()) {
        add(read, all.get(end++));
      }
      return end < all.size() ? Optional.of(from.behind(version.get() + ":" + end)) : from.next();
    }

    private List<ObjectNode> passages(String version) {
      var known =
          passages.orElseGet(
              () -> new Passages(PassageJson.of(shelf.parts(visit.tenant(), version))));
      passages = Optional.of(known);
      return known.all();
    }

    private Optional<ExportPlace> audit(ExportPlace from) {
      var since = retention.beginOfAudit(clock.instant());
      var entries =
          audits.before(
              visit.tenant(), from.last().map(UUID::fromString).map(AuditId::new), since, AUDIT);
      entries.forEach(entry -> add(done, ReadAudit.json(entry)));
      return entries.size() == AUDIT
          ? Optional.of(from.behind(entries.getLast().id().value()))
          : from.next();
    }
  }

  private ObjectNode conversation(Listed listed) {
    var json = LineJson.of(listed).put("expiresAt", listed.transcript().endsAt().toString());
    var entries = json.putArray("entries");
    view.all(listed.transcript()).forEach(entry -> entries.add(EntryJson.of(entry)));
    return json;
  }

  private HttpReply table(Visit visit, ExportPlace from) {
    journal.write(visit, Deed.WORKSPACE_EXPORTED);
    var workspace = workspace(visit);
    var until = visit.call().deadline().minus(REST);
    var rows = new TranscriptRows(visit.call().language(), workspace.zone());
    var all = new ArrayList<List<String>>();
    all.add(rows.head());
    Optional<ExportPlace> next = Optional.of(from);
    int characters = 0;
    do {
      var page = view.page(visit.tenant(), span(next.orElseThrow()), CONVERSATIONS);
      for (var listed : page.listed()) {
        for (var row : rows.of(listed.line().id(), view.all(listed.transcript()))) {
          characters += row.stream().mapToInt(String::length).sum();
          all.add(row);
        }
      }
      next = page.last().map(last -> from.behind(last.value()));
    } while (next.isPresent() && characters < MOST_CHARACTERS && clock.instant().isBefore(until));
    var headers =
        Map.of(
            "content-type", "text/csv; charset=utf-8; header=present",
            "cache-control", "no-store",
            "x-content-type-options", "nosniff",
            "content-disposition", "attachment; filename=\"conversations.csv\"");
    var text = Spreadsheet.of(visit.call().language(), all);
    var reply = new HttpReply.Bytes(200, headers, Body.of(text));
    return cursor(visit, next)
        .<HttpReply>map(cursor -> reply.with(Map.of("parlor-next", cursor)))
        .orElse(reply);
  }
}

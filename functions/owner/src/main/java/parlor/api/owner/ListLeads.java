package parlor.api.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.audit.Deed;
import parlor.conversation.Span;
import parlor.failure.Unavailable;
import parlor.http.Body;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;
import parlor.lead.LeadId;
import parlor.lead.LeadStatus;
import parlor.tenant.Workspaces;

/** {@code GET /v1/owner/leads}: a page of them, newest first, or all as a table. */
final class ListLeads implements Answering {
  private static final int PAGE = 100;

  /** Leads in one table, so that it stays within what Lambda lets through. */
  private static final int MOST = 1_000;

  private record Wanted(int most, Span span, Optional<LeadStatus> status) {}

  private record Found(List<LeadView.Open> leads, Optional<LeadId> next) {}

  private final LeadView view;
  private final Workspaces workspaces;
  private final Cursors cursors;
  private final Journal journal;

  ListLeads(LeadView view, Workspaces workspaces, Cursors cursors, Journal journal) {
    this.view = view;
    this.workspaces = workspaces;
    this.cursors = cursors;
    this.journal = journal;
  }

  @Override
  public HttpReply reply(Visit visit) {
    return switch (wanted(visit)) {
      case Read.Bad<Wanted>(var problem) -> problem.reply(visit.call());
      case Read.Good<Wanted>(var wanted) ->
          isTable(visit) ? table(visit, wanted) : page(visit, wanted);
    };
  }

  private static boolean isTable(Visit visit) {
    return visit.call().header("accept").filter(it -> it.contains("text/csv")).isPresent();
  }

  private Read<Wanted> wanted(Visit visit) {
    return Asked.span(visit, OwnerRoute.LIST_LEADS, cursors)
        .then(
            span ->
                Asked.limit(visit)
                    .then(
                        most ->
                            Asked.word(visit, LeadStatus.class, "status")
                                .then(status -> Read.good(new Wanted(most, span, status)))));
  }

  private HttpReply page(Visit visit, Wanted wanted) {
    journal.write(visit, Deed.LEADS_READ);
    var found = found(visit, wanted, wanted.most());
    var json = Json.object();
    var array = json.putArray("leads");
    found.leads().forEach(open -> array.add(LeadJson.of(open)));
    return Json.reply(200, json.put("next", cursor(visit, found).orElse(null)));
  }

  private HttpReply table(Visit visit, Wanted wanted) {
    var workspace =
        workspaces.read(visit.tenant()).orElseThrow(() -> new Unavailable("workspace", null));
    journal.write(visit, Deed.LEADS_EXPORTED);
    var found = found(visit, wanted, MOST);
    var table = new LeadTable(visit.call().language(), workspace.zone());
    var headers =
        Map.of(
            "content-type", "text/csv; charset=utf-8; header=present",
            "cache-control", "no-store",
            "x-content-type-options", "nosniff",
            "content-disposition", "attachment; filename=\"leads.csv\"");
    var reply = new HttpReply.Bytes(200, headers, Body.of(table.of(found.leads())));
    return cursor(visit, found)
        .<HttpReply>map(next -> reply.with(Map.of("parlor-next", next)))
        .orElse(reply);
  }

  private Optional<String> cursor(Visit visit, Found found) {
    return found.next().map(id -> cursors.seal(visit, OwnerRoute.LIST_LEADS, id.toString()));
  }

  private Found found(Visit visit, Wanted wanted, int most) {
    var all = new ArrayList<LeadView.Open>();
    var span = wanted.span();
    int pages = most / PAGE + 5;
    for (int i = 0; i < pages; i++) {
      int rest = wanted.status().isPresent() ? PAGE : Math.min(PAGE, most - all.size());
      var page = view.page(visit.tenant(), span, rest);
      for (var open : page.leads()) {
        if (wanted.status().filter(it -> it != open.handling().status()).isEmpty()) {
          all.add(open);
        }
        if (all.size() == most) {
          return new Found(all, Optional.of(open.lead().id()));
        }
      }
      if (page.last().isEmpty()) {
        return new Found(all, Optional.empty());
      }
      span = span.until(page.last().get().conversation());
    }
    return new Found(all, span.before().map(LeadId::of));
  }
}

package parlor.api.owner;

import java.util.Optional;
import java.util.Set;
import parlor.audit.Deed;
import parlor.erasure.Erased;
import parlor.erasure.Erasure;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.lead.Handling;
import parlor.lead.LeadId;
import parlor.lead.LeadStatus;
import parlor.lead.Leads;
import parlor.seal.Keyring;
import tools.jackson.databind.node.ObjectNode;

/** One lead: read, handled, erased. Nobody overwrites what they had not seen. */
final class OneLead {
  private final LeadView view;
  private final Leads leads;
  private final Erasure erasure;
  private final Receipting receipting;
  private final Keyring keyring;
  private final Journal journal;

  OneLead(
      LeadView view,
      Leads leads,
      Erasure erasure,
      Receipting receipting,
      Keyring keyring,
      Journal journal) {
    this.view = view;
    this.leads = leads;
    this.erasure = erasure;
    this.receipting = receipting;
    this.keyring = keyring;
    this.journal = journal;
  }

  /** {@code GET /v1/owner/leads/{id}}. */
  HttpReply read(Visit visit) {
    return id(visit)
        .flatMap(id -> view.find(visit.tenant(), id))
        .map(
            open -> {
              // What is not there was not read; before anything leaves it is told.
              journal.write(visit, Deed.LEADS_READ, open.lead().id().record());
              return shown(open);
            })
        .orElseGet(() -> missing(visit));
  }

  /** {@code PUT /v1/owner/leads/{id}}. */
  HttpReply change(Visit visit) {
    var seen = Revision.seen(visit.call());
    if (seen.isEmpty()) {
      return Problem.of(Slug.BAD_REQUEST, "if-match").reply(visit.call());
    }
    return switch (Json.read(visit.call().body(), Set.of("status", "notes"))
        .then(OneLead::handling)) {
      case Read.Bad<Handling>(var problem) -> problem.reply(visit.call());
      case Read.Good<Handling>(var next) ->
          id(visit)
              .flatMap(id -> change(visit, id, next, seen.get()))
              .orElseGet(() -> missing(visit));
    };
  }

  private static Read<Handling> handling(ObjectNode json) {
    var status =
        json.path("status").stringValueOpt().flatMap(word -> Words.read(LeadStatus.class, word));
    var notes = json.path("notes").stringValueOpt().map(String::strip);
    if (status.isEmpty()) {
      return Asked.bad("status");
    }
    return notes.isEmpty() || notes.get().length() > Handling.MOST
        ? Asked.bad("notes")
        : Read.good(new Handling(status.get(), notes.get()));
  }

  private Optional<HttpReply> change(Visit visit, LeadId id, Handling next, long seen) {
    var tenant = visit.tenant();
    return view.find(tenant, id)
        .flatMap(
            open -> {
              if (open.revision() != seen) {
                return Optional.of(overtaken(visit, open));
              }
              var said = journal.write(visit, Deed.LEAD_CHANGED, id.record());
              boolean set = leads.handle(tenant, open.seal(), id, next, seen);
              if (!set) {
                journal.undone(visit, said);
              }
              return view.find(tenant, id).map(now -> set ? shown(now) : overtaken(visit, now));
            });
  }

  /** {@code DELETE /v1/owner/leads/{id}}: its key first, so that no backup opens it. */
  HttpReply remove(Visit visit) {
    var id = id(visit).filter(it -> keyring.find(visit.tenant(), it.record()).isPresent());
    if (id.isEmpty()) {
      return missing(visit);
    }
    journal.write(visit, Deed.LEAD_ERASED, id.get().record());
    int leads = erasure.lead(visit.tenant(), id.get()) ? 1 : 0;
    var json = Json.object().put("removed", id.get().toString());
    json.set("receipt", receipting.of(visit, id.get().conversation(), new Erased(false, 0, leads)));
    return Json.reply(200, json);
  }

  private static Optional<LeadId> id(Visit visit) {
    return Asked.conversation(visit.path().getFirst()).map(LeadId::of);
  }

  private static HttpReply shown(LeadView.Open now) {
    return Revision.shown(200, LeadJson.of(now), now.revision());
  }

  private static HttpReply overtaken(Visit visit, LeadView.Open now) {
    return Revision.overtaken(visit, LeadJson.of(now), now.revision());
  }

  private static HttpReply missing(Visit visit) {
    return Problem.of(Slug.NOT_FOUND, "lead").reply(visit.call());
  }
}

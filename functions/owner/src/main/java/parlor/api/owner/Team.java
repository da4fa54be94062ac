package parlor.api.owner;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import parlor.audit.About;
import parlor.audit.AuditEntry;
import parlor.audit.Deed;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.mail.Recipients;
import parlor.people.Member;
import parlor.people.Members;
import parlor.people.Names;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.people.Roster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who works for a business, and what each may do. */
final class Team {
  private final Members members;
  private final Inviting inviting;
  private final Names names;
  private final Recipients recipients;
  private final Journal journal;

  Team(Members members, Inviting inviting, Names names, Recipients recipients, Journal journal) {
    this.recipients = recipients;
    this.members = members;
    this.inviting = inviting;
    this.names = names;
    this.journal = journal;
  }

  /** {@code GET /v1/owner/members}; whom an owner has invited is shown to owners. */
  HttpReply list(Visit visit) {
    var roster = members.list(visit.tenant());
    return Revision.shown(200, json(visit, roster), roster.revision());
  }

  /** The same within something else. */
  ObjectNode json(Visit visit) {
    return json(visit, members.list(visit.tenant()));
  }

  private ObjectNode json(Visit visit, Roster roster) {
    var open =
        visit.role() == Role.OWNER ? inviting.open(visit.tenant()) : Map.<UUID, ObjectNode>of();
    var sealed = new HashMap<UUID, String>();
    roster.members().forEach(one -> sealed.put(Names.of(one.person()), one.name()));
    open.forEach((id, invitation) -> sealed.put(id, invitation.path("name").asString("")));
    var known = names.open(visit.tenant(), sealed);
    var json = Json.object();
    var array = json.putArray("members");
    for (var member : roster.members()) {
      var name = known.getOrDefault(Names.of(member.person()), "");
      array.add(json(member, name, visit.person()));
    }
    var invited = json.putArray("invitations");
    open.forEach((id, one) -> invited.add(one.put("name", known.getOrDefault(id, ""))));
    return json;
  }

  /** {@code PUT /v1/owner/members/{id}}. */
  HttpReply turn(Visit visit) {
    var read = Json.read(visit.call().body(), Set.of("role")).then(Team::role);
    return switch (read) {
      case Read.Bad<Role>(var problem) -> problem.reply(visit.call());
      case Read.Good<Role>(var role) ->
          known(visit)
              .map(
                  member -> {
                    var person = member.person();
                    var said = journal.write(visit, Deed.MEMBER_CHANGED, as(person, role));
                    var changed = members.turn(visit.tenant(), person, role, seen(visit));
                    return reply(visit, said, changed, () -> json(person, role));
                  })
              .orElseGet(() -> Problem.of(Slug.NOT_FOUND).reply(visit.call()));
    };
  }

  /** {@code DELETE /v1/owner/members/{id}}: a member, or an invitation that is open. */
  HttpReply remove(Visit visit) {
    var invitation = id(visit.path().getFirst());
    if (invitation.isPresent()) {
      return inviting.withdraw(visit, invitation.get());
    }
    return known(visit)
        .map(
            member -> {
              var person = member.person();
              var said = journal.write(visit, Deed.MEMBER_REMOVED, new About(person.value()));
              var changed = members.remove(visit.tenant(), person, seen(visit));
              if (changed == Members.Changed.DONE) {
                recipients.remove(visit.tenant(), person);
                names.forget(visit.tenant(), Names.of(person));
              }
              return reply(
                  visit, said, changed, () -> Json.object().put("removed", person.value()));
            })
        .orElseGet(() -> Problem.of(Slug.NOT_FOUND).reply(visit.call()));
  }

  /** Who, and as what. */
  static About as(PersonId person, Role role) {
    return new About(person.value() + "/" + Words.of(role));
  }

  static Read<Role> role(JsonNode body) {
    return Words.read(Role.class, body.path("role").asString(""))
        .<Read<Role>>map(Read::good)
        .orElseGet(() -> Asked.bad("role"));
  }

  private HttpReply reply(
      Visit visit, AuditEntry said, Members.Changed changed, Supplier<ObjectNode> done) {
    if (changed != Members.Changed.DONE) {
      journal.undone(visit, said);
    }
    return switch (changed) {
      case DONE -> Revision.shown(200, done.get(), members.list(visit.tenant()).revision());
      case UNKNOWN -> Problem.of(Slug.NOT_FOUND).reply(visit.call());
      case LAST_OWNER -> Problem.of(Slug.CONFLICT, "last-owner").reply(visit.call());
      case OVERTAKEN -> Problem.of(Slug.CONFLICT).reply(visit.call());
    };
  }

  private Optional<Member> known(Visit visit) {
    return PersonId.parse(visit.path().getFirst())
        .flatMap(person -> members.list(visit.tenant()).find(person));
  }

  private static Optional<Long> seen(Visit visit) {
    // One that is not ours was never seen here.
    return Revision.seen(visit.call()).or(() -> visit.call().header("if-match").map(_ -> -1L));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode json(Member member, String name, PersonId reader) {
    return Json.object()
        .put("id", member.person().value())
        .put("name", name)
        .put("role", Words.of(member.role()))
        .put("since", member.since().toString())
        .put("you", member.person().equals(reader));
  }

  private static ObjectNode json(PersonId person, Role role) {
    return Json.object().put("id", person.value()).put("role", Words.of(role));
  }
}

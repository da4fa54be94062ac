package parlor.api.owner;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.audit.Deed;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.people.Invitation;
import parlor.people.InvitationCode;
import parlor.people.Invitations;
import parlor.people.Member;
import parlor.people.Members;
import parlor.people.Names;
import parlor.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/owner/invitations/accept}: a code makes whoever is signed in a member, once. One
 * that was used, withdrawn or is over, and none at all, are refused alike.
 */
final class AcceptInvitation implements Arriving {
  private static final int LONGEST_NAME = 80;

  private final Invitations invitations;
  private final Members members;
  private final Names names;
  private final Journal journal;
  private final Clock clock;

  AcceptInvitation(
      Invitations invitations, Members members, Names names, Journal journal, Clock clock) {
    this.invitations = invitations;
    this.members = members;
    this.names = names;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public HttpReply reply(HttpCall call, PersonId person) {
    return switch (Json.read(call.body(), Set.of("code", "called"))) {
      case Read.Bad<ObjectNode>(var problem) -> problem.reply(call);
      case Read.Good<ObjectNode>(var body) ->
          InvitationCode.parse(body.path("code").asString("").strip())
              .flatMap(code -> accept(call, person, code, body))
              .orElseGet(() -> Problem.of(Slug.NOT_FOUND, "invitation").reply(call));
    };
  }

  private Optional<HttpReply> accept(
      HttpCall call, PersonId person, InvitationCode code, JsonNode body) {
    var tenant = code.tenant();
    return invitations
        .take(tenant, code.id())
        .filter(open -> open.expiresAt().isAfter(clock.instant()))
        .map(
            open -> {
              var name = called(code, open, body);
              var visit = new Visit(call, person, tenant, open.role(), List.of());
              var said = journal.write(visit, Deed.MEMBER_JOINED, Team.as(person, open.role()));
              var sealed = names.seal(tenant, Names.of(person), name);
              if (!members.join(tenant, new Member(person, open.role(), clock.instant(), sealed))) {
                // It is good still, once there is room.
                names.forget(tenant, Names.of(person));
                invitations.add(tenant, open);
                journal.undone(visit, said);
                return Problem.of(Slug.CONFLICT, "members").reply(call);
              }
              names.forget(tenant, open.id());
              // Who was there before is what they were.
              var role = members.list(tenant).find(person).map(Member::role).orElse(open.role());
              return Json.reply(
                  200, Json.object().put("tenant", tenant.value()).put("role", Words.of(role)));
            });
  }

  /** As they call themselves, or as whoever invited them wrote it. */
  private String called(InvitationCode code, Invitation open, JsonNode body) {
    return Fields.text(body.path("called"), LONGEST_NAME)
        .orElseGet(
            () ->
                names
                    .open(code.tenant(), Map.of(open.id(), open.name()))
                    .getOrDefault(open.id(), ""));
  }
}

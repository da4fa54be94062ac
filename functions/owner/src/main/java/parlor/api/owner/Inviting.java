package parlor.api.owner;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import parlor.audit.About;
import parlor.audit.Deed;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.mail.EmailAddress;
import parlor.people.Invitation;
import parlor.people.InvitationCode;
import parlor.people.Invitations;
import parlor.people.Names;
import parlor.people.Role;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invitations to work for a business: each good once, for a week, to whoever has its code. We keep
 * a hash of the code, and the address it went to under a key of its own.
 */
final class Inviting {
  private static final Duration LIFE = Duration.ofDays(7);

  /** Sent within a week and not accepted: mail is not to be had for the asking. */
  private static final int MOST = 20;

  private static final int LONGEST_NAME = 80;

  private final Invitations invitations;
  private final Names names;
  private final Workspaces workspaces;
  private final InvitationMail mail;
  private final Journal journal;
  private final Clock clock;
  private final RandomGenerator random;

  Inviting(
      Invitations invitations,
      Names names,
      Workspaces workspaces,
      InvitationMail mail,
      Journal journal,
      Clock clock,
      RandomGenerator random) {
    this.invitations = invitations;
    this.names = names;
    this.workspaces = workspaces;
    this.mail = mail;
    this.journal = journal;
    this.clock = clock;
    this.random = random;
  }

  /** Those that are open; {@code name} is sealed still. */
  Map<UUID, ObjectNode> open(TenantId tenant) {
    var open = new TreeMap<UUID, ObjectNode>();
    for (var one : sent(tenant)) {
      if (!one.withdrawn()) {
        open.put(one.id(), json(one, one.name()));
      }
    }
    return open;
  }

  /** Withdrawn or not. What is over goes. */
  private List<Invitation> sent(TenantId tenant) {
    var sent = new ArrayList<Invitation>();
    for (var one : invitations.list(tenant)) {
      if (one.expiresAt().isAfter(clock.instant())) {
        sent.add(one);
      } else {
        invitations.remove(tenant, one.id());
        names.forget(tenant, one.id());
      }
    }
    return sent;
  }

  /** {@code POST /v1/owner/members}. */
  HttpReply invite(Visit visit) {
    var read =
        Json.read(visit.call().body(), Set.of("email", "name", "role", "language"))
            .then(this::asked);
    return switch (read) {
      case Read.Bad<Asks>(var problem) -> problem.reply(visit.call());
      case Read.Good<Asks>(var asks) ->
          sent(visit.tenant()).size() >= MOST
              ? Problem.of(Slug.CONFLICT, "invitations").reply(visit.call())
              : invite(visit, asks);
    };
  }

  private HttpReply invite(Visit visit, Asks asks) {
    var secret = new byte[24];
    random.nextBytes(secret);
    var code = InvitationCode.of(visit.tenant(), secret);
    journal.write(visit, Deed.MEMBER_INVITED, new About(code.id() + "/" + Words.of(asks.role())));
    var sealed = names.seal(visit.tenant(), code.id(), asks.name());
    var invitation =
        new Invitation(code.id(), asks.role(), clock.instant().plus(LIFE), sealed, false);
    invitations.add(visit.tenant(), invitation);
    var business = workspaces.read(visit.tenant()).map(Workspace::name).orElse("");
    boolean sent = mail.send(code, asks.email(), business, asks.language(), invitation.expiresAt());
    var json = json(invitation, asks.name()).put("code", code.text()).put("sent", sent);
    return Json.reply(201, json);
  }

  /** Nobody comes in by it any more. */
  HttpReply withdraw(Visit visit, UUID id) {
    if (!open(visit.tenant()).containsKey(id)) {
      return Problem.of(Slug.NOT_FOUND).reply(visit.call());
    }
    var said = journal.write(visit, Deed.INVITATION_WITHDRAWN, new About(id.toString()));
    if (!invitations.withdraw(visit.tenant(), id)) {
      journal.undone(visit, said);
      return Problem.of(Slug.NOT_FOUND).reply(visit.call());
    }
    names.forget(visit.tenant(), id);
    return Json.reply(200, Json.object().put("removed", id.toString()));
  }

  private Read<Asks> asked(JsonNode body) {
    var email = EmailAddress.parse(body.path("email").asString(""));
    var language = Language.ofTag(body.path("language").asString("en"));
    if (email.isEmpty()) {
      return Asked.bad("email");
    }
    if (language.isEmpty()) {
      return Asked.bad("language");
    }
    var name = Fields.text(body.path("name"), LONGEST_NAME);
    if (!Fields.isNothing(body.path("name")) && name.isEmpty()) {
      return Asked.bad("called");
    }
    var called = name.orElse(email.get().value());
    return Team.role(body)
        .then(role -> Read.good(new Asks(email.get(), called, role, language.get())));
  }

  private static ObjectNode json(Invitation invitation, String name) {
    return Json.object()
        .put("id", invitation.id().toString())
        .put("name", name)
        .put("role", Words.of(invitation.role()))
        .put("expiresAt", invitation.expiresAt().toString());
  }

  private record Asks(EmailAddress email, String name, Role role, Language language) {
    @Override
    public String toString() {
      return "Asks[" + role + "]";
    }
  }
}

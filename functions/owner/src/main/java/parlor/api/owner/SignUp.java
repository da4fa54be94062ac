package parlor.api.owner;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parlor.audit.Deed;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.WebAddress;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.people.Member;
import parlor.people.Members;
import parlor.people.Names;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.tenant.Beginning;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A business of one's own, from the address of its site: that is its first source, whose reading
 * drafts name, colour, language, greeting and suggestions. Its key shows the chat on the desk's
 * "try it" page alone, until its owner has said who answers for the data and lists the site.
 */
final class SignUp {
  /** Businesses that one person may work for when they make another. */
  private static final int MOST_OF_ONE = 5;

  private static final int LONGEST_NAME = 80;

  private final OwnerParts parts;
  private final SignUps rules;
  private final Members members;
  private final Names names;
  private final Emails emails;
  private final Journal journal;

  SignUp(OwnerParts parts, Members members, Names names, Emails emails, Journal journal) {
    this.parts = parts;
    this.rules = parts.signUps();
    this.members = members;
    this.names = names;
    this.emails = emails;
    this.journal = journal;
  }

  /** {@code GET /v1/owner/signup}: whether whoever calls may. */
  HttpReply may(HttpCall call, PersonId person) {
    return Json.reply(
        200,
        Json.object()
            .put("mode", Words.of(rules.mode()))
            .put("allowed", refusal(call, person).isEmpty()));
  }

  /** {@code POST /v1/owner/signup}. */
  HttpReply make(HttpCall call, PersonId person) {
    var read = Json.read(call.body(), Set.of("address", "called")).then(SignUp::asked);
    return switch (read) {
      case Read.Bad<Asks>(var problem) -> problem.reply(call);
      case Read.Good<Asks>(var asks) -> {
        var refusal = refusal(call, person);
        if (refusal.isPresent()) {
          yield refusal.get().reply(call);
        }
        if (!parts.ceiling().admit(rules.each(), rules.together())) {
          yield Problem.of(Slug.CONFLICT, "ceiling").reply(call);
        }
        yield made(call, person, asks);
      }
    };
  }

  private Optional<Problem> refusal(HttpCall call, PersonId person) {
    boolean invited =
        switch (rules.mode()) {
          case OPEN -> true;
          case CLOSED -> false;
          case INVITED ->
              emails
                  .of(call)
                  .filter(it -> rules.invited().contains(it.value().toLowerCase(Locale.ROOT)))
                  .isPresent();
        };
    if (!invited) {
      return Optional.of(Problem.of(Slug.FORBIDDEN, "sign-up"));
    }
    return parts.people().workspaces(person).size() >= MOST_OF_ONE
        ? Optional.of(Problem.of(Slug.CONFLICT, "workspaces"))
        : Optional.empty();
  }

  private HttpReply made(HttpCall call, PersonId person, Asks asks) {
    try {
      return Json.reply(201, make(call, person, asks));
    } catch (RuntimeException e) {
      // What was begun is nobody's and answers nobody; what it took goes back.
      parts.ceiling().giveBack(rules.each());
      throw e;
    }
  }

  /** The key comes late and the member last, so that one cut short is seen by nobody. */
  private ObjectNode make(HttpCall call, PersonId person, Asks asks) {
    var tenant = TenantId.of(bytes(13));
    var now = parts.clock().instant();
    parts.registry().add(tenant, now);
    var visit = new Visit(call, person, tenant, Role.OWNER, List.of());
    journal.write(visit, Deed.WORKSPACE_MADE);
    parts.keyring().addTenantKey(tenant, parts.vault().newTenantKey(tenant));
    var workspace = Beginning.of(tenant, asks.site(), call.language());
    parts.workspaces().write(workspace);
    parts.shares().allow(tenant, rules.each());
    var key = new PublicKey(tenant, PublicKeys.serial(bytes(8)));
    parts.releases().enrol(key);
    parts.keys().write(key, item());
    var waiting = SourceState.waiting(now);
    var site = asks.site().toString();
    parts
        .sources()
        .write(tenant, new Source(tenant, SourceId.HOME, Source.Kind.SITE, site, waiting));
    parts.ingests().ask(tenant, SourceId.HOME);
    var sealed = names.seal(tenant, Names.of(person), asks.called());
    members.join(tenant, new Member(person, Role.OWNER, now, sealed));
    return WorkspaceJson.of(workspace, Role.OWNER);
  }

  private KeyItem item() {
    return new KeyItem(
        true,
        rules.trial().map(Set::of).orElse(Set.of()),
        Rate.KEY,
        rules.each().messages(),
        rules.each().spend(),
        "");
  }

  private static Read<Asks> asked(JsonNode body) {
    var site = WebAddress.typed(body.path("address").asString(""));
    if (site.isEmpty()
        || !isAName(site.get().getHost())
        || Origin.parse(WebAddress.origin(site.get())).isEmpty()) {
      return Asked.bad("site");
    }
    var called = Fields.text(body.path("called"), LONGEST_NAME).orElse("");
    return Read.good(new Asks(site.get(), called));
  }

  /** A single word is none that a site of the web has; but for this machine's. */
  private static boolean isAName(String host) {
    return host.contains(".") || host.contains(":") || host.equals("localhost");
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    parts.random().nextBytes(bytes);
    return bytes;
  }

  private record Asks(URI site, String called) {
    @Override
    public String toString() {
      return "Asks";
    }
  }
}

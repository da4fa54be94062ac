package parlor.api.owner;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.WebAddress;
import parlor.conversation.ConversationId;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.people.Members;
import parlor.seal.RecordId;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code GET /v1/owner/checklist}: what is done between signing up and being asked by visitors.
 * Each is seen from what stands; nobody ticks anything off.
 */
final class Checklist implements Answering {
  private static final int LATEST = 100;

  private final OwnerParts parts;
  private final Members members;
  private final Inviting inviting;
  private final Domains domains;

  Checklist(OwnerParts parts, Members members, Inviting inviting, Domains domains) {
    this.parts = parts;
    this.members = members;
    this.inviting = inviting;
    this.domains = domains;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var tenant = visit.tenant();
    var sources = parts.sources().list(tenant);
    var tried = parts.keyring().latest(tenant, ConversationId.KIND, LATEST);
    var seen =
        tried.entrySet().stream()
            .filter(one -> one.getValue().from().filter(this::isASite).isPresent())
            .findFirst();
    boolean invited = members.list(tenant).members().size() > 1 || !inviting.open(tenant).isEmpty();
    boolean answers = parts.workspaces().read(tenant).map(Workspace::saysWhoAnswers).orElse(false);
    var json = Json.object();
    var steps = json.putArray("steps");
    step(steps, "read", sources.stream().anyMatch(Checklist::isRead));
    step(steps, "try", !tried.isEmpty());
    step(steps, "privacy", answers);
    step(steps, "domain", isListed(tenant));
    step(steps, "install", seen.isPresent());
    step(steps, "invite", invited);
    json.put("site", site(sources).orElse(null));
    json.putNull("seen");
    seen.ifPresent(
        one ->
            json.putObject("seen")
                .put("at", at(one.getKey()).toString())
                .put("origin", one.getValue().from().map(Origin::value).orElse("")));
    return Json.reply(200, json);
  }

  private boolean isListed(TenantId tenant) {
    return domains.active(tenant).values().stream()
        .anyMatch(item -> item.origins().stream().anyMatch(this::isASite));
  }

  private boolean isASite(Origin origin) {
    return !parts.signUps().trial().equals(Optional.of(origin));
  }

  private static boolean isRead(Source source) {
    return source.state().phase() == SourceState.Phase.READY;
  }

  /** The origin of the site that the business signed up with. */
  private static Optional<String> site(List<Source> sources) {
    return sources.stream()
        .filter(source -> source.id().equals(SourceId.HOME))
        .findFirst()
        .map(source -> WebAddress.origin(URI.create(source.place())));
  }

  private static Instant at(RecordId visit) {
    return new ConversationId(visit.id()).startedAt();
  }

  private static void step(ArrayNode steps, String name, boolean done) {
    steps.addObject().put("step", name).put("done", done);
  }
}

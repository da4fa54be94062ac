package parlor.api.owner;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    var home = home(sources).or(() -> parts.sources().formerHome(tenant));
    boolean answers = parts.workspaces().read(tenant).map(Workspace::saysWhoAnswers).orElse(false);
    Predicate<Origin> isASite = origin -> !isTrial(origin) || (answers && isOf(home, origin));
    var tried = parts.keyring().latest(tenant, ConversationId.KIND, LATEST);
    var seen =
        tried.entrySet().stream()
            .filter(one -> one.getValue().from().filter(isASite).isPresent())
            .findFirst();
    boolean invited = members.list(tenant).members().size() > 1 || !inviting.open(tenant).isEmpty();
    var json = Json.object();
    var steps = json.putArray("steps");
    step(steps, "read", sources.stream().anyMatch(Checklist::isRead));
    step(steps, "try", !tried.isEmpty());
    step(steps, "privacy", answers);
    var listed = listed(tenant);
    boolean live = listed.stream().anyMatch(isASite);
    step(steps, "domain", live);
    step(steps, "install", seen.isPresent());
    step(steps, "invite", invited);
    json.put("site", home.map(Checklist::site).orElse(null));
    json.put("leadsTo", home.flatMap(it -> leadsTo(it, listed, live)).orElse(null));
    json.putNull("seen");
    seen.ifPresent(
        one ->
            json.putObject("seen")
                .put("at", at(one.getKey()).toString())
                .put("origin", one.getValue().from().map(Origin::value).orElse("")));
    return Json.reply(200, json);
  }

  private Set<Origin> listed(TenantId tenant) {
    return domains.active(tenant).values().stream()
        .flatMap(item -> item.origins().stream())
        .collect(Collectors.toSet());
  }

  private boolean isTrial(Origin origin) {
    return parts.signUps().trial().equals(Optional.of(origin));
  }

  /**
   * Whether what is tried there is the business's site, too: it signed up with a site that the same
   * host shows, or it never signed up and somebody listed that.
   */
  private static boolean isOf(Optional<Source> home, Origin origin) {
    return home.filter(it -> !site(it).equals(origin.value())).isEmpty();
  }

  private static boolean isRead(Source source) {
    return source.state().phase() == SourceState.Phase.READY;
  }

  /** The site that the business signed up with; what is read may go, and it is its site still. */
  private static Optional<Source> home(List<Source> sources) {
    return sources.stream().filter(source -> source.id().equals(SourceId.HOME)).findFirst();
  }

  private static String site(Source home) {
    return WebAddress.origin(URI.create(home.place()));
  }

  /**
   * Where that site sends its visitors, if the chat is not shown there: for its owner to list, or
   * not. A site may be made to send anywhere, so nothing is listed by itself.
   */
  private static Optional<String> leadsTo(Source home, Set<Origin> listed, boolean live) {
    var site = site(home);
    return home.state()
        .origin()
        .filter(origin -> !listed.contains(origin))
        .map(Origin::value)
        // Going live lists the site with www and without.
        .filter(origin -> live ? !origin.equals(site) : !bare(origin).equals(bare(site)));
  }

  private static String bare(String origin) {
    return origin.replaceFirst("//www[.]", "//");
  }

  private static Instant at(RecordId visit) {
    return new ConversationId(visit.id()).startedAt();
  }

  private static void step(ArrayNode steps, String name, boolean done) {
    steps.addObject().put("step", name).put("done", done);
  }
}

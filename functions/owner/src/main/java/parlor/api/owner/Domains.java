package parlor.api.owner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parlor.api.owner.ImportedSetup.Taken;
import parlor.audit.About;
import parlor.audit.Deed;
import parlor.content.Releases;
import parlor.content.WebAddress;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.limit.KeyItem;
import parlor.limit.Keys;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.JsonNode;

/** The sites a business's chat may be shown on: those its active keys list. */
final class Domains {
  /** An address without anything behind its host and port. */
  private static final Pattern BARE = Pattern.compile("https?://[^/?#\\\\]+");

  /** As browsers call an origin that is none; listed, it would look like one. */
  private static final Pattern NONE = Pattern.compile("https?://null(:.*)?");

  private final Releases releases;
  private final Keys keys;
  private final Workspaces workspaces;
  private final Journal journal;
  private final Optional<Origin> trial;
  private final Clock clock;

  /**
   * Of these.
   *
   * @param trial where the desk's page to try the chat is, if that is another origin than the API
   */
  Domains(
      Releases releases,
      Keys keys,
      Workspaces workspaces,
      Journal journal,
      Optional<Origin> trial,
      Clock clock) {
    this.trial = trial;
    this.workspaces = workspaces;
    this.clock = clock;
    this.releases = releases;
    this.keys = keys;
    this.journal = journal;
  }

  /** {@code GET /v1/owner/domains}. */
  HttpReply list(Visit visit) {
    var all = new TreeSet<String>();
    for (var item : active(visit.tenant()).values()) {
      item.origins().forEach(origin -> all.add(origin.value()));
    }
    var json = Json.object();
    all.forEach(json.putArray("domains")::add);
    return Json.reply(200, json);
  }

  /** {@code POST /v1/owner/domains}: not before visitors can be told who answers for them. */
  HttpReply add(Visit visit) {
    var read = Json.read(visit.call().body(), Set.of("domain"));
    return switch (read.then(body -> origin(body.path("domain").asString("")))) {
      case Read.Bad<Origin>(var problem) -> problem.reply(visit.call());
      case Read.Good<Origin>(var origin) -> add(visit, origin);
    };
  }

  private HttpReply add(Visit visit, Origin origin) {
    return refusal(visit, origin, active(visit.tenant()))
        .map(why -> Problem.of(Slug.CONFLICT, why).reply(visit.call()))
        .orElseGet(() -> list(visit));
  }

  /** Lists it at these keys; why that could not be, else. */
  private Optional<String> refusal(Visit visit, Origin origin, Map<PublicKey, KeyItem> active) {
    boolean answers = workspaces.read(visit.tenant()).map(Workspace::saysWhoAnswers).orElse(false);
    // Where it is tried no visitor is.
    if (!answers && !trial.equals(Optional.of(origin))) {
      return Optional.of("privacy");
    }
    if (active.isEmpty()) {
      return Optional.of("no-key");
    }
    if (active.values().stream().anyMatch(item -> isFull(item, origin))) {
      return Optional.of("domains");
    }
    var said = journal.write(visit, Deed.DOMAIN_ADDED, new About(origin.value()));
    long listed = active.keySet().stream().filter(key -> keys.list(key, origin)).count();
    if (listed == 0) {
      journal.undone(visit, said);
    }
    return listed == active.size() ? Optional.empty() : Optional.of("domains");
  }

  private static boolean isFull(KeyItem item, Origin origin) {
    return item.origins().size() >= KeyItem.MOST_ORIGINS && !item.origins().contains(origin);
  }

  /** What a file of another workspace says was listed there. */
  static Read<List<Origin>> origins(JsonNode domains) {
    var all = new ArrayList<Origin>();
    for (var each : domains) {
      switch (origin(each.asString(""))) {
        case Read.Bad<Origin>(var problem) -> {
          return Read.bad(problem);
        }
        case Read.Good<Origin>(var origin) -> all.add(origin);
      }
    }
    return Read.good(all);
  }

  /** Lists them here, by the rule for one that is typed; what became of each. */
  List<Taken> take(Visit visit, List<Origin> origins) {
    if (origins.isEmpty()) {
      return List.of();
    }
    var active = active(visit.tenant());
    var all = new ArrayList<Taken>();
    for (var origin : origins) {
      boolean there =
          !active.isEmpty()
              && active.values().stream().allMatch(key -> key.origins().contains(origin));
      all.add(
          there
              ? Taken.THERE
              : refusal(visit, origin, active).isEmpty() ? Taken.ADDED : Taken.REFUSED);
    }
    return List.copyOf(all);
  }

  /** {@code DELETE /v1/owner/domains?domain=}. */
  HttpReply remove(Visit visit) {
    return switch (origin(visit.call().query().getOrDefault("domain", ""))) {
      case Read.Bad<Origin>(var problem) -> problem.reply(visit.call());
      case Read.Good<Origin>(var origin) -> {
        var listing = listing(visit.tenant(), origin);
        if (!listing.isEmpty()) {
          journal.write(visit, Deed.DOMAIN_REMOVED, new About(origin.value()));
        }
        listing.forEach(key -> keys.unlist(key, origin));
        yield list(visit);
      }
    };
  }

  private List<PublicKey> listing(TenantId tenant, Origin origin) {
    return all(tenant).stream()
        .filter(key -> keys.read(key).filter(it -> it.origins().contains(origin)).isPresent())
        .toList();
  }

  /** Keys that answer, and what each is set to. */
  Map<PublicKey, KeyItem> active(TenantId tenant) {
    var active = new LinkedHashMap<PublicKey, KeyItem>();
    all(tenant)
        .forEach(
            key ->
                keys.read(key)
                    .filter(it -> it.isLive(clock.instant()))
                    .ifPresent(it -> active.put(key, it)));
    return active;
  }

  /** Those that answer nobody any more, too: the next one takes over what the last listed. */
  private List<PublicKey> all(TenantId tenant) {
    return releases.read(tenant).serials().stream()
        .sorted()
        .map(serial -> new PublicKey(tenant, serial))
        .toList();
  }

  /** As browsers say it; {@code https} where it was left out. */
  private static Read<Origin> origin(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    return Optional.of(text.contains("://") ? text : "https://" + text)
        .filter(whole -> BARE.matcher(whole).matches() && !NONE.matcher(whole).matches())
        .flatMap(WebAddress::of)
        .map(WebAddress::origin)
        .flatMap(Origin::parse)
        .<Read<Origin>>map(Read::good)
        .orElseGet(() -> Asked.bad("domain"));
  }
}

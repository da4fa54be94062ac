package parlor.api.owner;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parlor.audit.About;
import parlor.audit.Deed;
import parlor.content.Releases;
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

/** The sites a business's chat may be shown on: those its active keys list. */
final class Domains {
  private final Releases releases;
  private final Keys keys;
  private final Workspaces workspaces;
  private final Journal journal;
  private final Clock clock;

  Domains(Releases releases, Keys keys, Workspaces workspaces, Journal journal, Clock clock) {
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
    if (!workspaces.read(visit.tenant()).map(Workspace::saysWhoAnswers).orElse(false)) {
      return Problem.of(Slug.CONFLICT, "privacy").reply(visit.call());
    }
    var read = Json.read(visit.call().body(), Set.of("domain"));
    return switch (read.then(body -> origin(body.path("domain").asString("")))) {
      case Read.Bad<Origin>(var problem) -> problem.reply(visit.call());
      case Read.Good<Origin>(var origin) -> {
        journal.write(visit, Deed.DOMAIN_ADDED, new About(origin.value()));
        boolean listed = true;
        for (var key : active(visit.tenant()).keySet()) {
          listed &= keys.list(key, origin);
        }
        yield listed ? list(visit) : Problem.of(Slug.CONFLICT, "domains").reply(visit.call());
      }
    };
  }

  /** {@code DELETE /v1/owner/domains?domain=}. */
  HttpReply remove(Visit visit) {
    return switch (origin(visit.call().query().getOrDefault("domain", ""))) {
      case Read.Bad<Origin>(var problem) -> problem.reply(visit.call());
      case Read.Good<Origin>(var origin) -> {
        journal.write(visit, Deed.DOMAIN_REMOVED, new About(origin.value()));
        active(visit.tenant()).keySet().forEach(key -> keys.unlist(key, origin));
        yield list(visit);
      }
    };
  }

  /** Keys that answer, and what each is set to. */
  Map<PublicKey, KeyItem> active(TenantId tenant) {
    var active = new LinkedHashMap<PublicKey, KeyItem>();
    releases.read(tenant).serials().stream()
        .sorted()
        .map(serial -> new PublicKey(tenant, serial))
        .forEach(
            key ->
                keys.read(key)
                    .filter(it -> it.isLive(clock.instant()))
                    .ifPresent(it -> active.put(key, it)));
    return active;
  }

  /** As browsers say it; {@code https} where it was left out. */
  private static Read<Origin> origin(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    Optional<Origin> origin = Origin.parse(text.contains("://") ? text : "https://" + text);
    return origin.<Read<Origin>>map(Read::good).orElseGet(() -> Asked.bad("domain"));
  }
}

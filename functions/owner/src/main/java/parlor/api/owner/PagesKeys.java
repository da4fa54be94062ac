package parlor.api.owner;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import parlor.audit.About;
import parlor.audit.Deed;
import parlor.content.Releases;
import parlor.failure.Unavailable;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.limit.KeyItem;
import parlor.limit.KeyShare;
import parlor.limit.Rate;
import parlor.limit.Shared;
import parlor.limit.Shares;
import parlor.shelf.Shelf;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public keys that stand in a business's pages: made, put in another's place, revoked. Each
 * change shares the business's month anew.
 */
final class PagesKeys {
  private static final int MOST = 10;
  private static final int TRIES = 5;
  private static final Duration USUALLY_ENDS = Duration.ofDays(7);

  /** The month after this one is the last that a key's end may lie in. */
  private static final Duration LATEST_END = Duration.ofDays(28);

  private final PublicKeys publicKeys;
  private final Releases releases;
  private final Shares shares;
  private final Shelf shelf;
  private final Workspaces workspaces;
  private final Journal journal;
  private final Clock clock;
  private final RandomGenerator random;

  PagesKeys(
      PublicKeys publicKeys,
      Releases releases,
      Shares shares,
      Shelf shelf,
      Workspaces workspaces,
      Journal journal,
      Clock clock,
      RandomGenerator random) {
    this.publicKeys = publicKeys;
    this.releases = releases;
    this.shares = shares;
    this.shelf = shelf;
    this.workspaces = workspaces;
    this.journal = journal;
    this.clock = clock;
    this.random = random;
  }

  /** {@code GET /v1/owner/keys}. */
  HttpReply list(Visit visit) {
    var json = Json.object();
    var array = json.putArray("keys");
    standing(visit.tenant()).keys().forEach(share -> array.add(json(share)));
    return Json.reply(200, json);
  }

  /** {@code POST /v1/owner/keys}: another one, for the same domains. */
  HttpReply make(Visit visit) {
    long live = live(standing(visit.tenant()));
    // Who has none tries nothing, so the first is to be had before anybody answers for the data.
    if (live > 0 && !workspaces.read(visit.tenant()).map(Workspace::saysWhoAnswers).orElse(false)) {
      return Problem.of(Slug.CONFLICT, "privacy").reply(visit.call());
    }
    if (live >= MOST) {
      return Problem.of(Slug.CONFLICT, "keys").reply(visit.call());
    }
    var key = fresh(visit.tenant());
    journal.write(visit, Deed.PUBLIC_KEY_MADE, about(key));
    return Json.reply(201, json(added(key, UnaryOperator.identity())));
  }

  /** {@code POST /v1/owner/keys/{key}/rotate}: one in its place; it ends at a stated time. */
  HttpReply rotate(Visit visit) {
    var old = known(visit);
    if (old.isEmpty()) {
      return Problem.of(Slug.NOT_FOUND).reply(visit.call());
    }
    var item = old.get().item();
    if (!item.isLive(clock.instant()) || item.ends().isPresent()) {
      return Problem.of(Slug.CONFLICT, "key-ends").reply(visit.call());
    }
    var body = visit.call().body().length() == 0 ? Read.good(Json.object()) : body(visit);
    return switch (body.then(this::end)) {
      case Read.Bad<Instant>(var problem) -> problem.reply(visit.call());
      case Read.Good<Instant>(var end) -> {
        var key = fresh(visit.tenant());
        journal.write(visit, Deed.PUBLIC_KEY_ROTATED, about(old.get().key()));
        var made = json(added(key, all -> all.with(in(all, old.get().key()).until(end))));
        made.putObject("replaces").put("key", text(old.get().key())).put("endsAt", end.toString());
        yield Json.reply(201, made);
      }
    };
  }

  /** {@code DELETE /v1/owner/keys/{key}}: it answers nobody from now on. */
  HttpReply revoke(Visit visit) {
    var known = known(visit);
    if (known.isEmpty()) {
      return Problem.of(Slug.NOT_FOUND).reply(visit.call());
    }
    var key = known.get().key();
    journal.write(visit, Deed.PUBLIC_KEY_REVOKED, about(key));
    var after = changed(visit.tenant(), all -> all.with(in(all, key).revoked()));
    return Json.reply(200, json(in(after, key)));
  }

  private KeyShare added(PublicKey key, UnaryOperator<Shared> besides) {
    var live = releases.enrol(key).version().orElse("");
    var after =
        changed(key.tenant(), all -> besides.apply(all.and(KeyShare.of(key, item(all, live)))));
    // Something may have been released, and told the key's item, before there was one.
    shelf.tell(key.tenant());
    return in(after, key);
  }

  private Shared changed(TenantId tenant, UnaryOperator<Shared> change) {
    for (int i = 0; i < TRIES; i++) {
      var now = clock.instant();
      var seen = standing(tenant);
      var next = change.apply(seen).evenly(now);
      if (shares.replace(tenant, seen, next, now)) {
        return next;
      }
    }
    throw new Unavailable("keys", null);
  }

  private Shared standing(TenantId tenant) {
    return shares.read(tenant, releases.read(tenant).serials(), clock.instant());
  }

  /** Where the others are shown, or were before the last was revoked; with their rate and care. */
  private KeyItem item(Shared all, String version) {
    var now = clock.instant();
    Set<Origin> origins = new HashSet<>();
    var live = all.keys().stream().map(KeyShare::item).filter(it -> it.isLive(now)).toList();
    var others = live.isEmpty() ? all.keys().stream().map(KeyShare::item).toList() : live;
    others.stream()
        .flatMap(it -> it.origins().stream())
        .sorted(Comparator.comparing(Origin::value))
        .distinct()
        .limit(KeyItem.MOST_ORIGINS)
        .forEach(origins::add);
    boolean cautious = live.stream().anyMatch(KeyItem::cautious);
    var rate = live.stream().map(KeyItem::rate).findFirst().orElse(Rate.KEY);
    return new KeyItem(true, origins, rate, 0, 0, version, cautious);
  }

  private long live(Shared all) {
    var now = clock.instant();
    return all.keys().stream().filter(key -> key.item().isLive(now)).count();
  }

  private Optional<KeyShare> known(Visit visit) {
    return publicKeys
        .read(visit.path().getFirst())
        .flatMap(
            key ->
                standing(visit.tenant()).keys().stream()
                    .filter(share -> share.key().equals(key))
                    .findFirst());
  }

  private static KeyShare in(Shared all, PublicKey key) {
    return all.keys().stream().filter(share -> share.key().equals(key)).findFirst().orElseThrow();
  }

  private static Read<ObjectNode> body(Visit visit) {
    return Json.read(visit.call().body(), Set.of("endsAt"));
  }

  private Read<Instant> end(ObjectNode body) {
    var now = clock.instant();
    if (Fields.isNothing(body.path("endsAt"))) {
      return Read.good(now.plus(USUALLY_ENDS));
    }
    try {
      var end = Instant.parse(body.path("endsAt").asString(""));
      return end.isBefore(now) || end.isAfter(now.plus(LATEST_END))
          ? Asked.bad("key-end")
          : Read.good(end);
    } catch (DateTimeException e) {
      return Asked.bad("key-end");
    }
  }

  private PublicKey fresh(TenantId tenant) {
    var bytes = new byte[8];
    random.nextBytes(bytes);
    return new PublicKey(tenant, PublicKeys.serial(bytes));
  }

  /** Its end says which one it is to whoever has it, and makes it for nobody else. */
  private About about(PublicKey key) {
    var text = text(key);
    return new About(text.substring(text.length() - 6));
  }

  private String text(PublicKey key) {
    return publicKeys.text(key);
  }

  private ObjectNode json(KeyShare share) {
    var item = share.item();
    var json =
        Json.object()
            .put("key", text(share.key()))
            .put("active", item.isLive(clock.instant()))
            .put(
                "endsAt",
                item.ends().filter(end -> item.active()).map(Instant::toString).orElse(null));
    json.putObject("share")
        .put("messages", item.monthlyMessages())
        .put("spend", item.monthlySpend());
    var domains = json.putArray("domains");
    item.origins().stream().map(Origin::value).sorted().forEach(domains::add);
    return json;
  }
}

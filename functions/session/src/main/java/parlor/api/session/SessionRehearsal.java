package parlor.api.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.aws.Aws;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.Json;
import parlor.http.Route;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/** A visit to a made-up business, before the snapshot is taken: opened, gone on with, looked up. */
final class SessionRehearsal {
  private static final String SITE = "https://rehearsal.example";

  private SessionRehearsal() {}

  static void play(SessionConfig config, Aws aws, Clock clock) throws IOException {
    var parts = DeployedSession.of(config, aws, clock);
    var key = business(parts);
    var function = parts.function();
    var opened = function.rehearse(open(clock, Json.object().put("key", key)));
    var resume = opened.get("resume").asString();
    function.rehearse(
        open(clock, Json.object().put("key", key).put("language", "en").put("resume", resume)));
    function.rehearse(call(clock, Route.READ_PRIVACY, Map.of("key", key), Body.EMPTY));
  }

  private static String business(SessionParts parts) {
    var tenant = TenantId.of(new byte[13]);
    var key = new PublicKey(tenant, "aaaaaaaaaaaa");
    var wrapped = parts.vault().newTenantKey(tenant);
    parts.keyring().addTenantKey(tenant, wrapped);
    // A second time, because what a condition refuses takes a way of its own.
    parts.keyring().addTenantKey(tenant, wrapped);
    parts.workspaces().write(workspace(tenant));
    parts.keys().write(key, new KeyItem(true, Set.of(new Origin(SITE)), Rate.KEY, 1, "none"));
    return parts.publicKeys().text(key);
  }

  private static Workspace workspace(TenantId tenant) {
    return new Workspace(
        tenant,
        "Rehearsal",
        "#000000",
        Map.of(Language.EN, "Hello"),
        Map.of(Language.EN, List.of("When?")),
        "Rehearsal",
        "nobody@rehearsal.example",
        1);
  }

  private static HttpCall open(Clock clock, Object body) {
    return call(clock, Route.OPEN_SESSION, Map.of(), Body.of(body.toString()));
  }

  private static HttpCall call(Clock clock, Route route, Map<String, String> query, Body body) {
    return new HttpCall(
        route.method(),
        route.path(),
        query,
        Map.of("origin", SITE, "accept-language", "en"),
        body,
        "192.0.2.1",
        "rehearsal",
        clock.instant().plus(Duration.ofSeconds(10)));
  }
}

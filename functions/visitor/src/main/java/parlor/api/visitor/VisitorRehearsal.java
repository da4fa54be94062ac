package parlor.api.visitor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import parlor.aws.Aws;
import parlor.conversation.ConversationId;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.Json;
import parlor.http.Route;
import parlor.limit.DailySalt;
import parlor.seal.Keyring;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/**
 * A visit to a made-up business, before the snapshot is taken: a person is asked for, a lead left,
 * all of it taken away, and erased.
 */
final class VisitorRehearsal {
  private static final Origin SITE = new Origin("https://rehearsal.example");

  private VisitorRehearsal() {}

  static void play(VisitorConfig config, Aws aws, Clock clock) throws IOException {
    var parts = DeployedVisitor.of(config, aws, clock);
    var token = visit(parts);
    var function = parts.function();
    function.rehearse(call(clock, Route.ASK_FOR_PERSON, token, Body.EMPTY));
    function.rehearse(call(clock, Route.GIVE_FEEDBACK, token, Body.of("{\"helpful\":true}")));
    var lead =
        Json.object()
            .put("name", "Nobody")
            .put("email", "nobody@rehearsal.example.org")
            .put("phone", "+34 600 000 001")
            .put("message", "Call me")
            .put("consent", true);
    function.rehearse(call(clock, Route.LEAVE_LEAD, token, Body.of(lead.toString())));
    function.rehearse(call(clock, Route.EXPORT_CONVERSATION, token, Body.EMPTY));
    function.rehearse(call(clock, Route.ERASE_CONVERSATION, token, Body.EMPTY));
  }

  private static String visit(VisitorParts parts) {
    var now = parts.clock().instant();
    var tenant = TenantId.of(new byte[13]);
    var key = new PublicKey(tenant, "aaaaaaaaaaaa");
    var id = ConversationId.of(now, new byte[10]);
    var wrapped = parts.vault().newTenantKey(tenant);
    parts.keyring().addTenantKey(tenant, wrapped);
    parts.workspaces().write(workspace(tenant));
    var chain = parts.vault().newRecordKey(tenant, id.record(), wrapped);
    var ends = now.plus(VisitToken.LIFE);
    parts.keyring().add(tenant, id.record(), new Keyring.Row(chain.recordKey(), ends));
    var salt = new DailySalt(new byte[16]);
    return parts
        .tokens()
        .seal(
            new VisitToken(
                key,
                SITE,
                Language.EN,
                id,
                now,
                now.plus(VisitToken.LIFE),
                ends,
                chain,
                salt,
                new Told("000000000000", false)));
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

  private static HttpCall call(Clock clock, Route route, String token, Body body) {
    return new HttpCall(
        route.method(),
        route.path(),
        Map.of(),
        Map.of(
            "origin", SITE.value(), "authorization", "Bearer " + token, "accept-language", "es-ES"),
        body,
        "192.0.2.1",
        "rehearsal",
        clock.instant().plus(Duration.ofSeconds(10)));
  }
}

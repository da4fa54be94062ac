package parlor.api.custody;

import java.util.Optional;
import java.util.function.Function;
import parlor.audit.Reason;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;

/** {@code {"tenant","reason"}} to credentials, or to the word of a refusal. */
final class BreakGlassEndpoint implements Function<JsonNode, JsonNode> {
  private final BreakGlass breakGlass;

  BreakGlassEndpoint(BreakGlass breakGlass) {
    this.breakGlass = breakGlass;
  }

  @Override
  public JsonNode apply(JsonNode event) {
    Optional<TenantId> tenant = Events.tenant(event);
    Optional<Reason> reason = Reason.parse(event.path("reason").asString(""));
    if (tenant.isEmpty() || reason.isEmpty()) {
      return Events.result("bad-request");
    }
    return switch (breakGlass.open(tenant.get(), reason.get())) {
      case BreakGlass.Outcome.UnknownTenant unknown -> Events.result("unknown-tenant");
      case BreakGlass.Outcome.Opened(var entry, var credentials) ->
          Events.result("opened")
              .put("entry", entry.toString())
              .put("accessKeyId", credentials.accessKeyId())
              .put("secretAccessKey", credentials.secretAccessKey())
              .put("sessionToken", credentials.sessionToken())
              .put("expiresAt", credentials.expiresAt().toString());
    };
  }
}

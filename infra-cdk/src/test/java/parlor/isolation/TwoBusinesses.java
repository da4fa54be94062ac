package parlor.isolation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import parlor.infra.Synthesized;
import parlor.limit.Rate;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;

/**
 * Two businesses whose ids differ in their last letter, open for visitors without number, and an
 * owner of each.
 */
final class TwoBusinesses implements AutoCloseable {
  static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));
  static final TenantId BERTA = new TenantId("t_" + "a".repeat(19) + "b");
  private static final Rate ANY = new Rate(1_000_000, Duration.ofMillis(1));
  private static final long MONTH = 10_000_000;

  private final Deployment stage;
  private final Caller caller;
  private final Party alba;
  private final Party berta;

  TwoBusinesses(Clock clock) {
    this(Synthesized.plain().template(), clock);
  }

  TwoBusinesses(JsonNode template, Clock clock) {
    stage = new Deployment(template, clock);
    caller =
        new Caller(
            Map.of("session", stage.session(), "chat", stage.chat(), "owner", stage.owner()),
            clock);
    alba = party(ALBA, "https://casa.example", "quetzal", "ana");
    berta = party(BERTA, "https://casas.example", "axolotl", "anb");
  }

  private Party party(TenantId tenant, String site, String canary, String owner) {
    var faq =
        """
        {"business":"%1$s","locale":"en","entries":[
          {"id":"word","question":"What is the secret word?","answer":"It is %1$s."}]}
        """
            .formatted(canary);
    var origin = new Origin(site);
    var key = stage.operator().open(tenant, origin, faq, ANY, MONTH);
    var issuer = stage.issuer();
    stage
        .operator()
        .join(PersonId.of(issuer.issuer().name(), owner), new Membership(tenant, Role.OWNER));
    return Party.visiting(caller, key, stage.operator().text(key), origin, canary, issuer, owner);
  }

  Deployment stage() {
    return stage;
  }

  Caller caller() {
    return caller;
  }

  Party alba() {
    return alba;
  }

  Party berta() {
    return berta;
  }

  @Override
  public void close() {
    stage.close();
  }
}

package parlor.isolation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import parlor.infra.Synthesized;
import parlor.limit.Rate;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;

/** Two businesses whose ids differ in their last letter, open for visitors without number. */
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
    stage = new Deployment(Synthesized.plain().template(), clock);
    caller = new Caller(Map.of("session", stage.session(), "chat", stage.chat()), clock);
    alba = party(ALBA, "https://casa.example", "quetzal");
    berta = party(BERTA, "https://casas.example", "axolotl");
  }

  private Party party(TenantId tenant, String site, String canary) {
    var faq =
        """
        {"business":"%1$s","locale":"en","entries":[
          {"id":"word","question":"What is the secret word?","answer":"It is %1$s."}]}
        """
            .formatted(canary);
    var origin = new Origin(site);
    var key = stage.operator().open(tenant, origin, faq, ANY, MONTH);
    return Party.visiting(caller, key, stage.operator().text(key), origin, canary);
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

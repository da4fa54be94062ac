package parlor.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import parlor.aws.S3Contents;
import parlor.http.Route;
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
            Map.of(
                "session",
                stage.session(),
                "chat",
                stage.chat(),
                "owner",
                stage.owner(),
                "visitor",
                stage.visitor()),
            clock);
    alba = party(ALBA, "https://casa.example", "quetzal", "ana");
    berta = party(BERTA, "https://casas.example", "axolotl", "anb");
  }

  private Party party(TenantId tenant, String site, String canary, String owner) {
    var faq =
        """
        {"business":"%1$s","locale":"en","entries":[
          {"id":"word","question":"What is the word of the month?","answer":"It is %1$s."}]}
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

  /** What a visitor of the first is told. */
  String answer(String question) {
    var message =
        alba.at(Route.SEND_MESSAGE)
            .bearer(alba.token())
            .field("id", UUID.randomUUID().toString())
            .field("text", question);
    var reply = caller.call(message);
    assertThat(reply.status()).isEqualTo(200);
    return reply.body();
  }

  /** What the first answers from, as it stands in the bucket. */
  String live() {
    var administrator = stage.asAdministrator();
    var version = stage.tables(administrator).releases().read(ALBA).version().orElseThrow();
    var files = S3Contents.of(administrator, stage.contentBucket());
    return new String(files.file(ALBA, version).orElseThrow().bytes(), UTF_8);
  }

  @Override
  public void close() {
    stage.close();
  }
}

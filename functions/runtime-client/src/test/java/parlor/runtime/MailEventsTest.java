package parlor.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parlor.mail.EmailAddress;
import parlor.mail.Recipient;
import parlor.mail.Stop;
import parlor.people.PersonId;
import parlor.tenant.Language;
import parlor.tenant.TenantId;

/** What writes to owners, as it is packaged, under AWS's own runtime client. */
final class MailEventsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String NONE = "{\"batchItemFailures\":[]}";
  private static final String MESSAGE = "2b1f7c9e-5a31-4f0e-9d0a-7c3e1f2a4b5c";
  private static final String QUESTION = "Do you have a sauna?";

  @Test
  void each_event_has_its_line_here() {
    assertThat(Events.ofTelling())
        .containsExactly(
            "morning-half-hourly",
            "summary-erased",
            "summary-no-ids",
            "summary-notice",
            "summary-quiet",
            "summary-told");
  }

  @Test
  void a_quiet_conversation_is_told_of_once_and_a_bounce_ends_it() throws Exception {
    try (var stage = Stage.open();
        var summary = LambdaProcess.start(stage.summary(), stage.clock()).ready()) {
      var business = stage.business();
      var tenant = new TenantId(business.tenant());
      var elena = PersonId.of("https://issuer.example", "elena");
      var address = new EmailAddress("elena@casa.example");
      stage
          .operator()
          .tell(tenant, new Recipient(elena, address, Language.EN, Set.of(), Optional.empty()));
      var values = new HashMap<>(business.values());
      values.put("conversation", stage.operator().asked(tenant, QUESTION).toString());
      for (int i = 0; i < 2; i++) {
        assertThat(reply(summary.invoke(Events.filled("summary-quiet", values), TIMEOUT)))
            .isEqualTo(NONE);
      }
      assertThat(stage.mails()).hasSize(1);
      var mail = stage.mails().getFirst();
      assertThat(mail.at("/Content/Simple/Body/Text/Data").asString()).contains(QUESTION);
      assertThat(mail.at("/Content/Simple/Body/Html/Data").asString()).contains(QUESTION);

      values.put("mail", mail.at("/EmailTags/1/Value").asString());
      assertThat(reply(summary.invoke(Events.filled("summary-told", values), TIMEOUT)))
          .isEqualTo(NONE);
      assertThat(stage.operator().told(tenant).getFirst().stopped())
          .map(Stop::reason)
          .contains(Stop.Reason.BOUNCED);

      // Of one that is there still no last mail goes; and nothing stands on its board.
      for (var name : Set.of("summary-erased", "summary-notice")) {
        assertThat(reply(summary.invoke(Events.filled(name, values), TIMEOUT))).isEqualTo(NONE);
      }
      assertThat(stage.mails()).hasSize(1);

      assertThat(reply(summary.invoke(Events.filled("summary-no-ids", values), TIMEOUT)))
          .contains(MESSAGE);
      assertThat(summary.log())
          .contains("A job was not done")
          .doesNotContain("sauna", "elena@", "no ids at all", business.tenant())
          .doesNotContain(Credentials.SECRET, Credentials.SESSION);
    }
  }

  @Test
  void a_model_sums_up_where_one_is_named() throws Exception {
    var said = "WANTED: A sauna.\\nANSWERED: NOTHING\\nOPEN: Whether there is one.";
    var whole =
        "{\"choices\":[{\"message\":{\"content\":\"%s\"},\"finish_reason\":\"stop\"}]}"
            .formatted(said)
            .getBytes(UTF_8);
    var model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    model.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole);
          }
        });
    model.start();
    var named = "main=openai:tiny@http://127.0.0.1:" + model.getAddress().getPort();
    try (var stage = Stage.open();
        var summary = LambdaProcess.start(stage.summary(named), stage.clock()).ready()) {
      var business = stage.business();
      var tenant = new TenantId(business.tenant());
      var elena = PersonId.of("https://issuer.example", "elena");
      var address = new EmailAddress("elena@casa.example");
      stage
          .operator()
          .tell(tenant, new Recipient(elena, address, Language.EN, Set.of(), Optional.empty()));
      var values = new HashMap<>(business.values());
      values.put("conversation", stage.operator().asked(tenant, QUESTION).toString());
      assertThat(reply(summary.invoke(Events.filled("summary-quiet", values), TIMEOUT)))
          .as(summary.log())
          .isEqualTo(NONE);
      assertThat(stage.mails()).hasSize(1);
      assertThat(stage.mails().getFirst().at("/Content/Simple/Body/Text/Data").asString())
          .contains("A sauna.", "Whether there is one.", "A language model has summed this up.");
      assertThat(summary.log()).contains("ended=answered").doesNotContain("sauna");
    } finally {
      model.stop(0);
    }
  }

  @Test
  void every_half_hour_each_business_is_asked_whether_it_is_morning() throws Exception {
    try (var stage = Stage.open();
        var morning = LambdaProcess.start(stage.morning(), stage.clock()).ready()) {
      var business = stage.business();
      var event = Events.filled("morning-half-hourly", Map.of());
      assertThat(morning.invoke(event, TIMEOUT)).isInstanceOf(Outcome.Answered.class);
      assertThat(stage.tellings())
          .containsExactly("{\"tenant\":\"%s\",\"morning\":true}".formatted(business.tenant()));
      assertThat(morning.log()).doesNotContain(business.tenant());
    }
  }

  private static String reply(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return ((Outcome.Answered) outcome).payload();
  }
}

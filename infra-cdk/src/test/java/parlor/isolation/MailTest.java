package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.conversation.PersonName;
import parlor.iam.Iam;
import parlor.infra.Synthesized;
import parlor.lead.Contact;
import parlor.limit.Rate;
import parlor.mail.EmailAddress;
import parlor.mail.Recipient;
import parlor.people.PersonId;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Owners are told as it is deployed: by whom, as whom, and with which rights. */
class MailTest {
  private static final String SENDER = "parlor@mail.example";
  private static final PersonId ELENA = PersonId.of("https://issuer.example", "elena");
  private static final TenantId ALBA = TwoBusinesses.ALBA;
  private static final TenantId BERTA = TwoBusinesses.BERTA;

  private static final String FAQ =
      """
      {"business":"Casa","locale":"en","entries":[
        {"id":"breakfast","question":"When is breakfast?","answer":"From 8 to 10.30."}]}
      """;

  private final HandClock clock = new HandClock();
  private final Deployment stage =
      new Deployment(Synthesized.with(Map.of("sender", SENDER)).template(), clock);

  @AfterEach
  void close() {
    stage.close();
  }

  private void open(TenantId tenant) {
    stage.operator().open(tenant, Casa.SITE, FAQ, Rate.KEY, 10);
    var address = new EmailAddress("elena@casa.example");
    stage
        .operator()
        .tell(tenant, new Recipient(ELENA, address, Language.EN, Set.of(), Optional.empty()));
  }

  @Test
  void a_business_is_told_and_every_right_is_used() throws IOException {
    open(ALBA);
    open(BERTA);
    var asked = stage.operator().asked(ALBA, "Do you have a sauna?");
    var contact = new Contact(Optional.empty(), Optional.of("+34600000001"));
    stage.operator().lead(ALBA, asked, new PersonName("María"), contact);
    var other = stage.rows().of(BERTA);
    stage.iam().forget();

    var quiet = "{\"tenant\":\"%s\",\"conversation\":\"%s\"}".formatted(ALBA, asked);
    stage.aws().mailIsRefused(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    assertThat(deliver(quiet)).isEmpty();
    assertThat(stage.aws().messages(stage.mailQueue())).containsExactly(quiet);
    assertThat(deliver(quiet)).isEmpty();
    assertThat(mails()).hasSize(1);
    assertThat(mails().getFirst().at("/Content/Simple/Body/Text/Data").asString())
        .contains("Do you have a sauna?");

    assertThat(deliver(quiet.replace("}", ",\"lead\":\"" + asked + "\"}"))).isEmpty();
    assertThat(mails()).hasSize(2);
    assertThat(mails().getLast().at("/Content/Simple/Subject/Data").asString())
        .contains("María", "+34600000001");

    stage.operator().summaries(ALBA, Frequency.DAILY);
    clock.forward(Duration.ofHours(20));
    stage.morning().run();
    assertThat(stage.aws().messages(stage.mailQueue())).hasSize(3);
    for (var morning : stage.aws().messages(stage.mailQueue()).subList(1, 3)) {
      assertThat(deliver(morning)).isEmpty();
    }
    assertThat(mails()).hasSize(3);

    var mail = mails().getLast().at("/EmailTags/1/Value").asString();
    var told = "{\"tenant\":\"%s\",\"mail\":\"%s\",\"told\":\"Complaint\"}".formatted(ALBA, mail);
    assertThat(deliver(told)).isEmpty();
    assertThat(stage.operator().told(ALBA).getFirst().stopped()).isPresent();
    assertThat(stage.operator().told(BERTA).getFirst().stopped()).isEmpty();

    assertThat(stage.rows().of(BERTA)).isEqualTo(other);
    assertThat(stage.iam().asked()).allMatch(Iam.Asked::allowed);
    for (var role :
        List.of(
            stage.template().executionRole(Deployment.SUMMARY),
            stage.template().role("SummaryFunctionTenantRole"),
            stage.template().executionRole(Deployment.MORNING))) {
      assertThat(Used.not(stage, role)).as(role).isEmpty();
    }
  }

  @Test
  void nobody_is_written_to_as_another_sender() throws IOException {
    open(ALBA);
    var asked = stage.operator().asked(ALBA, "Do you have a sauna?");
    var quiet = "{\"tenant\":\"%s\",\"conversation\":\"%s\"}".formatted(ALBA, asked);
    var as = Map.of("PARLOR_MAIL_SENDER", "ceo@mail.example");
    assertThat(failures(stage.summary(as).write(event(quiet)))).hasSize(1);
    assertThat(mails()).isEmpty();
  }

  private List<JsonNode> mails() {
    return stage.aws().mails();
  }

  private JsonNode deliver(String body) throws IOException {
    return failures(stage.summary(Map.of()).write(event(body)));
  }

  private static String event(String body) {
    var event = JsonNodeFactory.instance.objectNode();
    var record = event.putArray("Records").addObject();
    record.put("messageId", "message-0").put("body", body).put("eventSource", "aws:sqs");
    return event.toString();
  }

  private static JsonNode failures(String reply) {
    return JsonMapper.shared().readTree(reply).required("batchItemFailures");
  }
}

package parlor.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.failure.Unavailable;
import parlor.mail.EmailAddress;
import parlor.mail.HeaderText;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.Sending;
import parlor.people.PersonId;
import tools.jackson.databind.JsonNode;

/** The SDK's own client against SES's protocol at an HTTP endpoint. */
final class SesMailsTest {
  private static final EmailAddress SENDER = new EmailAddress("parlor@mail.example");
  private static final MailId ID = MailId.of("news", PersonId.of("https://i.example", "elena"));

  private static final Mail MAIL =
      new Mail(
          ID,
          new EmailAddress("elena@casa.example"),
          HeaderText.of("Casa \"Azul\", ñ 🦊".repeat(4), "–"),
          Optional.of(new EmailAddress("maria@example.com")),
          HeaderText.of("María\r\nBcc: all@example.com", "–"),
          "plain text ñ",
          "<p>html ñ</p>",
          Optional.of(URI.create("https://api.example/v1/mail/off?link=sealed")),
          Set.of());

  private final AwsServer server = AwsServer.start();
  private Place place;

  SesMailsTest() throws IOException {}

  @BeforeEach
  void enter() {
    place = new Place(server.endpoint());
  }

  @AfterEach
  void leave() {
    place.close();
    server.close();
  }

  private Sending send() {
    return SesMails.of(place.aws, SENDER, "parlor-dev-mail").send(Sample.ALBA, MAIL);
  }

  private static String text(JsonNode mail, String pointer) {
    return mail.at(pointer).asString("");
  }

  @Test
  void a_mail_is_sent_whole_with_one_click_off_and_ids_for_its_events() {
    assertThat(send()).isEqualTo(new Sending.Sent());
    var sent = server.mails().getFirst();
    assertThat(text(sent, "/FromEmailAddress"))
        .matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]{1,63}\\?= )+<parlor@mail\\.example>");
    assertThat(sent.at("/Destination/ToAddresses").toString())
        .isEqualTo("[\"elena@casa.example\"]");
    assertThat(sent.at("/ReplyToAddresses").toString()).isEqualTo("[\"maria@example.com\"]");
    assertThat(text(sent, "/ConfigurationSetName")).isEqualTo("parlor-dev-mail");
    assertThat(sent.at("/EmailTags").toString())
        .isEqualTo(
            "[{\"Name\":\"tenant\",\"Value\":\"%s\"},{\"Name\":\"mail\",\"Value\":\"%s\"}]"
                .formatted(Sample.ALBA, ID));
    var simple = sent.at("/Content/Simple");
    assertThat(text(simple, "/Subject/Data")).isEqualTo("María Bcc: all@example.com");
    assertThat(text(simple, "/Body/Text/Data")).isEqualTo("plain text ñ");
    assertThat(text(simple, "/Body/Html/Data")).isEqualTo("<p>html ñ</p>");
    assertThat(simple.at("/Headers").toString())
        .contains(
            "{\"Name\":\"List-Unsubscribe\","
                + "\"Value\":\"<https://api.example/v1/mail/off?link=sealed>\"}",
            "{\"Name\":\"List-Unsubscribe-Post\",\"Value\":\"List-Unsubscribe=One-Click\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "429, TooManyRequestsException, Maximum sending rate exceeded., 30",
    "429, TooManyRequestsException, Daily message quota exceeded., 900",
    "400, LimitExceededException, no, 900",
    "400, MessageRejected, Email address is not verified., 900",
  })
  void what_is_too_much_now_is_tried_later(int status, String code, String said, long seconds) {
    server.mailIsRefused(status, code, said);
    assertThat(send()).isEqualTo(new Sending.Throttled(Duration.ofSeconds(seconds)));
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void what_is_refused_is_said_so_and_not_tried_again() {
    server.mailIsRefused(400, "MessageRejected", "Address is on the suppression list");
    assertThat(send()).isEqualTo(new Sending.Suppressed());
    server.mailIsRefused(400, "BadRequestException", "Invalid email address");
    assertThat(send()).isEqualTo(new Sending.Rejected());
    assertThat(server.count("ses", "SendEmail")).isEqualTo(2);
  }

  /** An address is to blame for what is said of it alone. */
  @ParameterizedTest
  @CsvSource({
    "MessageRejected, The message has a virus.",
    "BadRequestException, Missing required header"
  })
  void what_is_wrong_with_the_mail_itself_is_no_address_s_fault(String code, String said) {
    server.mailIsRefused(400, code, said);
    assertThat(send()).isEqualTo(new Sending.Refused());
  }

  @ParameterizedTest
  @CsvSource({
    "500, InternalFailure",
    "503, ServiceUnavailable",
    "400, SendingPausedException",
    "400, AccountSuspendedException",
    "400, MailFromDomainNotVerifiedException"
  })
  void an_outage_is_asked_once_since_it_may_have_sent_it(int status, String code) {
    server.mailIsRefused(status, code, "no");
    assertThatThrownBy(this::send).isInstanceOf(Unavailable.class);
    assertThat(server.count("ses", "SendEmail")).isEqualTo(1);
  }

  @Test
  void a_late_answer_is_an_outage_and_not_a_second_mail() {
    server.has(Trouble.SILENT);
    assertThatThrownBy(this::send).isInstanceOf(Unavailable.class);
    assertThat(server.count("ses", "SendEmail")).isEqualTo(1);
  }
}

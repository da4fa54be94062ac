package parlor.host.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.failure.Unavailable;
import parlor.mail.EmailAddress;
import parlor.mail.HeaderText;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.Sending;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** Against a server that speaks SMTP. */
final class SmtpMailsTest {
  private static final EmailAddress SENDER = new EmailAddress("parlor@mail.example");
  private static final TenantId CASA = TenantId.of(new byte[13]);
  private static final MailId ID = MailId.of("news", PersonId.of("https://i.example", "elena"));

  private static final Mail MAIL =
      new Mail(
          ID,
          new EmailAddress("elena@casa.example"),
          HeaderText.of("Casa \"Azul\", ñ · Parlor", "–"),
          Optional.of(new EmailAddress("maria@example.com")),
          HeaderText.of("María\r\nBcc: all@example.com 🦊", "–"),
          "Plain ñ\n.\nafter a dot\n",
          "<p>html ñ</p>",
          Optional.of(URI.create("https://api.example/v1/mail/off?link=sealed")),
          Set.of());

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private SmtpMails mails() {
    var at = URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
    return SmtpMails.of(at, SENDER, new HandClock());
  }

  @Test
  void a_mail_arrives_whole_and_its_head_is_ours_alone() throws Exception {
    assertThat(mails().send(CASA, MAIL)).isEqualTo(new Sending.Sent());
    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("María Bcc: all@example.com 🦊");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getFrom()[0].toString()).endsWith("<parlor@mail.example>");
    assertThat(mail.getReplyTo()[0].toString()).isEqualTo("maria@example.com");
    assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@mail.example>");
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<https://api.example/v1/mail/off?link=sealed>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
        .isEqualTo("Plain ñ\n.\nafter a dot\n");
    assertThat(parts.getBodyPart(1).getContent().toString()).isEqualTo("<p>html ñ</p>");
  }

  @Test
  void a_server_that_is_gone_is_an_outage_that_names_nobody() {
    var mails = mails();
    server.stop();
    assertThatThrownBy(() -> mails.send(CASA, MAIL))
        .isInstanceOf(Unavailable.class)
        .hasMessage("mail unavailable")
        .hasNoCause();
    server.start();
  }

  /**
   * What a server may say to each step, and what becomes of the mail; "cut" is no answer at all.
   */
  @ParameterizedTest
  @CsvSource({
    "250, 250, 250, Sent",
    "550, 250, 250, Refused",
    "250, 550, 250, Rejected",
    "250, 450, 250, Throttled",
    "250, 250, 554, Refused",
    "250, 250, 451, Throttled",
    "250, 250, cut, Unavailable"
  })
  void an_address_is_to_blame_for_what_is_said_of_it_alone(
      String sender, String recipient, String content, String became) throws Exception {
    try (var scripted = ScriptedSmtp.start(sender, recipient, content)) {
      var at = URI.create("smtp://127.0.0.1:" + scripted.port());
      var mails = SmtpMails.of(at, SENDER, new HandClock());
      String sent;
      try {
        sent = mails.send(CASA, MAIL).getClass().getSimpleName();
      } catch (Unavailable e) {
        sent = "Unavailable";
      }
      assertThat(sent).isEqualTo(became);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://mail.example", "smtp:25", "mail.example:25", "file:///tmp"})
  void what_is_no_server_of_mail_is_refused(String server) {
    assertThatThrownBy(() -> MailSetting.read(Optional.of(server), Optional.of("a@b.example")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MailSetting.read(Optional.of("smtp://a"), Optional.of("nobody")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_password_is_printed_nowhere() {
    var setting =
        MailSetting.read(
            Optional.of("smtps://elena:s3cr%40t@mail.example:465"),
            Optional.of("parlor@mail.example"));
    assertThat(setting.toString()).isEqualTo("MailSetting[mail.example]");
    assertThat(MailSetting.read(Optional.empty(), Optional.empty()).mails(new HandClock()))
        .isEmpty();
  }
}

package parlor.host.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.conversation.ConversationId;
import parlor.mail.EmailAddress;
import parlor.mail.HeaderText;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.people.PersonId;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

final class FileMailsTest {
  private static final TenantId CASA = new TenantId("t_" + "c".repeat(20));
  private static final TenantId BERTA = new TenantId("t_" + "b".repeat(20));

  @Test
  void what_the_outbox_shows_goes_after_thirty_days(@TempDir Path folder) throws Exception {
    var clock = new HandClock();
    var mails = new FileMails(folder, clock);
    mails.send(CASA, mail("first"));
    mails.send(CASA, mail("first"));
    clock.forward(FileMails.KEPT.minus(Duration.ofMinutes(1)));
    mails.send(CASA, mail("second"));
    assertThat(texts(folder)).contains("first", "second");
    clock.forward(Duration.ofMinutes(2));
    mails.send(CASA, mail("third"));
    assertThat(texts(folder)).contains("second", "third").doesNotContain("first");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void they_go_with_the_conversation_or_the_business_that_is_erased(@TempDir Path folder)
      throws Exception {
    var clock = new HandClock();
    var mails = new FileMails(folder, clock);
    mails.forget(CASA);
    var one = ConversationId.of(clock.instant(), new byte[10]);
    var other = ConversationId.of(clock.instant().plusSeconds(1), new byte[10]);
    mails.send(CASA, mail("of one", one));
    mails.send(CASA, mail("of both", one, other));
    mails.send(CASA, mail("of the other", other));
    mails.send(BERTA, mail("of one elsewhere", one));
    mails.send(CASA, mail("of none"));
    mails.forget(CASA, Set.of(one.value()));
    assertThat(texts(folder))
        .contains("of the other", "of one elsewhere", "of none")
        .doesNotContain("of one\"", "of both");
    mails.forget(CASA);
    assertThat(texts(folder)).contains("of one elsewhere").doesNotContain("of the other", "none");
  }

  @Test
  void they_go_when_what_they_tell_of_is_over_by_its_business_s_clocks(@TempDir Path folder)
      throws Exception {
    var clock = new HandClock();
    var mails = new FileMails(folder, clock);
    mails.send(CASA, mail("of one", ConversationId.of(clock.instant(), new byte[10])));
    mails.send(BERTA, mail("elsewhere", ConversationId.of(clock.instant(), new byte[10])));
    mails.send(CASA, mail("of none"));
    Files.writeString(folder.resolve("000000000000001-spoilt.json"), "{\"spoilt");
    clock.forward(Duration.ofDays(3));
    var left = Map.of(CASA, new Retention(2, 5, 30, 30), BERTA, new Retention(0, 1, 30, 30));
    mails.tidy(tenant -> Optional.ofNullable(left.get(tenant)));
    assertThat(texts(folder)).contains("of one", "elsewhere", "of none");
    clock.forward(Duration.ofDays(3));
    mails.tidy(tenant -> Optional.ofNullable(left.get(tenant)));
    assertThat(texts(folder)).contains("elsewhere", "of none").doesNotContain("of one");
    clock.forward(Duration.ofDays(25));
    mails.tidy(tenant -> Optional.empty());
    assertThat(texts(folder)).isEmpty();
  }

  private static String texts(Path folder) throws Exception {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static Mail mail(String text, ConversationId... about) {
    return new Mail(
        MailId.of(text, new PersonId("p_" + "a".repeat(40))),
        new EmailAddress("elena@guesthouse.example"),
        new HeaderText("Casa Alba"),
        Optional.empty(),
        new HeaderText("News"),
        text,
        "<p>" + text + "</p>",
        Optional.empty(),
        Set.of(about));
  }
}

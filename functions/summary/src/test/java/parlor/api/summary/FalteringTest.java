package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.api.summary.TestHouse.Again;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Trouble;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.mail.EmailAddress;
import parlor.mail.Mail;
import parlor.mail.MailKind;
import parlor.mail.Recipient;
import parlor.people.PersonId;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** Owners are told that a site or file could not be read, once for each time it begins to fail. */
@ExtendWith(DynamoDbExtension.class)
final class FalteringTest {
  private static final SourceId SITE = new SourceId("site-1");
  private static final SourceId FILE = new SourceId("file-1");
  private static final EmailAddress BRUNOS = new EmailAddress("bruno@casa.example");
  private static final Duration DAY = Duration.ofDays(1);

  private final TestHouse house;
  private final TenantId casa;

  FalteringTest(LocalTables tables) {
    house = new TestHouse(tables, new HandClock());
    casa = house.business(Frequency.NEVER, Language.ES);
    give(SITE, Source.Kind.SITE, "https://www.casa.example/");
    give(FILE, Source.Kind.FILE, "precios\n<b>2027</b>.pdf");
  }

  private void give(SourceId id, Source.Kind kind, String place) {
    var state = new SourceState(Phase.READY, now(), 3, 12, Optional.empty());
    house.tables.sources().write(casa, new Source(casa, id, kind, place, state));
  }

  private Instant now() {
    return house.clock.instant();
  }

  private void report(SourceId id, Phase phase, Optional<Trouble> trouble) {
    var before = house.tables.sources().read(casa, id).orElseThrow().state();
    house.tables.sources().report(casa, id, before.in(phase, now(), trouble));
  }

  private void fail(SourceId id, Trouble trouble) {
    report(id, Phase.READING, Optional.empty());
    report(id, Phase.FAILED, Optional.of(trouble));
    house.handle(new Job.SourceFailed(casa, id));
  }

  private void bruno(Set<MailKind> off) {
    var bruno = PersonId.of("https://issuer.example", "bruno");
    var recipient = new Recipient(bruno, BRUNOS, Language.EN, off, Optional.empty());
    house.tables.recipients().write(casa, recipient);
  }

  private Mail to(EmailAddress address) {
    return house.office.taken().stream()
        .filter(mail -> mail.to().equals(address))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_reads_in_their_language_what_cannot_be_read_and_why_and_what_stays() {
    bruno(Set.of());
    fail(SITE, Trouble.of(Trouble.Kind.SITE_FAILS, 503));
    var spanish = to(TestHouse.ELENAS);
    assertThat(spanish.subject().value()).isEqualTo("No se pudo leer: https://www.casa.example/");
    var desk = "https://desk.example/desk/#/" + casa + "/content";
    for (var body : new String[] {spanish.text(), spanish.html()}) {
      assertThat(body)
          .contains("No se pudo leer un sitio con el que responde el chat de Casa.")
          .contains("https://www.casa.example/", "(503)", "Lo que se leyó antes sigue en uso.")
          .contains("Ver tu contenido", desk, "no se puede leer un sitio o un archivo")
          .doesNotContain("{0}");
    }
    var english = to(BRUNOS);
    assertThat(english.subject().value()).isEqualTo("Could not be read: https://www.casa.example/");
    for (var body : new String[] {english.text(), english.html()}) {
      assertThat(body)
          .contains("A site that the chat of Casa answers from could not be read.")
          .contains("The site answers with an error (503). What was read before stays in use.")
          .contains("See your content", desk, "or a site or file cannot be read.")
          .doesNotContain("{0}");
    }
    assertThat(english.off().orElseThrow().toString()).contains("/v1/mail/off?link=");
  }

  @Test
  void whatever_a_file_is_called_it_is_one_line_of_text() {
    fail(FILE, Trouble.of(Trouble.Kind.ENCRYPTED));
    var mail = house.office.last();
    assertThat(mail.subject().value()).isEqualTo("No se pudo leer: precios <b>2027</b>.pdf");
    assertThat(mail.text()).contains("Archivo\nprecios <b>2027</b>.pdf\n");
    assertThat(mail.html()).contains("precios &lt;b&gt;2027&lt;/b&gt;.pdf").doesNotContain("<b>2");
  }

  @Test
  void while_it_fails_it_is_told_of_once_and_again_once_it_was_well_in_between() {
    for (int day = 0; day < 40; day++) {
      fail(SITE, Trouble.of(Trouble.Kind.NO_ANSWER));
      house.handle(new Job.Overdue(casa));
      house.clock.forward(DAY);
    }
    assertThat(house.office.taken()).hasSize(1);
    report(SITE, Phase.READY, Optional.empty());
    house.clock.forward(DAY);
    fail(SITE, Trouble.of(Trouble.Kind.NO_ANSWER));
    assertThat(house.office.taken()).hasSize(2);
    fail(FILE, Trouble.of(Trouble.Kind.GONE));
    assertThat(house.office.taken()).hasSize(3);
  }

  @Test
  void nobody_is_told_of_what_is_well_again_or_gone_or_who_wants_no_such_mails() {
    report(SITE, Phase.FAILED, Optional.of(Trouble.of(Trouble.Kind.TOO_SLOW)));
    report(SITE, Phase.READY, Optional.empty());
    house.handle(new Job.SourceFailed(casa, SITE));
    report(FILE, Phase.FAILED, Optional.of(Trouble.of(Trouble.Kind.EMPTY)));
    house.tables.sources().remove(casa, FILE);
    house.handle(new Job.SourceFailed(casa, FILE));
    assertThat(house.office.taken()).isEmpty();
    bruno(Set.of(MailKind.ALERT));
    fail(SITE, Trouble.of(Trouble.Kind.TOO_SLOW));
    assertThat(house.office.taken()).extracting(Mail::to).containsExactly(TestHouse.ELENAS);
  }

  @Test
  void what_a_queue_refused_is_asked_for_again_for_some_days() {
    var job = new Job.SourceFailed(casa, SITE);
    assertThat(JobJson.read(JobJson.write(job))).isEqualTo(job);
    report(SITE, Phase.FAILED, Optional.of(Trouble.of(Trouble.Kind.ROBOTS)));
    house.clock.forward(DAY);
    house.handle(new Job.Overdue(casa));
    assertThat(house.agains).containsExactly(new Again(job, Duration.ZERO));
    house.clock.forward(DAY.multipliedBy(2));
    house.agains.clear();
    house.handle(new Job.Overdue(casa));
    assertThat(house.agains).isEmpty();
  }
}

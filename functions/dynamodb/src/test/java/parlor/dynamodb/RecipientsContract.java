package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.mail.EmailAddress;
import parlor.mail.MailKind;
import parlor.mail.Recipient;
import parlor.mail.Recipients;
import parlor.mail.Stop;
import parlor.people.PersonId;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every store of recipients must do. */
abstract class RecipientsContract {
  private static final PersonId ELENA = PersonId.of("https://issuer.example", "elena");
  private static final EmailAddress TO = new EmailAddress("elena@casa.example");
  private static final EmailAddress NEW = new EmailAddress("elena@new.example");
  private static final Stop BOUNCED = new Stop(Stop.Reason.BOUNCED, HandClock.START);
  private static final Stop COMPLAINED = new Stop(Stop.Reason.COMPLAINED, HandClock.START);

  private TenantId tenant = new Sample(0).tenant();

  abstract Recipients instance();

  @BeforeEach
  void begin(TestInfo test) {
    tenant = new Sample(test.getDisplayName().hashCode()).tenant();
  }

  private static Recipient elena(EmailAddress at, Set<MailKind> off, Optional<Stop> stopped) {
    return new Recipient(ELENA, at, Language.ES, off, stopped);
  }

  @Test
  void who_is_written_is_read_by_its_tenant_alone() {
    var vera = PersonId.of("https://issuer.example", "vera");
    var all =
        Set.of(
            elena(TO, Set.of(MailKind.SUMMARY), Optional.of(BOUNCED)),
            new Recipient(vera, NEW, Language.EN, Set.of(), Optional.empty()));
    all.forEach(one -> instance().write(tenant, one));
    assertThat(instance().list(tenant)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(instance().list(new Sample(77).tenant())).isEmpty();
    instance().remove(tenant, vera);
    assertThat(instance().find(tenant, vera)).isEmpty();
    assertThat(instance().find(tenant, ELENA)).isPresent();
  }

  @Test
  void what_is_turned_off_is_off_alone_and_makes_nobody_a_recipient() {
    instance().turnOff(tenant, ELENA, MailKind.SUMMARY);
    assertThat(instance().list(tenant)).isEmpty();
    instance().write(tenant, elena(TO, Set.of(), Optional.empty()));
    instance().turnOff(tenant, ELENA, MailKind.SUMMARY);
    instance().turnOff(tenant, ELENA, MailKind.SUMMARY);
    assertThat(instance().find(tenant, ELENA))
        .contains(elena(TO, Set.of(MailKind.SUMMARY), Optional.empty()));
    instance().turnOff(tenant, ELENA, MailKind.ALERT);
    assertThat(instance().find(tenant, ELENA).orElseThrow().off())
        .containsExactlyInAnyOrder(MailKind.values());
  }

  @Test
  void an_address_is_stopped_for_all_of_a_business_that_have_it() {
    var vera = PersonId.of("https://issuer.example", "vera");
    var ines = PersonId.of("https://issuer.example", "ines");
    instance().write(tenant, elena(TO, Set.of(), Optional.empty()));
    instance().write(tenant, new Recipient(vera, TO, Language.EN, Set.of(), Optional.empty()));
    instance().write(tenant, new Recipient(ines, NEW, Language.EN, Set.of(), Optional.empty()));
    instance().stop(tenant, TO, BOUNCED);
    assertThat(instance().list(tenant))
        .filteredOn(one -> one.stopped().isPresent())
        .extracting(Recipient::person)
        .containsExactlyInAnyOrder(ELENA, vera);
  }

  @Test
  void the_first_reason_to_stop_stands_until_the_address_is_another() {
    instance().stop(tenant, TO, BOUNCED);
    assertThat(instance().list(tenant)).isEmpty();
    instance().write(tenant, elena(TO, Set.of(), Optional.empty()));
    instance().stop(tenant, TO, BOUNCED);
    instance().stop(tenant, TO, COMPLAINED);
    var stopped = instance().find(tenant, ELENA).orElseThrow();
    assertThat(stopped).isEqualTo(elena(TO, Set.of(), Optional.of(BOUNCED)));
    assertThat(stopped.wants(MailKind.ALERT)).isFalse();
    instance().write(tenant, elena(NEW, Set.of(), Optional.empty()));
    instance().stop(tenant, TO, COMPLAINED);
    assertThat(instance().find(tenant, ELENA).orElseThrow().wants(MailKind.ALERT)).isTrue();
  }
}

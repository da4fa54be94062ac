package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parlor.api.summary.TestHouse.Again;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Deed;
import parlor.conversation.Outcome;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.lead.Contact;
import parlor.lead.LeadId;
import parlor.mail.Errand;
import parlor.mail.Sending;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** A business that keeps no conversation: each is told of once it is quiet, and then is gone. */
@ExtendWith(DynamoDbExtension.class)
final class KeepsNothingTest {
  private static final Retention NOTHING = new Retention(0, 30, 30, 3);
  private static final Contact PHONE = new Contact(Optional.empty(), Optional.of("+34600000001"));

  private final TestHouse house;

  KeepsNothingTest(LocalTables tables) {
    house = new TestHouse(tables, new HandClock());
  }

  private TenantId casa(Frequency summaries) {
    return house.business(summaries, Language.EN, NOTHING);
  }

  private boolean isThere(Transcript log) {
    return house.tables.keyring().find(log.tenant(), log.id().record()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Frequency.class,
      names = {"EACH", "DAILY"})
  void a_quiet_conversation_is_summarised_and_then_gone_and_its_contact_stays(Frequency often) {
    var casa = casa(often);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    var lead = house.lead(log, "María", PHONE, Optional.empty());
    var quiet = new Job.Quiet(casa, log.id());
    house.clock.forward(Duration.ofMinutes(10));
    house.handle(quiet);
    assertThat(house.agains).containsExactly(new Again(quiet, Duration.ofMinutes(5)));
    assertThat(isThere(log)).isTrue();
    house.clock.forward(Duration.ofMinutes(5));
    house.handle(quiet);
    house.handle(quiet);
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.office.last().text()).contains("“When is breakfast?”");
    assertThat(isThere(log)).isFalse();
    assertThat(house.last(log).isErased()).isTrue();
    assertThat(house.tables.lines().list(casa, Optional.empty(), 9)).isEmpty();
    assertThat(house.parts().lead(casa, new LeadId(lead.lead()))).isPresent();
  }

  @Test
  void it_stays_until_it_was_told_of() {
    var casa = casa(Frequency.EACH);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.office.says(new Sending.Throttled(Duration.ofMinutes(1)));
    var quiet = new Job.Quiet(casa, log.id());
    house.handle(quiet);
    assertThat(house.agains).containsExactly(new Again(quiet, Duration.ofMinutes(1)));
    assertThat(isThere(log)).isTrue();
    house.clock.forward(Duration.ofMinutes(1));
    house.handle(quiet);
    assertThat(isThere(log)).isFalse();
  }

  @Test
  void where_nobody_wants_summaries_it_goes_without_one() {
    var casa = casa(Frequency.NEVER);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).isEmpty();
    assertThat(isThere(log)).isFalse();
  }

  @Test
  void one_whose_timer_was_lost_is_looked_at_in_the_morning() {
    var casa = casa(Frequency.DAILY);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    var sweep = house.agains.stream().filter(it -> it.job() instanceof Job.Sweep).findFirst();
    house.handle(sweep.orElseThrow().job());
    var quiet = new Job.Quiet(casa, log.id());
    assertThat(house.agains.getLast()).isEqualTo(new Again(quiet, Duration.ZERO));
    assertThat(house.office.taken()).as("no digest of what is not kept").isEmpty();
  }

  /** A record has the end that it began with; a clock that runs shorter since is each morning's. */
  @Test
  void each_morning_what_was_kept_by_a_longer_clock_goes_once_it_is_too_old_for_this_one() {
    var casa = house.business(Frequency.NEVER, Language.EN, Retention.of(10));
    house.clock.forward(Duration.ofDays(1));
    var old = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    var phone = new Contact(Optional.empty(), Optional.of("+34600000001"));
    var lead = house.lead(old, "María", phone, Optional.empty());
    house.clock.forward(Duration.ofDays(5));
    var young = house.asked(casa, "And lunch?", Outcome.ANSWERED);
    var view = house.parts().view();
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.agains).contains(new Again(new Job.Tidy(casa), Duration.ZERO));
    house.handle(new Job.Tidy(casa));
    assertThat(view.transcript(casa, old.id())).as("six days old").isPresent();
    house.clock.forward(Duration.ofDays(5));
    house.handle(new Job.Tidy(casa));
    assertThat(view.transcript(casa, old.id())).isEmpty();
    assertThat(house.parts().lead(casa, new LeadId(lead.lead()))).isEmpty();
    assertThat(view.transcript(casa, young.id())).isPresent();
  }

  /** What was sent in vain is found by the morning, though its conversation is gone. */
  @Test
  void a_lead_that_nobody_was_told_of_outlives_the_end_of_its_conversation() {
    var casa = casa(Frequency.EACH);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    var phone = new Contact(Optional.empty(), Optional.of("+34600000001"));
    house.lead(log, "María", phone, Optional.empty());
    var errand = new Errand.Lead(log.id());
    house.tables.errands().note(casa, errand);
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.parts().view().transcript(casa, log.id())).isEmpty();
    assertThat(house.tables.errands().list(casa)).containsExactly(errand);
    house.handle(new Job.Overdue(casa));
    house.handle(house.agains.getLast().job());
    assertThat(house.office.last().subject().value()).startsWith("María");
  }

  @Test
  void each_morning_the_audit_loses_what_is_older_than_its_clock() {
    var casa = casa(Frequency.NEVER);
    var other = house.business(Frequency.NEVER, Language.EN);
    for (int day = 0; day < 40; day++) {
      deed(casa);
      deed(other);
      house.clock.forward(Duration.ofDays(1));
    }
    house.wait(8, 0);
    house.handle(new Job.Tidy(casa));
    assertThat(house.tables.audits().latest(casa, 99)).hasSize(29);
    assertThat(house.tables.audits().latest(other, 99)).hasSize(40);
  }

  private void deed(TenantId tenant) {
    var id = AuditId.of(house.clock.instant(), house.bytes(10));
    house.tables.audits().write(tenant, AuditEntry.of(id, Actor.HOST, Deed.SETTINGS_CHANGED));
  }
}

package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.api.summary.TestHouse.Again;
import parlor.conversation.Event;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.Patience;
import parlor.conversation.PersonName;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.lead.Contact;
import parlor.mail.Alerts;
import parlor.mail.Errand;
import parlor.mail.NotedAlerts;
import parlor.mail.Sending;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What a queue refused, or a process did not come to, is told of all the same. */
@ExtendWith(DynamoDbExtension.class)
final class OverdueTest {
  private static final Contact MAIL =
      new Contact(Optional.of("maria@mail.example"), Optional.empty());

  private final TestHouse house;
  private final TenantId casa;
  private final Transcript log;
  private final Alerts alerts;

  OverdueTest(LocalTables tables) {
    house = new TestHouse(tables, new HandClock());
    casa = house.business(Frequency.NEVER, Language.EN);
    log = house.asked(casa, "May I bring a boat?", Outcome.UNANSWERED);
    alerts = new NotedAlerts(house.tables.errands(), refusing());
  }

  /** A queue that takes nothing. */
  private static Alerts refusing() {
    return (Alerts)
        Proxy.newProxyInstance(
            Alerts.class.getClassLoader(),
            new Class<?>[] {Alerts.class},
            (_, _, _) -> {
              throw new Unavailable("alerts", null);
            });
  }

  private static void refused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(Unavailable.class);
  }

  /** Does what is asked for, until nothing is asked for at once. */
  private void work() {
    house.handle(new Job.Overdue(casa));
    for (int i = 0; i < 10; i++) {
      var now = house.agains.stream().filter(again -> again.after().isZero()).toList();
      house.agains.removeAll(now);
      now.forEach(again -> house.handle(again.job()));
    }
  }

  @Test
  void a_lead_and_an_answer_that_no_queue_took_go_later_and_once() {
    var lead = house.lead(log, "María", MAIL, Optional.empty());
    house.tables.errands().note(casa, new Errand.Lead(log.id()));
    refused(() -> alerts.lead(casa, log.id(), lead.lead()));
    var text = new MessageText("Yes, do.");
    var mailed =
        house.add(log, new Event.Mailed(house.message(), new PersonName("Ana"), text)).position();
    refused(() -> alerts.written(casa, log.id(), mailed));
    assertThat(house.office.taken()).isEmpty();
    work();
    assertThat(house.office.taken())
        .extracting(mail -> mail.to().value())
        .containsExactlyInAnyOrder("elena@casa.example", "maria@mail.example");
    assertThat(house.tables.errands().list(casa)).isEmpty();
    work();
    assertThat(house.office.taken()).hasSize(2);
  }

  @Test
  void what_is_too_much_for_the_mail_service_is_not_done_yet() {
    var lead = house.lead(log, "María", MAIL, Optional.empty());
    house.tables.errands().note(casa, new Errand.Lead(log.id()));
    refused(() -> alerts.lead(casa, log.id(), lead.lead()));
    house.office.says(new Sending.Throttled(Duration.ofMinutes(1)));
    work();
    assertThat(house.tables.errands().list(casa)).hasSize(1);
    house.handle(lead);
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.tables.errands().list(casa)).isEmpty();
  }

  @Test
  void a_wait_is_told_of_and_ends_though_the_process_ended_in_between() {
    var asked = house.add(log, new Event.HandoffAsked()).position();
    refused(() -> alerts.handoff(casa, log.id(), asked));
    work();
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.tables.errands().list(casa)).as("somebody waits still").hasSize(1);
    var over = new Again(new Job.Waited(casa, log.id(), asked), Patience.OVER);
    assertThat(house.agains).containsExactly(over);
    // The process ends, and its timers with it.
    house.agains.clear();
    house.clock.forward(Patience.OVER);
    work();
    assertThat(house.mode(log)).isEqualTo(Mode.BOT);
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.tables.errands().list(casa)).isEmpty();
  }

  @Test
  void a_wait_that_is_over_is_done_with_by_its_own_timer_too() {
    var asked = house.add(log, new Event.HandoffAsked()).position();
    refused(() -> alerts.handoff(casa, log.id(), asked));
    house.handle(new Job.PersonAsked(casa, log.id(), asked));
    house.clock.forward(Patience.OVER);
    house.agains.clear();
    house.handle(new Job.Waited(casa, log.id(), asked));
    work();
    assertThat(house.tables.errands().list(casa)).isEmpty();
    assertThat(house.office.taken()).hasSize(1);
  }

  @Test
  void each_morning_asks_for_it_whatever_mails_the_business_wants() {
    house.wait(8, 10);
    house.handle(new Job.Morning(casa));
    var overdue = new Job.Overdue(casa);
    assertThat(house.agains).contains(new Again(overdue, Duration.ZERO));
    assertThat(JobJson.read(JobJson.write(overdue))).isEqualTo(overdue);
    var tidy = new Job.Tidy(casa);
    assertThat(JobJson.read(JobJson.write(tidy))).isEqualTo(tidy);
    house.agains.clear();
    house.wait(9, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.agains).isEmpty();
  }

  @Test
  void a_conversation_that_begins_with_a_wish_for_a_person_is_quiet_some_day_too() {
    var wish = house.conversation(casa);
    var asked = house.add(wish, new Event.HandoffAsked()).position();
    house.handle(new Job.PersonAsked(casa, wish.id(), asked));
    var quiet = new Job.Quiet(casa, wish.id());
    assertThat(house.agains).contains(new Again(quiet, Summarising.QUIET));
  }
}

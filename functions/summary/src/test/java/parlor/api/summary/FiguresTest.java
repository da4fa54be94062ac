package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Outcome;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.Meter;
import parlor.lead.Contact;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.testing.HandClock;

/** What a mail costs, as DynamoDB counts it, for one recipient. */
@ExtendWith(DynamoDbExtension.class)
final class FiguresTest {
  private final Meter meter;
  private final TestHouse house;

  FiguresTest(LocalTables tables) {
    meter = tables.meter();
    house = new TestHouse(tables, new HandClock());
  }

  private void costs(String what, Job job, int requests, double writes, double reads) {
    meter.reset();
    house.handle(job);
    System.out.printf(
        "mail %s requests=%d writeUnits=%.1f readUnits=%.1f%n",
        what, meter.requests(), meter.writeUnits(), meter.readUnits());
    assertThat(meter.requests()).as(what + ": requests").isEqualTo(requests);
    assertThat(meter.writeUnits()).as(what + ": write units").isEqualTo(writes);
    assertThat(meter.readUnits()).as(what + ": read units").isLessThanOrEqualTo(reads);
  }

  @Test
  void a_mail_costs_two_writes_and_a_few_reads() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    for (int i = 0; i < 3; i++) {
      house.add(log, house.turn("And the next day?", Outcome.ANSWERED));
    }
    var quiet = new Job.Quiet(casa, log.id());
    costs("timer too early", quiet, 4, 0, 4);
    house.clock.forward(Duration.ofMinutes(15));
    costs("summary", quiet, 8, 2, 7);
    costs("summary told before", quiet, 6, 0, 5);
    var phone = new Contact(Optional.empty(), Optional.of("+34600000001"));
    var lead = house.lead(log, "María", phone, Optional.of("A table for six"));
    costs("lead", lead, 7, 2, 5);
  }

  @Test
  void a_digest_costs_two_writes_and_a_read_for_each_conversation() {
    var casa = house.business(Frequency.DAILY, Language.EN);
    house.wait(13, 0);
    for (int i = 0; i < 10; i++) {
      house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
      house.clock.forward(Duration.ofMinutes(1));
    }
    costs("no morning", new Job.Morning(casa), 1, 0, 1);
    house.wait(8, 0);
    costs("digest of ten", new Job.Morning(casa), 17, 2, 30);
    costs("digest told before", new Job.Morning(casa), 3, 0, 2);
  }
}

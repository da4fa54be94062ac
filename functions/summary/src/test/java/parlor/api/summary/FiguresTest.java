package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.model.Ending;
import parlor.answers.model.Models;
import parlor.answers.model.Offer;
import parlor.answers.model.Recaps;
import parlor.answers.model.Usage;
import parlor.conversation.Event;
import parlor.conversation.Outcome;
import parlor.conversation.Patience;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.Meter;
import parlor.guard.Guard;
import parlor.lead.Contact;
import parlor.model.Price;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
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
    costs("summary", quiet, 9, 2, 6.5);
    costs("summary told before", quiet, 7, 0, 6);
    summedUp(casa);
    var phone = new Contact(Optional.empty(), Optional.of("+34600000001"));
    var lead = house.lead(log, "María", phone, Optional.of("A table for six"));
    costs("lead", lead, 8, 3, 5);
    var asked = house.add(log, new Event.HandoffAsked()).position();
    costs("handoff", new Job.PersonAsked(casa, log.id(), asked), 10, 2, 7.5);
    house.clock.forward(Patience.OVER);
    costs("handoff over", new Job.Waited(casa, log.id(), asked), 6, 2, 4);
    costs("handoff done", new Job.PersonAsked(casa, log.id(), asked), 8, 1, 6);
  }

  private void summedUp(TenantId casa) {
    house.key(casa, 1_000_000);
    var offer =
        new Offer(
            (prompt, pieces) -> {
              pieces.accept("WANTED: Breakfast.\nANSWERED: The hours.\nOPEN: NOTHING");
              return new Ending.Done(true, new Usage(1_000, 100));
            },
            new Price(3_000_000, 15_000_000));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var models = new Models(Map.of("main", offer));
      var recaps = new Recaps(models, Guard.standard(), house.clock, new Random(1), threads);
      house.recapping =
          Optional.of(new Recapping(recaps, house.tables.releases(), house.tables.keys()));
      var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
      for (int i = 0; i < 3; i++) {
        house.add(log, house.turn("And the next day?", Outcome.ANSWERED));
      }
      house.clock.forward(Duration.ofMinutes(15));
      costs("summary by a model", new Job.Quiet(casa, log.id()), 13, 3, 9.5);
      assertThat(house.office.last().text()).contains("A language model");
    }
    house.recapping = Optional.empty();
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
    costs("digest of ten", new Job.Morning(casa), 19, 2, 19.5);
    costs("digest told before", new Job.Morning(casa), 3, 0, 2);
    costs("nothing to tidy", new Job.Tidy(casa), 4, 0, 3);
  }
}

package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.mail.EmailAddress;
import parlor.mail.MailKind;
import parlor.mail.Recipient;
import parlor.mail.Sending;
import parlor.notice.Notice;
import parlor.notice.Notice.Delivery;
import parlor.notice.Notice.Kind;
import parlor.notice.Notice.Part;
import parlor.notice.Notice.Planned;
import parlor.notice.NoticeId;
import parlor.notice.Noticing;
import parlor.people.PersonId;
import parlor.privacy.Footing;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/**
 * What whoever runs the stage has to tell goes to everybody of a business once, and that is kept.
 */
@ExtendWith(DynamoDbExtension.class)
final class TellingTest {
  private static final NoticeId ID = new NoticeId("2027-1");
  private static final EmailAddress OPS = new EmailAddress("ops@parlor.example");
  private static final PersonId BRUNO = PersonId.of("https://issuer.example", "bruno");

  private final TestHouse house;
  private final Noticing noticing;

  TellingTest(LocalTables tables) {
    house = new TestHouse(tables, new HandClock());
    noticing = new Noticing(house.tables.boards());
  }

  private TenantId told(Kind kind, Optional<Planned> planned) {
    var casa = house.business(Frequency.NEVER, Language.ES);
    house
        .tables
        .recipients()
        .write(
            casa,
            new Recipient(
                BRUNO,
                new EmailAddress("bruno@casa.example"),
                Language.EN,
                EnumSet.allOf(MailKind.class),
                Optional.empty()));
    var said = new EnumMap<Language, Map<Part, String>>(Language.class);
    for (var language : Language.values()) {
      var parts = new EnumMap<Part, String>(Part.class);
      kind.parts().forEach(part -> parts.put(part, language.code() + " <b>" + part));
      said.put(language, parts);
    }
    noticing.give(casa, Notice.of(ID, kind, house.clock.instant(), said, OPS, planned));
    return casa;
  }

  private Notice standing(TenantId tenant) {
    return noticing.read(tenant).find(ID).orElseThrow();
  }

  @Test
  void a_breach_reaches_those_who_turned_all_mails_off_once_each_in_their_language() {
    var casa = told(Kind.BREACH, Optional.empty());
    house.handle(new Job.Noticed(casa, ID));
    house.handle(new Job.Noticed(casa, ID));
    assertThat(house.office.taken()).hasSize(2);
    for (var mail : house.office.taken()) {
      var code = mail.to().equals(TestHouse.ELENAS) ? "es" : "en";
      assertThat(mail.replyTo()).contains(OPS);
      assertThat(mail.off()).isEmpty();
      assertThat(mail.text())
          .contains(code + " <b>HAPPENED", code + " <b>MEASURES", "#/" + casa + "/agreement");
      assertThat(mail.html()).contains(code + " &lt;b&gt;DATA").doesNotContain("<b>", "{0}");
    }
    assertThat(standing(casa).mailed().keySet()).containsExactlyInAnyOrder(TestHouse.ELENA, BRUNO);
    assertThat(standing(casa).mailed().values()).allMatch(Delivery::taken);
  }

  @Test
  void a_refusal_is_kept_and_a_wait_is_waited() {
    var casa = told(Kind.BREACH, Optional.empty());
    house.office.says(new Sending.Rejected());
    house.office.says(new Sending.Throttled(Duration.ofSeconds(30)));
    house.handle(new Job.Noticed(casa, ID));
    assertThat(house.agains)
        .containsExactly(new TestHouse.Again(new Job.Noticed(casa, ID), Duration.ofSeconds(30)));
    assertThat(standing(casa).mailed().values()).extracting(Delivery::taken).containsExactly(false);
    house.handle(new Job.Noticed(casa, ID));
    assertThat(house.office.taken()).hasSize(1);
    assertThat(standing(casa).mailed().values())
        .extracting(Delivery::taken)
        .containsExactlyInAnyOrder(false, true);
  }

  @Test
  void whoever_gets_no_mails_and_refuses_this_one_was_not_reached() {
    var casa = told(Kind.BREACH, Optional.empty());
    List.of(TestHouse.ELENA, BRUNO)
        .forEach(person -> house.tables.recipients().remove(casa, person));
    house.office.says(new Sending.Rejected());
    house.handle(new Job.Noticed(casa, ID));
    assertThat(standing(casa).mailed().values()).extracting(Delivery::taken).containsExactly(false);
  }

  @Test
  void a_change_says_from_which_day_and_what_stands_then() {
    var next = Footing.of("eu-west-1", true, List.of("Amazon Bedrock"), Set.of("gpu.example"));
    var plan = new Planned(LocalDate.parse("2047-02-01"), next);
    var casa = told(Kind.CHANGE, Optional.of(plan));
    house.handle(new Job.Noticed(casa, ID));
    var english =
        house.office.taken().stream()
            .filter(mail -> !mail.to().equals(TestHouse.ELENAS))
            .findFirst()
            .orElseThrow();
    assertThat(english.subject().value()).isEqualTo("Casa: what changes on February 1, 2047");
    assertThat(english.text())
        .contains("en <b>CHANGES", "eu-west-1", "other regions", "Amazon Bedrock", "gpu.example");
  }

  @Test
  void nobody_is_told_of_what_stands_on_no_board() {
    var casa = house.business(Frequency.EACH, Language.EN);
    house.handle(new Job.Noticed(casa, ID));
    assertThat(house.office.taken()).isEmpty();
  }
}

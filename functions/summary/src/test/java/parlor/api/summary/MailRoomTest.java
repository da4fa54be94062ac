package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.api.summary.TestHouse.Again;
import parlor.conversation.Event;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.Patience;
import parlor.conversation.PersonName;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.lead.Contact;
import parlor.lead.LeadId;
import parlor.mail.EmailAddress;
import parlor.mail.MailId;
import parlor.mail.MailKind;
import parlor.mail.Off;
import parlor.mail.Outgoing;
import parlor.mail.Outgoing.To;
import parlor.mail.Recipient;
import parlor.mail.Sending;
import parlor.mail.Stop;
import parlor.people.PersonId;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What owners are told, when, and how often. */
@ExtendWith(DynamoDbExtension.class)
final class MailRoomTest {
  private static final Contact MAIL =
      new Contact(Optional.of("maria@mail.example"), Optional.empty());
  private static final Contact PHONE = new Contact(Optional.empty(), Optional.of("+34600000001"));

  private final TestHouse house;

  MailRoomTest(LocalTables tables) {
    house = new TestHouse(tables, new HandClock());
  }

  @Test
  void a_conversation_is_told_of_once_when_it_is_quiet_and_not_while_it_goes_on() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    var quiet = new Job.Quiet(casa, log.id());
    house.clock.forward(Duration.ofMinutes(10));
    house.add(log, house.turn("Do you have a sauna?", Outcome.UNANSWERED));
    house.clock.forward(Duration.ofMinutes(5));
    house.handle(quiet);
    assertThat(house.office.taken()).isEmpty();
    assertThat(house.agains).containsExactly(new Again(quiet, Duration.ofMinutes(10)));
    house.clock.forward(Duration.ofMinutes(10));
    house.handle(quiet);
    house.handle(quiet);
    var mail = house.office.last();
    assertThat(house.office.taken()).hasSize(1);
    assertThat(mail.to()).isEqualTo(TestHouse.ELENAS);
    assertThat(mail.from().value()).isEqualTo("Casa · Parlor");
    assertThat(mail.subject().value()).isEqualTo("1 open question: “Do you have a sauna?”");
    assertThat(mail.text())
        .startsWith("A visitor asked something that your content does not answer.")
        .contains(
            "What the visitor wanted\n“When is breakfast?” · “Do you have a sauna?”",
            "What was answered\n1 of 2 questions, from: Breakfast.",
            "What is open\n“Do you have a sauna?”",
            "https://desk.example/desk/#/" + casa + "/conversations/" + log.id());
    assertThat(mail.html()).contains("Do you have a sauna?", "lang=\"en\"");
    assertThat(house.agains).hasSize(1);
  }

  /** Both clocks may ring at once, in either order. */
  @Test
  void the_end_of_a_wait_keeps_no_conversation_from_being_quiet() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "May I bring a boat?", Outcome.UNANSWERED);
    var asked = house.add(log, new Event.HandoffAsked());
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Waited(casa, log.id(), asked.position()));
    assertThat(house.last(log).event()).isEqualTo(new Event.HandoffMissed());
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.last().text()).contains("“May I bring a boat?”");
  }

  @Test
  void what_is_said_after_a_summary_is_told_of_anew() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    house.add(log, house.turn("And lunch?", Outcome.ANSWERED));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).hasSize(2);
    assertThat(house.office.last().text()).contains("“And lunch?”");
  }

  @Test
  void nobody_waits_for_ever_and_whoever_asks_anew_waits_anew() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "May I speak to somebody?", Outcome.HANDED_OFF);
    house.add(log, new Event.HandoffAsked());
    var first = new Job.PersonAsked(casa, log.id(), new Position(2));
    house.handle(first);
    var over = new Again(Waiting.after(first), Patience.OVER);
    assertThat(house.agains).contains(over);
    house.clock.forward(Duration.ofMinutes(4));
    house.handle(over.job());
    assertThat(house.mode(log)).as("too early").isEqualTo(Mode.WAITING);
    assertThat(house.agains.getLast()).isEqualTo(new Again(over.job(), Duration.ofMinutes(6)));
    house.add(log, new Event.HandoffDropped());
    house.add(log, new Event.HandoffAsked());
    house.clock.forward(Duration.ofMinutes(6));
    house.handle(over.job());
    assertThat(house.mode(log)).as("the later wait goes on").isEqualTo(Mode.WAITING);
    var second = new Job.Waited(casa, log.id(), new Position(4));
    house.clock.forward(Duration.ofMinutes(4));
    house.handle(second);
    house.handle(second);
    assertThat(house.mode(log)).isEqualTo(Mode.BOT);
    assertThat(house.last(log).event()).isEqualTo(new Event.HandoffMissed());
    assertThat(house.last(log).position()).isEqualTo(new Position(5));
  }

  @Test
  void whom_a_person_has_come_to_is_left_alone() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "May I speak to somebody?", Outcome.HANDED_OFF);
    house.add(log, new Event.HandoffAsked());
    house.add(log, new Event.PersonJoined(new PersonName("Ana")));
    house.clock.forward(Patience.OVER);
    house.handle(new Job.Waited(casa, log.id(), new Position(2)));
    assertThat(house.mode(log)).isEqualTo(Mode.HUMAN);
  }

  @Test
  void who_has_gone_is_answered_once_where_they_agreed_to_be() {
    var casa = house.business(Frequency.NEVER, Language.EN);
    var log = house.asked(casa, "Have you a table for six?", Outcome.UNANSWERED);
    var text = new MessageText("Yes, on Friday.\nAt nine?");
    house.add(log, new Event.Mailed(house.message(), new PersonName("Ana"), text));
    var job = new Job.Written(casa, log.id(), new Position(2));
    house.handle(job);
    assertThat(house.office.taken()).as("no address was left").isEmpty();
    var mine = new Contact(Optional.of("maria@mail.example"), Optional.empty());
    house.lead(log, "María", mine, Optional.empty());
    house.office.says(new Sending.Throttled(Duration.ofMinutes(1)));
    house.handle(job);
    assertThat(house.agains).containsExactly(new Again(job, Duration.ofMinutes(1)));
    house.handle(job);
    house.handle(job);
    assertThat(house.office.taken()).hasSize(1);
    var mail = house.office.last();
    assertThat(mail.to().value()).isEqualTo("maria@mail.example");
    var off = mail.off().orElseThrow().toString();
    assertThat(house.keyFile.offLinks().open(off.replaceFirst(".*=", "")))
        .as("the address's print, and no address")
        .contains(new Off.Replies(casa, house.print(casa, "maria@mail.example")));
    assertThat(mail.text())
        .startsWith("Ana of Casa has answered you.")
        .contains("Yes, on Friday.\nAt nine?", "Have you a table for six?", "I agree", off);
    assertThat(mail.html()).contains("At nine?", off).doesNotContain("href=\"\"");
    assertThat(mail.replyTo().map(EmailAddress::value)).contains("privacy@casa.example");
    var trace = house.tables.outgoing().trace(casa, mail.id()).orElseThrow();
    assertThat(trace.to())
        .as("kept thirty days: ids alone")
        .isEqualTo(new To.Visitor(log.id(), new Position(2)));
  }

  @Test
  void a_reply_that_comes_back_is_said_once_where_it_was_written_and_ends_mail_to_that_address() {
    var casa = house.business(Frequency.NEVER, Language.EN);
    var log = house.asked(casa, "Have you a table for six?", Outcome.UNANSWERED);
    house.lead(log, "María", MAIL, Optional.empty());
    var first = mailed(log, "Yes, on Friday.");
    house.handle(new Job.Written(casa, log.id(), first));
    house.clock.forward(Duration.ofMinutes(1));
    var bounced = new Job.Told(casa, house.office.last().id(), Job.Told.What.BOUNCED);
    house.handle(bounced);
    house.handle(bounced);
    assertThat(house.last(log).event()).isEqualTo(new Event.Undelivered(first));
    assertThat(house.last(log).position()).isEqualTo(new Position(3));
    var second = mailed(log, "At nine?");
    house.handle(new Job.Written(casa, log.id(), second));
    house.handle(new Job.Written(casa, log.id(), second));
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.last(log).event()).isEqualTo(new Event.Undelivered(second));
    assertThat(house.last(log).position()).isEqualTo(new Position(5));
    house.clock.forward(Duration.ofMinutes(1));
    house.lead(log, "María", MAIL, Optional.empty());
    house.handle(new Job.Written(casa, log.id(), mailed(log, "At ten?")));
    assertThat(house.office.taken()).as("the same address, left anew").hasSize(1);
    house.clock.forward(Duration.ofMinutes(1));
    var other = new Contact(Optional.of("maria@other.example"), Optional.empty());
    house.lead(log, "María", other, Optional.empty());
    house.handle(new Job.Written(casa, log.id(), mailed(log, "At eleven?")));
    assertThat(house.office.taken()).as("another address").hasSize(2);
    house.handle(bounced);
    house.handle(new Job.Written(casa, log.id(), mailed(log, "At twelve?")));
    assertThat(house.office.taken()).as("the old address came back again").hasSize(3);
  }

  @Test
  void a_reply_that_is_refused_or_complained_of_stops_that_address_wherever_it_was_left() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "Have you a table for six?", Outcome.UNANSWERED);
    house.lead(log, "María", MAIL, Optional.empty());
    var place = mailed(log, "Yes, on Friday.");
    house.office.says(new Sending.Rejected());
    house.handle(new Job.Written(casa, log.id(), place));
    assertThat(house.last(log).event()).isEqualTo(new Event.Undelivered(place));
    house.handle(new Job.Written(casa, log.id(), place));
    assertThat(house.last(log).position()).isEqualTo(new Position(3));
    var same = house.asked(casa, "Have you a table for two?", Outcome.UNANSWERED);
    house.lead(same, "Luz", MAIL, Optional.empty());
    var words = mailed(same, "Yes.");
    house.handle(new Job.Written(casa, same.id(), words));
    assertThat(house.office.taken()).isEmpty();
    assertThat(house.last(same).event()).isEqualTo(new Event.Undelivered(words));
    var hers = new Contact(Optional.of("luz@mail.example"), Optional.empty());
    var third = house.asked(casa, "Have you a table for three?", Outcome.UNANSWERED);
    house.lead(third, "Luz", hers, Optional.empty());
    var answer = mailed(third, "Yes.");
    house.handle(new Job.Written(casa, third.id(), answer));
    house.handle(new Job.Told(casa, house.office.last().id(), Job.Told.What.COMPLAINED));
    assertThat(house.last(third).event()).isEqualTo(new Event.Undelivered(answer));
    assertThat(house.tables.recipients().find(casa, TestHouse.ELENA).orElseThrow().stopped())
        .isEmpty();
    house.tables.keyring().remove(casa, third.id().record());
    house.handle(new Job.Told(casa, house.office.last().id(), Job.Told.What.BOUNCED));
    var elsewhere = house.business(Frequency.EACH, Language.EN);
    var theirs = house.asked(elsewhere, "Have you a table?", Outcome.UNANSWERED);
    house.lead(theirs, "Luz", hers, Optional.empty());
    house.handle(new Job.Written(elsewhere, theirs.id(), mailed(theirs, "Yes.")));
    assertThat(house.office.taken()).as("another business").hasSize(2);
  }

  /** A virus, say: the mail is gone, and so far its address may be a good one. */
  @Test
  void what_is_refused_for_what_it_says_stops_no_address() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "Have you a table for six?", Outcome.UNANSWERED);
    house.lead(log, "María", MAIL, Optional.empty());
    var place = mailed(log, "Yes, on Friday.");
    house.handle(new Job.Written(casa, log.id(), place));
    house.handle(new Job.Told(casa, house.office.last().id(), Job.Told.What.REJECTED));
    assertThat(house.last(log).event()).isEqualTo(new Event.Undelivered(place));
    house.handle(new Job.Written(casa, log.id(), mailed(log, "At nine?")));
    assertThat(house.office.taken()).hasSize(2);
  }

  @Test
  void a_contact_left_with_one_tap_waits_a_minute_for_its_name() {
    var casa = house.business(Frequency.NEVER, Language.EN);
    var log = house.asked(casa, "May I bring a boat?", Outcome.UNANSWERED);
    var nameless = house.lead(log, "600 00 00 01", PHONE, Optional.empty());
    house.handle(nameless);
    assertThat(house.office.taken()).isEmpty();
    assertThat(house.agains).containsExactly(new Again(nameless, Duration.ofMinutes(1)));
    house.clock.forward(Duration.ofSeconds(20));
    house.handle(house.lead(log, "María", PHONE, Optional.empty()));
    house.clock.forward(Duration.ofSeconds(40));
    house.handle(nameless);
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.office.last().subject().value()).startsWith("María");
    var other = house.asked(casa, "May I bring a boat?", Outcome.UNANSWERED);
    var never = house.lead(other, "600 00 00 01", PHONE, Optional.empty());
    house.clock.forward(Duration.ofMinutes(1));
    house.handle(never);
    assertThat(house.office.taken()).hasSize(2);
  }

  /** That somebody came, went, ended it or liked it is no news of what was asked. */
  @Test
  void a_summary_is_not_sent_again_for_what_has_no_words() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    var quiet = new Job.Quiet(casa, log.id());
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(quiet);
    for (var event :
        List.of(
            new Event.PersonJoined(new PersonName("Ana")),
            new Event.PersonLeft(new PersonName("Ana")),
            new Event.Feedback(Optional.empty(), true),
            new Event.LeadLeft(),
            new Event.Closed())) {
      house.add(log, event);
      house.clock.forward(Duration.ofMinutes(15));
      house.handle(quiet);
    }
    assertThat(house.office.taken()).hasSize(1);
  }

  @Test
  void an_event_that_comes_before_its_sender_has_said_more_ends_the_doubt() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.office.fails();
    var quiet = new Job.Quiet(casa, log.id());
    assertThatThrownBy(() -> house.handle(quiet)).isInstanceOf(Unavailable.class);
    var mail = MailId.of("summary|" + log.id() + "|1", TestHouse.ELENA);
    house.handle(new Job.Told(casa, mail, Job.Told.What.SENT));
    house.clock.forward(Outgoing.DOUBT);
    house.handle(quiet);
    assertThat(house.office.taken()).as("it went, as SES says").isEmpty();
    assertThat(house.agains).isEmpty();
  }

  @Test
  void that_a_reply_came_back_is_no_second_summary() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "Have you a table for six?", Outcome.UNANSWERED);
    house.lead(log, "María", MAIL, Optional.empty());
    var place = mailed(log, "Yes, on Friday.");
    house.handle(new Job.Written(casa, log.id(), place));
    var reply = house.office.last().id();
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    house.handle(new Job.Told(casa, reply, Job.Told.What.BOUNCED));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).hasSize(2);
  }

  private Position mailed(Transcript log, String text) {
    var words = new Event.Mailed(house.message(), new PersonName("Ana"), new MessageText(text));
    return house.add(log, words).position();
  }

  @Test
  void a_closed_conversation_is_not_waited_for() {
    var casa = house.business(Frequency.EACH, Language.ES);
    var log = house.asked(casa, "¿Hay sauna?", Outcome.HANDED_OFF);
    house.add(log, new Event.PersonJoined(new PersonName("Ana")));
    var words = new MessageText("No, todavía no.");
    var id = house.turn("x", Outcome.ANSWERED).id();
    house.add(log, new Event.Said(id, new PersonName("Ana"), words));
    house.add(log, new Event.Closed());
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.last().subject().value()).isEqualTo("Respondido: «¿Hay sauna?»");
    assertThat(house.office.last().text())
        .contains(
            "Qué se respondió\nLe respondió una persona: Ana: «No, todavía no.».",
            "Qué queda pendiente\nNada.");
  }

  @Test
  void what_was_kept_for_a_person_is_open_until_they_end_it_and_blames_no_content() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.add(log, new Event.PersonJoined(new PersonName("Ana")));
    var id = house.turn("x", Outcome.ANSWERED).id();
    house.add(log, new Event.Said(id, new PersonName("Ana"), new MessageText("Hello!")));
    house.add(log, house.turn("Do you take llamas?", Outcome.HANDED_OFF));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.last().subject().value())
        .isEqualTo("Not answered yet: “Do you take llamas?”");
    assertThat(house.office.last().text())
        .startsWith("A visitor wrote something that nobody has answered yet.")
        .contains("What was answered\n1 of 2 questions", "Somebody wrote back: Ana: “Hello!”");
    house.add(log, house.turn("Thanks", Outcome.HANDED_OFF));
    house.add(log, new Event.Closed());
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.last().subject().value()).startsWith("Answered: ");
  }

  @Test
  void health_refusals_addresses_and_numbers_stay_out_of_summaries() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.conversation(casa);
    house.add(
        log, house.turn("I have diabetes, can I bring insulin?", Outcome.UNANSWERED, "health"));
    house.add(log, house.turn("You are all vermin", Outcome.REFUSED));
    house.add(log, house.turn("I cannot go on", Outcome.REFERRED));
    house.add(
        log,
        house.turn(
            "Write to maria@example.com or +34 612 345 678, card [card]", Outcome.UNANSWERED));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    var mail = house.office.last();
    for (var said : new String[] {mail.subject().value(), mail.text(), mail.html()}) {
      assertThat(said).doesNotContain("diabetes", "vermin", "go on", "maria@", "612 345");
    }
    assertThat(mail.text())
        .contains("better read at the desk", "Write to [email 1] or [phone 1], card [card]");
  }

  @Test
  void late_after_an_erasure_or_of_nobody_is_nothing() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    var left = house.lead(log, "María", PHONE, Optional.empty());
    var asked = house.add(log, new Event.HandoffAsked());
    house.tables.keyring().remove(casa, log.id().record());
    house.tables.keyring().remove(casa, new LeadId(left.lead()).record());
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    house.handle(left);
    house.handle(new Job.PersonAsked(casa, log.id(), asked.position()));
    var nobody = new HouseOfNobody(house).tenant();
    house.handle(new Job.Quiet(nobody, log.id()));
    house.handle(new Job.LeadLeft(nobody, log.id(), left.lead()));
    house.handle(new Job.Morning(nobody));
    house.handle(new Job.Told(nobody, MailId.of("x", TestHouse.ELENA), Job.Told.What.BOUNCED));
    assertThat(house.office.taken()).isEmpty();
    assertThat(house.agains).isEmpty();
  }

  /** A tenant that never was. */
  private record HouseOfNobody(TestHouse house) {
    TenantId tenant() {
      return TenantId.of(house.bytes(13));
    }
  }

  @Test
  void a_lead_is_told_at_once_with_name_contact_and_message_and_again_if_it_changes() {
    var casa = house.business(Frequency.NEVER, Language.EN);
    var log = house.asked(casa, "Do you take groups?", Outcome.UNANSWERED);
    var contact = new Contact(Optional.of("maria@example.com"), Optional.of("+34600000001"));
    var job = house.lead(log, "María", contact, Optional.of("A table for six\non Friday, please"));
    house.handle(job);
    house.handle(job);
    assertThat(house.office.taken()).hasSize(1);
    var mail = house.office.last();
    assertThat(mail.subject().value())
        .isEqualTo("María: “A table for six on Friday, please” +34600000001");
    assertThat(mail.text())
        .contains(
            "Name\nMaría",
            "Telephone\n+34600000001",
            "E-mail\nmaria@example.com",
            "Message\nA table for six\non Friday, please",
            "Mar 15, 2046");
    assertThat(mail.replyTo()).contains(new EmailAddress("maria@example.com"));
    house.clock.forward(Duration.ofMinutes(1));
    house.handle(house.lead(log, "María", PHONE, Optional.empty()));
    assertThat(house.office.last().subject().value())
        .isEqualTo("María would like to hear from you: +34600000001");
    assertThat(house.office.taken()).hasSize(2);
  }

  @Test
  void a_name_that_would_be_markup_or_another_header_is_a_name() {
    var casa = house.business(Frequency.NEVER, Language.ES);
    var log = house.asked(casa, "Hola", Outcome.UNANSWERED);
    var name = "<img src=x onerror=alert(1)> \"مريم\" 🦊 {0}";
    var message = "x\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script>" + "🦊".repeat(3_000);
    house.handle(house.lead(log, name, PHONE, Optional.of(message)));
    var mail = house.office.last();
    assertThat(mail.subject().value()).doesNotContain("\n", "\r").startsWith("<img src=x");
    assertThat(mail.subject().value().codePoints().count()).isLessThanOrEqualTo(150);
    assertThat(mail.html()).doesNotContain("<img", "<script").contains("&lt;img", "🦊 {0}");
    assertThat(mail.text()).contains("<img src=x onerror=alert(1)> \"مريم\" 🦊 {0}");
  }

  /** The mail service was away for as long as somebody waits. */
  @Test
  void who_waited_in_vain_is_told_of_still_and_not_once_somebody_came() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "May I bring a boat?", Outcome.UNANSWERED);
    var asked = house.add(log, new Event.HandoffAsked());
    house.add(log, new Event.HandoffMissed());
    house.handle(new Job.PersonAsked(casa, log.id(), asked.position()));
    assertThat(house.office.last().subject().value())
        .isEqualTo("A visitor waited for you in vain: “May I bring a boat?”");
    var again = house.add(log, new Event.HandoffAsked());
    house.add(log, new Event.HandoffMissed());
    house.add(log, new Event.PersonJoined(new PersonName("Ana")));
    house.handle(new Job.PersonAsked(casa, log.id(), again.position()));
    assertThat(house.office.taken()).hasSize(1);
  }

  @Test
  void who_waits_is_told_of_at_once_and_not_once_somebody_is_there() {
    var casa = house.business(Frequency.EACH, Language.ES);
    var log = house.asked(casa, "¿Puedo llegar a medianoche?", Outcome.UNANSWERED);
    var first = house.add(log, new Event.HandoffAsked());
    var job = new Job.PersonAsked(casa, log.id(), first.position());
    house.handle(job);
    house.handle(job);
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.office.last().subject().value())
        .isEqualTo("Te están esperando: «¿Puedo llegar a medianoche?»");
    house.add(log, new Event.HandoffDropped());
    var second = house.add(log, new Event.HandoffAsked());
    house.handle(new Job.PersonAsked(casa, log.id(), second.position()));
    assertThat(house.office.taken()).hasSize(2);
    house.add(log, new Event.HandoffDropped());
    var third = house.add(log, new Event.HandoffAsked());
    house.add(log, new Event.PersonJoined(new PersonName("Ana")));
    house.handle(new Job.PersonAsked(casa, log.id(), third.position()));
    assertThat(house.office.taken()).hasSize(2);
  }

  @Test
  void one_mail_a_day_comes_at_eight_where_the_business_is_and_none_if_nobody_came() {
    var casa = house.business(Frequency.DAILY, Language.EN);
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.taken()).as("nobody came").isEmpty();
    house.clock.forward(Duration.ofHours(1));
    var open = house.asked(casa, "Do you have a sauna?", Outcome.UNANSWERED);
    var quiet = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.handle(new Job.Quiet(casa, quiet.id()));
    house.wait(7, 59);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.taken()).as("not yet").isEmpty();
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    house.wait(8, 30);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.taken()).hasSize(1);
    var mail = house.office.last();
    assertThat(mail.subject().value())
        .isEqualTo("2 conversations since yesterday. One question is open.");
    assertThat(mail.text())
        .contains(
            "* “When is breakfast?”\n  Answered: 1 of 1 questions, from: Breakfast.",
            "* “Do you have a sauna?”\n  Open: “Do you have a sauna?”",
            "#/" + casa + "/conversations/" + open.id());
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.taken()).as("the day after").hasSize(1);
  }

  @Test
  void what_went_on_after_a_morning_is_in_the_next_ones_mail() {
    var casa = house.business(Frequency.DAILY, Language.EN);
    house.wait(7, 50);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.asked(casa, "When is lunch?", Outcome.ANSWERED);
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.last().text()).contains("2 conversations");
    house.add(log, house.turn("Do you have a sauna?", Outcome.UNANSWERED));
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.last().text())
        .contains("One conversation", "Do you have a sauna?")
        .doesNotContain("lunch");
    house.add(log, new Event.Feedback(Optional.empty(), true));
    house.wait(8, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.taken()).hasSize(2);
  }

  @Test
  void of_a_very_long_conversation_the_end_is_summed_up() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    for (int i = 0; i < 520; i++) {
      house.add(log, new Event.Feedback(Optional.empty(), true));
    }
    house.add(log, house.turn("Do you have a sauna?", Outcome.UNANSWERED));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.last().subject().value())
        .isEqualTo("1 open question: “Do you have a sauna?”");
  }

  @Test
  void a_morning_that_was_missed_is_made_up_for_until_noon() {
    var casa = house.business(Frequency.DAILY, Language.EN);
    house.wait(9, 0);
    house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.wait(11, 30);
    house.wait(11, 0);
    house.handle(new Job.Morning(casa));
    assertThat(house.office.taken()).hasSize(1);
  }

  @Test
  void a_lost_timer_is_made_up_for_in_the_morning() {
    var casa = house.business(Frequency.EACH, Language.EN);
    house.wait(15, 0);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.wait(8, 10);
    house.handle(new Job.Morning(casa));
    var sweep =
        house.agains.stream()
            .map(Again::job)
            .filter(Job.Sweep.class::isInstance)
            .findFirst()
            .orElseThrow();
    house.handle(sweep);
    assertThat(house.agains.getLast())
        .isEqualTo(new Again(new Job.Quiet(casa, log.id()), Duration.ZERO));
    house.handle(house.agains.getLast().job());
    assertThat(house.office.taken()).hasSize(1);
    house.wait(8, 40);
    house.handle(new Job.Morning(casa));
    assertThat(house.agains).hasSize(4);
    assertThat(JobJson.read(JobJson.write(sweep))).isEqualTo(sweep);
  }

  @Test
  void however_many_timers_were_lost_each_is_made_up_for_a_page_at_a_time() {
    var casa = house.business(Frequency.EACH, Language.EN);
    house.wait(15, 0);
    for (int i = 0; i < 45; i++) {
      house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
      house.clock.forward(Duration.ofSeconds(1));
    }
    house.wait(8, 10);
    house.handle(new Job.Morning(casa));
    // By whenever a page is come to: it may be long past half past eight.
    house.wait(11, 0);
    for (int next = 0; next < house.agains.size(); next++) {
      if (house.agains.get(next).job() instanceof Job.Sweep sweep) {
        house.handle(sweep);
      }
    }
    assertThat(house.agains.stream().filter(it -> it.job() instanceof Job.Quiet).distinct())
        .hasSize(45);
    assertThat(house.agains.stream().filter(it -> it.job() instanceof Job.Sweep)).hasSize(5);
  }

  @Test
  void what_is_too_much_is_sent_later_and_only_to_whom_it_was_too_much() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var vera = PersonId.of("https://issuer.example", "vera");
    var hers = new EmailAddress("vera@casa.example");
    house
        .tables
        .recipients()
        .write(casa, new Recipient(vera, hers, Language.ES, Set.of(), Optional.empty()));
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.office.says(new Sending.Sent());
    house.office.says(new Sending.Throttled(Duration.ofMinutes(15)));
    var quiet = new Job.Quiet(casa, log.id());
    house.handle(quiet);
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.agains).containsExactly(new Again(quiet, Duration.ofMinutes(15)));
    house.handle(quiet);
    house.handle(quiet);
    assertThat(house.office.taken())
        .extracting(mail -> mail.to().value())
        .containsExactlyInAnyOrder("elena@casa.example", "vera@casa.example");
  }

  @Test
  void where_a_mail_is_refused_or_bounces_nothing_more_goes_for_that_business_alone() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var other = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    var mail = house.office.last().id();
    house.handle(new Job.Told(casa, mail, Job.Told.What.BOUNCED));
    house.handle(new Job.Told(casa, mail, Job.Told.What.SENT));
    house.handle(new Job.Told(casa, mail, Job.Told.What.COMPLAINED));
    assertThat(house.tables.recipients().find(casa, TestHouse.ELENA).orElseThrow().stopped())
        .contains(new Stop(Stop.Reason.BOUNCED, house.clock.instant()));
    house.add(log, house.turn("And lunch?", Outcome.ANSWERED));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).hasSize(1);
    var there = house.asked(other, "When is breakfast?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.office.says(new Sending.Rejected());
    house.handle(new Job.Quiet(other, there.id()));
    assertThat(house.agains).isEmpty();
    assertThat(house.tables.recipients().find(other, TestHouse.ELENA).orElseThrow().stopped())
        .map(Stop::reason)
        .contains(Stop.Reason.REJECTED);
  }

  @Test
  void each_mail_has_a_link_that_turns_its_own_kind_off() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = house.asked(casa, "When is breakfast?", Outcome.ANSWERED);
    house.handle(house.lead(log, "María", PHONE, Optional.empty()));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    for (int i = 0; i < 2; i++) {
      var link = house.office.taken().get(i).off().orElseThrow().toString();
      assertThat(house.office.taken().get(i).text()).contains(link);
      assertThat(house.office.taken().get(i).html()).contains(link);
      assertThat(link).startsWith("https://api.example/v1/mail/off?link=").doesNotContain("@");
      var kind = i == 0 ? MailKind.ALERT : MailKind.SUMMARY;
      assertThat(house.keyFile.offLinks().open(link.replaceFirst(".*=", "")))
          .contains(new Off.Kind(casa, TestHouse.ELENA, kind));
    }
    house.tables.recipients().turnOff(casa, TestHouse.ELENA, MailKind.SUMMARY);
    house.add(log, house.turn("And lunch?", Outcome.ANSWERED));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).hasSize(2);
  }
}

package parlor.api.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Models;
import parlor.answers.model.Offer;
import parlor.answers.model.Prompt;
import parlor.answers.model.Recaps;
import parlor.answers.model.Usage;
import parlor.conversation.Event;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.conversation.PersonName;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.guard.Guard;
import parlor.mail.EmailAddress;
import parlor.mail.Outgoing;
import parlor.mail.Recipient;
import parlor.mail.Sending;
import parlor.model.Price;
import parlor.people.PersonId;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/**
 * Summaries by a model: what it is shown, what it may cost, and what goes where it does not help.
 */
@ExtendWith(DynamoDbExtension.class)
final class SummingTest {
  private static final String GOOD =
      """
      WANTED: Breakfast and a sauna.
      ANSWERED: The hours of breakfast.
      OPEN: Is there a sauna?
      """;
  private static final Price PRICE = new Price(3_000_000, 15_000_000);
  private static final Usage TAKEN = new Usage(1_000, 100);
  private static final long COST = 4_500;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Prompt> given = new ArrayList<>();
  private final TestHouse house;

  SummingTest(LocalTables tables) {
    house = new TestHouse(tables, new HandClock());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Recaps model(Price price, String text, Ending ending) {
    var offer =
        new Offer(
            (prompt, pieces) -> {
              given.add(prompt);
              pieces.accept(text);
              return ending;
            },
            price);
    return asked(offer);
  }

  private Recaps asked(Offer offer) {
    var models = new Models(Map.of("main", offer));
    var recaps = new Recaps(models, Guard.standard(), house.clock, new Random(1), threads);
    house.recapping =
        Optional.of(new Recapping(recaps, house.tables.releases(), house.tables.keys()));
    return recaps;
  }

  private Recaps model(String text) {
    return model(PRICE, text, new Ending.Done(true, TAKEN));
  }

  private Transcript talk(TenantId tenant) {
    var log = house.asked(tenant, "When is breakfast?", Outcome.ANSWERED);
    house.add(log, house.turn("Do you have a sauna?", Outcome.UNANSWERED));
    house.clock.forward(Duration.ofMinutes(15));
    return log;
  }

  @Test
  void a_model_says_what_was_wanted_answered_and_is_open_and_the_mail_says_so() {
    var casa = house.business(Frequency.EACH, Language.EN);
    house.key(casa, 1_000_000);
    model(GOOD);
    var log = talk(casa);
    house.handle(new Job.Quiet(casa, log.id()));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).hasSize(1);
    assertThat(given).hasSize(1);
    var mail = house.office.last();
    assertThat(mail.subject().value()).isEqualTo("1 open question: “Do you have a sauna?”");
    assertThat(mail.text())
        .contains(
            "What the visitor wanted\nBreakfast and a sauna.",
            "What was answered\nThe hours of breakfast.",
            "What is open\nIs there a sauna?",
            "A language model has summed this up.");
    assertThat(mail.html()).contains("Breakfast and a sauna.");
  }

  @Test
  void what_the_log_knows_to_be_open_is_said_whatever_the_model_says() {
    var casa = house.business(Frequency.EACH, Language.EN);
    model(Price.FREE, GOOD.replaceFirst("OPEN.*", "OPEN: NOTHING"), new Ending.Done(true, TAKEN));
    house.handle(new Job.Quiet(casa, talk(casa).id()));
    assertThat(house.office.last().text())
        .contains("Breakfast and a sauna.", "What is open\n“Do you have a sauna?”");
  }

  @Test
  void what_only_the_model_finds_open_is_not_called_answered() {
    var casa = house.business(Frequency.EACH, Language.ES);
    model(Price.FREE, GOOD, new Ending.Done(true, TAKEN));
    var log = house.asked(casa, "¿Hay sauna?", Outcome.ANSWERED);
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    var mail = house.office.last();
    assertThat(mail.subject().value()).isEqualTo("Una conversación: «¿Hay sauna?»");
    assertThat(mail.text())
        .startsWith("Ha terminado una conversación en la web de Casa.")
        .contains("Esto lo ha resumido un modelo de lenguaje.");
  }

  @Test
  void a_model_sees_no_address_no_number_nothing_of_health_and_no_name() {
    var casa = house.business(Frequency.EACH, Language.EN);
    model(Price.FREE, GOOD, new Ending.Done(true, TAKEN));
    var log = house.conversation(casa);
    house.add(log, house.turn("Is the soup vegan? maria@mail.example", Outcome.ANSWERED));
    house.add(log, house.turn("I have diabetes", Outcome.UNANSWERED, "health"));
    var about = new MessageText("Then leave out the sugar");
    house.add(log, new Event.Said(house.message(), new PersonName("Ana Ruiz"), about));
    house.add(log, house.turn("You vermin", Outcome.REFUSED));
    house.add(log, house.turn("I cannot go on", Outcome.REFERRED));
    house.add(log, house.turn("Please call +34 612 345 678", Outcome.HANDED_OFF));
    var words = new MessageText("I am at ana@casa.example");
    house.add(log, new Event.Said(house.message(), new PersonName("Ana Ruiz"), words));
    house.clock.forward(Duration.ofMinutes(15));
    house.handle(new Job.Quiet(casa, log.id()));
    var read = given.getFirst().system() + given.getFirst().turns().getFirst().text();
    assertThat(read)
        .contains("vegan", "Please call [phone 1]", "Person: I am at [email 1]")
        .doesNotContain("maria@", "612", "diabetes", "sugar", "vermin", "go on", "ana@", "Ruiz");
  }

  @Test
  void without_a_usable_summary_the_mail_is_in_the_logs_own_words() {
    var ends =
        List.<Ending>of(
            new Ending.Failed(Failure.TIMED_OUT),
            new Ending.Failed(Failure.REFUSED),
            new Ending.Failed(Failure.MISCONFIGURED),
            new Ending.Done(false, TAKEN));
    for (var ending : ends) {
      plain(GOOD, ending);
    }
    var done = new Ending.Done(true, TAKEN);
    plain("", done);
    plain("Call +34 612 345 678.", done);
    plain(GOOD.replace("sauna", "sauna ".repeat(200)), done);
    plain(GOOD.replace("Breakfast", "Pay at https://evil.example, breakfast"), done);
  }

  private void plain(String text, Ending ending) {
    var casa = house.business(Frequency.EACH, Language.EN);
    house.key(casa, 1_000_000);
    model(PRICE, text, ending);
    int before = house.office.taken().size();
    var log = talk(casa);
    house.handle(new Job.Quiet(casa, log.id()));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).as(text + ending).hasSize(before + 1);
    assertThat(house.office.last().text())
        .contains("“When is breakfast?” · “Do you have a sauna?”")
        .doesNotContain("language model", "evil", "612 345");
  }

  @Test
  void a_month_that_is_spent_asks_nobody_and_another_key_may_pay() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var recaps = model(GOOD);
    house.key(casa, recaps.most() - 1);
    house.handle(new Job.Quiet(casa, talk(casa).id()));
    assertThat(given).isEmpty();
    assertThat(house.office.last().text()).contains("1 of 2 questions");
    house.key(casa, recaps.most());
    house.handle(new Job.Quiet(casa, talk(casa).id()));
    assertThat(given).hasSize(1);
    // What was not needed stays with this instance; what was is gone.
    house.handle(new Job.Quiet(casa, talk(casa).id()));
    assertThat(given).hasSize(1);
    assertThat(house.office.taken()).hasSize(3);
  }

  @Test
  void a_summary_costs_what_its_model_says_it_took() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var recaps = model(GOOD);
    var key = house.key(casa, recaps.most() + 2 * COST);
    for (int i = 0; i < 5; i++) {
      house.handle(new Job.Quiet(casa, talk(casa).id()));
    }
    assertThat(given).as("the third leaves no room for a fourth").hasSize(3);
    assertThat(house.tables.keys().reserve(key, house.clock.instant(), recaps.most())).isFalse();
  }

  @Test
  void it_is_asked_once_a_language_and_not_again_for_a_mail_that_was_begun_before() {
    var casa = house.business(Frequency.EACH, Language.EN);
    for (var who : List.of("ana", "luz", "eva")) {
      var address = new EmailAddress(who + "@casa.example");
      var person = PersonId.of("https://issuer.example", who);
      var language = who.equals("eva") ? Language.ES : Language.EN;
      house
          .tables
          .recipients()
          .write(casa, new Recipient(person, address, language, Set.of(), Optional.empty()));
    }
    model(Price.FREE, GOOD, new Ending.Done(true, TAKEN));
    var log = talk(casa);
    house.office.says(new Sending.Throttled(Duration.ofMinutes(1)));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(given).hasSize(2);
    assertThat(house.office.taken()).hasSize(3);
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(given).as("whom it could not reach gets the log's own words").hasSize(2);
    assertThat(house.office.taken()).hasSize(4);
    assertThat(house.office.last().text()).contains("1 of 2 questions");
  }

  @Test
  void what_is_erased_while_a_model_reads_it_is_told_to_nobody() {
    var casa = house.business(Frequency.EACH, Language.EN);
    var log = talk(casa);
    var offer =
        new Offer(
            (prompt, pieces) -> {
              house.tables.keyring().remove(casa, log.id().record());
              pieces.accept(GOOD);
              return new Ending.Done(true, TAKEN);
            },
            Price.FREE);
    asked(offer);
    house.handle(new Job.Quiet(casa, log.id()));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).isEmpty();
  }

  @Test
  void whoever_died_over_it_leaves_a_mail_that_goes_once_without_a_model() {
    var casa = house.business(Frequency.EACH, Language.EN);
    model(Price.FREE, GOOD, new Ending.Done(true, TAKEN));
    var log = talk(casa);
    house.office.fails();
    assertThatThrownBy(() -> house.handle(new Job.Quiet(casa, log.id())))
        .isInstanceOf(Unavailable.class);
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(house.office.taken()).isEmpty();
    house.clock.forward(Outgoing.DOUBT);
    house.handle(new Job.Quiet(casa, log.id()));
    house.handle(new Job.Quiet(casa, log.id()));
    assertThat(given).hasSize(1);
    assertThat(house.office.taken()).hasSize(1);
    assertThat(house.office.last().text()).contains("1 of 2 questions");
  }
}

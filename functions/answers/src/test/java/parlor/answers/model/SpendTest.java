package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.answers.Answerer;
import parlor.answers.Purse;
import parlor.answers.Question;
import parlor.answers.Scene;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.guard.Guard;
import parlor.model.Price;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What answers may cost, and what they are counted at. */
class SpendTest {
  private static final String QUESTION = "When is breakfast?";

  /** Two dollars for a million tokens read, three for a million written. */
  private static final Price PRICE = new Price(2_000_000, 3_000_000);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HandClock clock = new HandClock();
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<String, Offer> offers = new LinkedHashMap<>();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Answerer ladder() {
    var voices = new Voices(new NoWorkspaces(), clock);
    return Ladder.of(
        new Models(offers),
        voices,
        Guard.standard(),
        Patience.STREAMED,
        clock,
        new Random(3),
        threads);
  }

  private Answer ask(Purse purse) {
    var scene =
        new Scene(
            TenantId.of(new byte[13]),
            new Origin("https://casa.example"),
            clock.instant().plus(Duration.ofSeconds(20)),
            purse);
    var question = new Question(QUESTION, Language.EN, List.of(), Optional.of(scene));
    return ladder().answer(question, Inn.INDEX, piece -> {});
  }

  private void offer(String name, Price price, String text, Ending ending) {
    offers.put(
        name,
        new Offer(
            (prompt, pieces) -> {
              calls.incrementAndGet();
              pieces.accept(text);
              return ending;
            },
            price));
  }

  @Test
  void an_answer_is_paid_by_what_its_model_says_it_took() {
    offer("main", PRICE, "From 8 [breakfast].", new Ending.Done(true, new Usage(1_000, 100)));
    var purse = new Purse(ladder().most(QUESTION));
    long reserved = purse.left();
    assertThat(ask(purse).by()).isEqualTo(AnsweredBy.MODEL);
    assertThat(reserved - purse.left()).isEqualTo(2_300);
  }

  @Test
  void without_room_no_model_is_asked_and_the_pages_are_quoted() {
    offer("main", PRICE, "From 8 [breakfast].", new Ending.Done(true, new Usage(1_000, 100)));
    var purse = new Purse(0);
    var answer = ask(purse);
    assertThat(answer.by()).isEqualTo(AnsweredBy.EXTRACT);
    assertThat(answer.degraded()).isTrue();
    assertThat(calls).hasValue(0);
    assertThat(purse.left()).isZero();
  }

  @Test
  void where_the_first_is_too_dear_the_second_may_still_answer() {
    offer("main", PRICE, "From 8 [breakfast].", new Ending.Done(true, new Usage(1_000, 100)));
    offer("own", Price.FREE, "From 8 [breakfast].", new Ending.Done(true, Usage.UNKNOWN));
    var answer = ask(new Purse(0));
    assertThat(answer.by()).isEqualTo(AnsweredBy.SECOND_MODEL);
    assertThat(calls).hasValue(1);
  }

  @Test
  void what_is_reserved_lasts_for_two_models_that_both_take_their_most() {
    offer("main", PRICE, "From 8 [breakfast].", new Ending.Failed(Failure.CUT));
    offer("second", PRICE, "From 8 [breakfast].", new Ending.Failed(Failure.CUT));
    var purse = new Purse(ladder().most(QUESTION));
    ask(purse);
    assertThat(calls).hasValue(2);
    assertThat(purse.left()).isNotNegative();
  }

  @Test
  void a_call_that_broke_off_is_counted_at_its_most_and_one_nobody_worked_on_is_free() {
    offer("main", PRICE, "From 8", new Ending.Failed(Failure.CUT));
    var purse = new Purse(ladder().most(QUESTION));
    long reserved = purse.left();
    ask(purse);
    assertThat(reserved - purse.left()).isGreaterThan(400 * 3);
    offers.clear();
    offer("main", PRICE, "", new Ending.Failed(Failure.THROTTLED));
    var whole = new Purse(reserved);
    ask(whole);
    assertThat(whole.left()).isEqualTo(reserved);
  }

  @Test
  void a_longer_question_may_cost_more() {
    offer("main", PRICE, "", new Ending.Failed(Failure.CUT));
    var ladder = ladder();
    assertThat(ladder.most(QUESTION.repeat(100)) - ladder.most(QUESTION))
        .isEqualTo(99L * QUESTION.length() * 2);
  }
}

package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.conversation.Source;
import parlor.tenant.Language;

class ExtractiveAnswererTest {
  private static final String PARKING = "Yes, behind the house. It is free!  Please\nuse the gate.";
  private final ContentIndex index =
      ContentIndex.of(
          List.of(
              new Faq(
                  "Inn",
                  Language.EN,
                  List.of(
                      new FaqEntry("parking", "Is there parking?", PARKING, Optional.of("/car")),
                      entry("breakfast", "When is breakfast served?", "From 7 to 10."),
                      entry("phone", "What is your phone number?", "555 0100."),
                      entry("tickets", "How much is a ticket?", "Adults pay 10."),
                      entry("child", "How much is a ticket for children?", "Children pay 4.")))));

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, Optional.empty());
  }

  private Answer ask(String text, Entry... recent) {
    var pieces = new StringBuilder();
    var question = new Question(text, Language.EN, List.of(recent));
    var answer = new ExtractiveAnswerer().answer(question, index, pieces::append);
    assertThat(pieces.toString()).isEqualTo(answer.text().orElse(""));
    return answer;
  }

  @Test
  void the_entry_is_quoted_to_the_letter_with_its_source() {
    var answer = ask("is there somewhere to park?");
    assertThat(answer.text()).contains(PARKING);
    assertThat(answer.by()).isEqualTo(AnsweredBy.EXTRACT);
    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.sources())
        .containsExactly(new Source("parking", "Is there parking?", Optional.of("/car")));
  }

  @Test
  void a_number_that_was_masked_is_no_question_about_numbers() {
    assertThat(ask("your phone?").sources()).hasSize(1);
    assertThat(ask("[phone 1]").outcome()).isEqualTo(Outcome.UNANSWERED);
    assertThat(ask("[phone 1] is there parking?").text()).contains(PARKING);
  }

  @Test
  void what_the_content_does_not_say_is_not_answered() {
    var answer = ask("do you sell snowboards");
    assertThat(answer.outcome()).isEqualTo(Outcome.UNANSWERED);
    assertThat(answer.by()).isEqualTo(AnsweredBy.NONE);
    assertThat(answer.sources()).isEmpty();
    assertThat(ask("¿vendéis tablas de esquí?").text().orElseThrow()).startsWith("Lo siento");
  }

  @Test
  void small_talk_is_answered_by_ourselves_in_its_language() {
    assertThat(ask("hello!").by()).isEqualTo(AnsweredBy.BUILT_IN);
    assertThat(ask("are you a real person?").text().orElseThrow()).contains("automated assistant");
    assertThat(ask("¿eres una persona?").text().orElseThrow()).contains("asistente automático");
    assertThat(ask("gracias").language()).isEqualTo(Language.ES);
    assertThat(ask("ok 👍").sources()).isEmpty();
  }

  @Test
  void a_greeting_before_a_question_is_passed_over() {
    assertThat(Figures.entry(ask("hi there! when do you serve breakfast?"))).isEqualTo("breakfast");
  }

  @Test
  void a_text_in_the_other_language_is_announced_in_the_visitors() {
    var answer = ask("¿hay aparcamiento?");
    assertThat(answer.text()).contains("Esto solo está en inglés: " + PARKING);
    assertThat(answer.language()).isEqualTo(Language.ES);
  }

  @Test
  void two_questions_get_two_entries() {
    assertThat(ask("Is there parking? And when is breakfast?").sources())
        .extracting(Source::entry)
        .containsExactly("parking", "breakfast");
  }

  @Test
  void three_questions_get_three_entries() {
    assertThat(ask("Parking? Breakfast? And what is your phone number?").sources())
        .extracting(Source::entry)
        .containsExactly("parking", "breakfast", "phone");
  }

  @Test
  void who_asks_what_it_costs_means_what_was_spoken_of() {
    var before = turn("when is breakfast served?");
    assertThat(Figures.entry(ask("how much does it cost?", before))).isNotEqualTo("tickets");
    assertThat(Figures.entry(ask("how much is a ticket?", before))).isEqualTo("tickets");
    assertThat(Figures.entry(ask("how much is it?", turn("a ticket for children"))))
        .isEqualTo("child");
    assertThat(ask("what are your prices?", turn("when is breakfast served?")).sources())
        .extracting(Source::entry)
        .doesNotContain("breakfast");
  }

  @Test
  void thanks_and_what_leans_itself_are_passed_over() {
    var first = turn("how much is a ticket for children?");
    var thanks = turn("thanks!");
    var leaning = turn("and how much is it on Sundays?");
    assertThat(Figures.entry(ask("how much is it?", thanks, first))).isEqualTo("child");
    assertThat(Figures.entry(ask("how much is it?", leaning, first))).isEqualTo("child");
  }

  @Test
  void a_word_of_no_language_is_of_the_conversations() {
    var page = new Question("wifi", Language.ES, List.of(turn("when is breakfast served?")));
    assertThat(page.language()).isEqualTo(Language.EN);
    assertThat(new Question("wifi", Language.ES, List.of()).language()).isEqualTo(Language.ES);
  }

  @Test
  void a_short_message_leans_on_the_question_before_it() {
    var before = turn("how much is a ticket?");
    assertThat(Figures.entry(ask("and for children?", before))).isEqualTo("child");
    assertThat(Figures.entry(ask("¿y para niños?", before))).isEqualTo("child");
  }

  private Entry turn(String text) {
    var reading = (MessageText.Reading.Text) MessageText.read(text);
    var id = new MessageId(new UUID(1, 2));
    var turn = new Event.Turn(id, reading.text(), ask(text));
    return Entry.next(List.of(), turn, Instant.EPOCH);
  }
}

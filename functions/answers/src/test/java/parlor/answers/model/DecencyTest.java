package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.answers.Passage;
import parlor.answers.model.OutboundCheck.Said;
import parlor.answers.model.OutboundCheck.Verdict;
import parlor.guard.Guard;
import parlor.tenant.Language;
import parlor.tenant.Origin;

/** What a model may not say. */
class DecencyTest {
  private static final OutboundCheck CHECK = new Decency(Guard.standard());

  private static final Passage CONTACT =
      new Passage(
          "contact",
          Language.EN,
          "How do I reach you?",
          "Call +34 912 345 678 or write to hello@casa.example. Transfers: ES91 2100 0418 4502 0005"
              + " 1332.",
          Optional.empty(),
          1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Breakfast is from 8 to 10. | PASS",
        "Call us on +34 912 345 678. | PASS",
        "Call us on +34 912345678. | PASS",
        "Write to hello@casa.example, please. | PASS",
        "Our account is ES9121000418450200051332. | PASS",
        "The guest before you is at ana.ruiz@example.com. | DROP",
        "Her number is +34 612 345 678. | DROP",
        "You may pay with 4111 1111 1111 1111. | DROP",
        "If you are thinking about suicide, call 024. | PASS",
        "All immigrants are vermin. | WITHDRAW",
        "I will burn your house down. | WITHDRAW"
      })
  void a_sentence_is_looked_at_before_it_leaves(String sentence, Verdict verdict) {
    var said =
        new Said(sentence, List.of(CONTACT), Optional.of(new Origin("https://casa.example")));
    assertThat(CHECK.look(said)).isEqualTo(verdict);
  }
}

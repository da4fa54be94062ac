package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlor.tenant.Language;

class WordVectorsTest {
  private static double near(List<String> a, Language in, List<String> b, Language other) {
    var one = Sense.unit(WordVectors.in(in).sum(a));
    var two = Sense.unit(WordVectors.in(other).sum(b));
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * two[i];
    }
    return sum;
  }

  @Test
  void words_of_one_meaning_are_near_and_others_are_not() {
    var refund = List.of("refund");
    assertThat(near(refund, Language.EN, List.of("reimbursement"), Language.EN)).isGreaterThan(0.6);
    assertThat(near(refund, Language.EN, List.of("puppy"), Language.EN)).isLessThan(0.3);
  }

  @Test
  void both_languages_share_the_space() {
    var dog = List.of("dog");
    assertThat(near(dog, Language.EN, List.of("perro"), Language.ES)).isGreaterThan(0.6);
    assertThat(near(dog, Language.EN, List.of("factura"), Language.ES)).isLessThan(0.3);
  }

  @Test
  void a_word_that_nobody_knows_is_nowhere() {
    assertThat(near(List.of("xqzvw"), Language.EN, List.of("dog"), Language.EN)).isZero();
  }
}

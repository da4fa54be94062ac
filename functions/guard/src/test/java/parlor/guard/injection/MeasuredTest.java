package parlor.guard.injection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.guard.text.Marked;

/** Attacks ({@code A}) and honest messages ({@code H}) that nothing was learnt from. */
final class MeasuredTest {
  private final Injection injection = new Injection();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void most_attacks_are_stopped_and_hardly_an_honest_message(String language) {
    assertThat(stopped("measured.txt", "A " + language)).isGreaterThan(0.8);
    assertThat(stopped("measured.txt", "H " + language)).isLessThan(0.04);
  }

  @Test
  void the_plainest_attacks_are_stopped_in_other_languages_too() {
    assertThat(stopped("languages-seen.txt", "A")).isGreaterThan(0.9);
    assertThat(stopped("languages-measured.txt", "A")).isGreaterThan(0.8);
    assertThat(stopped("languages-measured.txt", "H")).isLessThan(0.02);
  }

  private double stopped(String file, String mark) {
    return Marked.stopped("injection/" + file, mark, injection::in);
  }
}

package parlor.guard.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.guard.grammar.Lists;
import parlor.guard.text.Normalised;

/** Attacks ({@code A}) and honest messages ({@code H}) that nothing was learnt from. */
final class MeasuredTest {
  private final Injection injection = new Injection();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void most_attacks_are_stopped_and_hardly_an_honest_message(String language) {
    assertThat(stopped("A " + language)).isGreaterThan(0.8);
    assertThat(stopped("H " + language)).isLessThan(0.04);
  }

  private double stopped(String kind) {
    List<String> texts =
        Lists.lines(MeasuredTest.class, "measured.txt").stream()
            .filter(line -> line.startsWith(kind))
            .map(line -> line.substring(line.indexOf('|') + 1).strip().replace("\\n", "\n"))
            .toList();
    assertThat(texts).hasSizeGreaterThan(50);
    return texts.stream().filter(text -> injection.in(Normalised.of(text))).count()
        / (double) texts.size();
  }
}

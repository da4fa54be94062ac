package parlor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
  @Test
  void dollars_for_a_million_are_read_to_the_micro_dollar() {
    assertThat(Price.parse("0.06/0.24")).isEqualTo(new Price(60_000, 240_000));
    assertThat(Price.parse("3/15")).isEqualTo(Price.DEAR);
    assertThat(Price.parse("0/0")).isEqualTo(Price.FREE);
  }

  @Test
  void a_part_of_a_micro_dollar_is_a_whole_one() {
    assertThat(new Price(60_000, 240_000).of(1, 0)).isEqualTo(1);
    assertThat(new Price(60_000, 240_000).of(1_000, 100)).isEqualTo(84);
    assertThat(Price.FREE.of(1_000_000, 1_000_000)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3/", "a/b", "-1/2", "1e3/2", "0.0000001/1", "1/2/3"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Price.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

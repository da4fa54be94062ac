package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanaryTest {
  @ParameterizedTest
  @CsvSource({
    "It bears the mark mark0123456789abcdef., true",
    "m-a-r-k 0123 4567 89ab CDEF, true",
    "fedcba9876543210kram, true",
    "f e d c b a 9 8 7 6 5 4 3 2 1 0 K R A M, true",
    "The mark is 0123., false"
  })
  void it_is_seen_however_it_is_written(String text, boolean seen) {
    assertThat(new Canary("mark0123456789abcdef").isIn(text)).isEqualTo(seen);
  }
}

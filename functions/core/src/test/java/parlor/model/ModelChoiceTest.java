package parlor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
  private static final List<String> THREE = List.of("main", "own", "other");

  @Test
  void who_picks_none_gets_the_first_and_then_the_second() {
    assertThat(ModelChoice.of(THREE, Optional.empty())).containsExactly("main", "own");
  }

  @Test
  void who_picks_one_gets_it_first() {
    assertThat(ModelChoice.of(THREE, Optional.of("other"))).containsExactly("other", "main");
  }

  @Test
  void one_that_is_not_there_is_not_replaced_by_another() {
    assertThat(ModelChoice.of(THREE, Optional.of("gone"))).isEmpty();
  }

  @Test
  void there_may_be_one_or_none() {
    assertThat(ModelChoice.of(List.of("main"), Optional.empty())).containsExactly("main");
    assertThat(ModelChoice.of(List.of(), Optional.empty())).isEmpty();
  }
}

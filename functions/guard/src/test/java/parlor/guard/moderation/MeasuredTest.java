package parlor.guard.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.guard.text.Marked;

/** Bad messages ({@code A}) and honest ones ({@code H}) that nothing was learnt from. */
final class MeasuredTest {
  private static final Moderation MODERATION = new Moderation();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void most_hatred_is_found_and_little_that_is_said_of_groups_is_taken_for_it(String language) {
    var name = "hate/functions-measured.txt";
    assertThat(found(name, "A " + language, Category.HATE)).isGreaterThan(0.75);
    assertThat(found(name, "H " + language, Category.HATE)).isLessThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void most_who_may_harm_themselves_are_heard_and_few_others(String language) {
    var name = "harm/measured.txt";
    assertThat(found(name, "A " + language, Category.SELF_HARM)).isGreaterThan(0.65);
    assertThat(found(name, "H " + language, Category.SELF_HARM)).isLessThan(0.05);
  }

  private static double found(String file, String mark, Category category) {
    return Marked.stopped(file, mark, text -> MODERATION.of(text).equals(Optional.of(category)));
  }
}

package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function is told what its configuration asks for, and nothing that it does not read. */
class EnvironmentTest {
  private final Policies policies = new Policies(Synthesized.plain());

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void a_function_is_told_what_its_configuration_asks_for(FunctionName function) throws Exception {
    var told = policies.function(function).properties().path("Environment").path("Variables");
    assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(Asking.by(function));
  }
}

package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function is told what its configuration asks for, and nothing that it does not read. */
class EnvironmentTest {
  private final Policies policies = new Policies(Synthesized.plain());

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void a_function_is_told_what_its_configuration_asks_for(FunctionName function) throws Exception {
    var told = policies.function(function).properties().path("Environment").path("Variables");
    var asked = new Asking();
    var config =
        Class.forName(function.handler().replaceAll("Handler$", "Config"))
            .getDeclaredMethod("of", Map.class);
    config.setAccessible(true);
    config.invoke(null, asked);
    // Lambda itself says which region it is.
    asked.names.remove("AWS_REGION");
    assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(asked.names);
  }

  /** An environment that has everything and notes what it is asked for. */
  private static final class Asking extends AbstractMap<String, String> {
    private final Set<String> names = new TreeSet<>();

    @Override
    public String get(Object name) {
      names.add((String) name);
      return "something";
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return Set.of();
    }
  }
}

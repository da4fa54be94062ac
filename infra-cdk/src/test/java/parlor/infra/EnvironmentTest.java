package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.model.ModelList;
import parlor.testing.SecretMarks;
import tools.jackson.databind.JsonNode;

/** A function is told what its configuration asks for, and nothing that it does not read. */
class EnvironmentTest {
  private static final String MADE_UP =
      "[0-9a-f]{64}\\.(zip|json|jar)|\\b[A-Za-z0-9]*[0-9A-F]{8}([0-9a-f]{32}|\\b)";

  private final Policies policies = new Policies(Synthesized.plain());

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void a_function_is_told_what_its_configuration_asks_for(FunctionName function) throws Exception {
    var told = policies.function(function).properties().path("Environment").path("Variables");
    assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(Asking.by(function));
  }

  @ParameterizedTest
  @EnumSource(BackgroundName.class)
  void so_are_those_of_whoever_runs_a_stage(BackgroundName name) throws Exception {
    var told = policies.function(name.handler()).properties().path("Environment").path("Variables");
    assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(Asking.by(name.handler()));
  }

  static Stream<String> handlers() {
    return Stream.concat(
        Arrays.stream(FunctionName.values()).map(FunctionName::handler),
        Arrays.stream(BackgroundName.values()).map(BackgroundName::handler));
  }

  @ParameterizedTest
  @MethodSource("handlers")
  void a_configuration_that_is_printed_tells_names_alone(String handler) throws Exception {
    var names = Asking.by(handler);
    assertThat(names).noneMatch(name -> name.matches("AWS_(ACCESS|SECRET|SESSION).*"));
    var environment = new TreeMap<String, String>();
    names.forEach(name -> environment.put(name, "arn-of-" + name));
    Asking.MODELS.forEach(name -> environment.replace(name, ModelList.NONE));
    environment.replace("PARLOR_SIGN_UP", "closed");
    environment.replace("PARLOR_CEILING", "0/0");
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_SECRET_ACCESS_KEY", "a-secret-of-the-environment");
    environment.put("AWS_SESSION_TOKEN", "a-token-of-the-environment");
    assertThat(Asking.configuration(handler, environment))
        .asString()
        .contains("arn-of-PARLOR_")
        .doesNotContain("of-the-environment");
  }

  static Stream<JsonNode> doors() {
    return Stream.of(
        Synthesized.plain().template(),
        Synthesized.with(Map.of("customerKey", "true", "mail", "ops@example.com")).template(),
        Doors.sam());
  }

  @ParameterizedTest(name = "door {index}")
  @MethodSource("doors")
  void a_template_holds_no_secret(JsonNode template) {
    var text = values(template.required("Resources")).collect(Collectors.joining("\n"));
    assertThat(SecretMarks.inOurs(text)).isEmpty();
    assertThat(SecretMarks.inOurs(text + " 9f86d081884c7d659a2feaa0c55ad015")).hasSize(1);
  }

  /**
   * Whatever stands in resources, but for the names CDK makes up: by a hash, of a path or a file.
   */
  private static Stream<String> values(JsonNode node) {
    if (node.has("Ref") || node.has("Fn::GetAtt")) {
      return Stream.of();
    }
    return node.isString()
        ? Stream.of(node.asString().replaceAll(MADE_UP, ""))
        : node.valueStream().flatMap(EnvironmentTest::values);
  }
}

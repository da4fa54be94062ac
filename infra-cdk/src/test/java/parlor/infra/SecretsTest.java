package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlor.sealing.Derivation;
import tools.jackson.databind.JsonNode;

/** A secret that is too short would stop each function as it starts. */
class SecretsTest {
  static Stream<JsonNode> doors() {
    return Stream.of(Synthesized.plain().template(), Doors.sam());
  }

  @ParameterizedTest(name = "door {index}")
  @MethodSource("doors")
  void a_secret_is_long_enough_to_make_keys_of(JsonNode template) {
    assertThat(template.required("Resources").valueStream())
        .filteredOn(r -> r.path("Type").asString("").equals("AWS::SecretsManager::Secret"))
        .hasSize(2)
        .extracting(r -> r.at("/Properties/GenerateSecretString/PasswordLength").asInt(0))
        .allMatch(length -> length >= Derivation.LEAST);
  }
}

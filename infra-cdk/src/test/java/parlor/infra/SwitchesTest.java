package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parlor.dynamodb.TableName;

/** A switch does what the README says it does. */
class SwitchesTest {
  @Test
  void a_customer_key_is_on_every_table_and_lets_the_services_use_it() {
    var stack = Synthesized.with(Map.of("customerKey", "true"));
    assertThat(stack.resources("AWS::DynamoDB::Table"))
        .hasSize(TableName.values().length)
        .allSatisfy(
            table -> {
              var sealed = table.properties().required("SSESpecification");
              assertThat(sealed.required("SSEType").asString()).isEqualTo("KMS");
              assertThat(sealed.required("KMSMasterKeyId").toString()).contains("CustomerKey");
            });
    var key =
        stack
            .resources("AWS::KMS::Key")
            .filter(it -> it.name().startsWith("CustomerKey"))
            .findFirst()
            .orElseThrow();
    assertThat(key.properties().required("KeyPolicy").toString())
        .contains("dynamodb", "s3", "secretsmanager", "logs");
  }

  @Test
  void the_wall_blocks_an_address_beyond_six_hundred_calls() {
    var wall = Synthesized.with(Map.of("waf", "true")).resources("AWS::WAFv2::WebACL").toList();
    assertThat(wall)
        .singleElement()
        .satisfies(
            acl ->
                assertThat(acl.properties().required("Rules").toString())
                    .contains("\"Limit\":600", "\"AggregateKeyType\":\"IP\"", "\"Block\":{}"));
  }

  @Test
  void an_issuer_is_who_the_owner_function_believes() {
    var choices = Map.of("issuer", "https://issuer.example/pool", "client", "desk");
    var told = new Policies(Synthesized.with(choices)).told(FunctionName.OWNER);
    assertThat(told.path("PARLOR_ISSUER").asString("")).isEqualTo("https://issuer.example/pool");
    assertThat(told.path("PARLOR_CLIENT").asString("")).isEqualTo("desk");
    assertThat(Synthesized.with(choices).resources("AWS::Cognito::UserPool")).isEmpty();
    assertThatThrownBy(() -> Synthesized.with(Map.of("issuer", "https://issuer.example")))
        .hasMessageContaining("-c client");
    assertThatThrownBy(
            () -> Synthesized.with(Map.of("issuer", "http://issuer.example", "client", "desk")))
        .hasMessageContaining("https");
  }

  @Test
  void a_desk_elsewhere_says_where_the_chat_is_tried_at_either_door() {
    var choices = Map.of("desk", "https://desk.example/", "trial", "https://try.example");
    var told = new Policies(Synthesized.with(choices)).told(FunctionName.OWNER);
    assertThat(told.path("PARLOR_TRIAL").asString("")).isEqualTo("https://try.example");
    var sam = Doors.sam();
    assertThat(
            sam.at("/Resources/OwnerFunction/Properties/Environment/Variables/PARLOR_TRIAL/Ref")
                .asString(""))
        .isEqualTo("Trial");
    var pattern = sam.at("/Parameters/Trial/AllowedPattern").asString("");
    assertThat(List.of("none", "https://try.example", "https://try.example:8443"))
        .allMatch(text -> text.matches(pattern));
    for (var odd : List.of("https://try.example/", "https://Try.example", "http://try.example")) {
      assertThat(odd).doesNotMatch(pattern);
      assertThatThrownBy(
              () -> Synthesized.with(Map.of("desk", "https://desk.example/", "trial", odd)))
          .hasMessageContaining("-c trial");
    }
    assertThatThrownBy(() -> Synthesized.with(Map.of("trial", "https://try.example")))
        .as("the stack's own desk says it itself")
        .hasMessageContaining("-c trial");
  }

  @Test
  void a_domain_of_ones_own_has_the_contracts_paths() {
    var mapping =
        Synthesized.with(CostTest.DOMAIN).resources("AWS::ApiGateway::BasePathMapping").toList();
    assertThat(mapping)
        .singleElement()
        .satisfies(
            it -> assertThat(it.properties().required("BasePath").asString()).isEqualTo("v1"));
  }
}

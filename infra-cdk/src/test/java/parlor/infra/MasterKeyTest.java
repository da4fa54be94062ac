package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever may open a business's key could read its visitors. */
class MasterKeyTest {
  /** Actions that open what the key sealed, or let somebody else do so. */
  private static final Pattern OPENS =
      Pattern.compile(".*(\\*|Decrypt|ReEncrypt|GenerateDataKey|CreateGrant|DeriveSharedSecret).*");

  private final Synthesized stack = Synthesized.plain();
  private final Policies policies = new Policies(stack);

  @Test
  void only_the_functions_roles_may_unwrap() {
    var opening = new TreeSet<String>();
    for (var statement : statements()) {
      if (statement.required("Effect").asString().equals("Deny")) {
        continue;
      }
      assertThat(statement.propertyNames()).doesNotContain("NotAction", "NotPrincipal");
      for (var action : Each.of(statement.required("Action"))) {
        if (OPENS.matcher(action.asString()).matches()) {
          for (var principal : Each.of(statement.required("Principal").required("AWS"))) {
            opening.add(action.asString() + " " + principal);
          }
        }
      }
    }
    var tenantRoles = Arrays.stream(FunctionName.values()).map(policies::tenantRole);
    var others =
        Stream.of("BreakGlassRole", "RotationFunctionTenantRole", "SummaryFunctionTenantRole")
            .map(policies::role);
    var roles =
        Stream.concat(tenantRoles, others)
            .map(role -> "kms:Decrypt {\"Fn::GetAtt\":[\"" + role.name() + "\",\"Arn\"]}")
            .toList();
    assertThat(opening).containsExactlyInAnyOrderElementsOf(roles);
  }

  private List<JsonNode> statements() {
    var alias =
        stack
            .resources("AWS::KMS::Alias")
            .filter(a -> a.properties().path("AliasName").asString("").equals("alias/parlor-dev"))
            .findFirst()
            .orElseThrow();
    var key = alias.properties().required("TargetKeyId").required("Fn::GetAtt").get(0).asString();
    var policy = stack.resource(key).properties().required("KeyPolicy");
    return policy.required("Statement").valueStream().toList();
  }
}

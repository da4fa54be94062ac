package parlor.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * Wraps each business's key. The account's administrators may look after it and wrap with it. Only
 * the roles listed here may unwrap, each for the business it is tagged with; to everybody else, the
 * administrators too, it is denied, so that a right given elsewhere by mistake opens nothing.
 */
final class MasterKey extends Construct {
  /**
   * To open, and the ways round it: under another key, or by somebody else's right. See
   * https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
   */
  private static final List<String> OPENING =
      List.of("kms:CreateGrant", "kms:Decrypt", "kms:ReEncryptFrom");

  private final Key key;
  private final List<String> openers = new ArrayList<>();

  MasterKey(Construct scope, Settings settings) {
    super(scope, "MasterKey");
    key =
        Key.Builder.create(this, "Key")
            .description("Parlor " + settings.stage() + ": wraps each business's key")
            // So `./parlor workspace` finds it by the stage's name.
            .alias("parlor-" + settings.stage())
            .enableKeyRotation(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .policy(PolicyDocument.Builder.create().statements(administrators()).build())
            .build();
  }

  String arn() {
    return key.getKeyArn();
  }

  /** Both sides say yes: the key to the role, and the role's own policy to the key. */
  void letUnwrap(IRole role) {
    openers.add(role.getRoleArn());
    key.addToResourcePolicy(unwrapping().principals(List.of(role)).resources(List.of("*")).build());
    role.addToPrincipalPolicy(unwrapping().resources(List.of(arn())).build());
  }

  /** The same, and to wrap again: the key's policy leaves wrapping to the account. */
  void letRewrap(IRole role) {
    letUnwrap(role);
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:Encrypt"))
            .resources(List.of(arn()))
            .conditions(OneTenant.ITS_KEYS)
            .build());
  }

  /** After the last role: nobody else opens anything. */
  void denyOthers() {
    key.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("OpenToNobodyElse")
            .effect(Effect.DENY)
            .principals(List.of(new AnyPrincipal()))
            .actions(OPENING)
            .resources(List.of("*"))
            .conditions(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", List.copyOf(openers))))
            .build());
  }

  private static PolicyStatement.Builder unwrapping() {
    return PolicyStatement.Builder.create()
        .actions(List.of("kms:Decrypt"))
        .conditions(OneTenant.ITS_KEYS);
  }

  private static List<PolicyStatement> administrators() {
    return List.of(
        KeyCare.statement().sid("LookAfter").build(),
        PolicyStatement.Builder.create()
            .sid("WrapForNewBusiness")
            .principals(List.of(new AccountRootPrincipal()))
            .actions(List.of("kms:Encrypt"))
            .resources(List.of("*"))
            .conditions(OneTenant.NAMED_IN_CONTEXT)
            .build());
  }
}

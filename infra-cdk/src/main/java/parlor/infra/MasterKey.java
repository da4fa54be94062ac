package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * Wraps each business's key. The account's administrators may look after it and wrap with it, but
 * only the functions may unwrap, and only for a business that they name.
 */
final class MasterKey extends Construct {
  /** The encryption context's one entry. */
  private static final String CONTEXT = "kms:EncryptionContext:tenant";

  /** In order, as everywhere: a template that differs by chance would be deployed as a change. */
  private static final Map<String, Object> NAMES_A_TENANT =
      new TreeMap<>(
          Map.of(
              "ForAllValues:StringEquals",
              Map.of("kms:EncryptionContextKeys", List.of("tenant")),
              // An absent list of keys would satisfy the line above.
              "Null",
              Map.of(CONTEXT, "false")));

  private final Key key;

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
    var byKey =
        PolicyStatement.Builder.create()
            .principals(List.of(role))
            .actions(List.of("kms:Decrypt"))
            .resources(List.of("*"))
            .conditions(NAMES_A_TENANT)
            .build();
    key.addToResourcePolicy(byKey);
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("kms:Decrypt"))
            .resources(List.of(arn()))
            .conditions(NAMES_A_TENANT)
            .build());
  }

  private static List<PolicyStatement> administrators() {
    return List.of(
        KeyCare.statement().sid("LookAfter").build(),
        PolicyStatement.Builder.create()
            .sid("WrapForNewBusiness")
            .principals(List.of(new AccountRootPrincipal()))
            .actions(List.of("kms:Encrypt"))
            .resources(List.of("*"))
            .conditions(NAMES_A_TENANT)
            .build());
  }
}

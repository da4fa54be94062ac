package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * The account's own key for what is stored, for those who want to be able to withdraw it. Used only
 * through the services that store, for whoever may use those.
 */
final class CustomerKey {
  private static final List<String> STORING =
      List.of(
          "kms:Encrypt",
          "kms:Decrypt",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:DescribeKey");

  private CustomerKey() {}

  static IKey in(Construct scope, Settings settings) {
    return Key.Builder.create(scope, "CustomerKey")
        .description("Parlor " + settings.stage() + ": tables, content, secrets and logs")
        .enableKeyRotation(true)
        .removalPolicy(RemovalPolicy.RETAIN)
        .policy(
            PolicyDocument.Builder.create()
                .statements(
                    List.of(
                        KeyCare.statement().build(),
                        store(settings),
                        grant(settings),
                        log(settings)))
                .build())
        .build();
  }

  private static PolicyStatement store(Settings settings) {
    return PolicyStatement.Builder.create()
        .principals(List.of(new AnyPrincipal()))
        .actions(STORING)
        .resources(List.of("*"))
        .conditions(through(settings, List.of("dynamodb", "s3", "secretsmanager")))
        .build();
  }

  /** DynamoDB works on a table by a grant. */
  private static PolicyStatement grant(Settings settings) {
    return PolicyStatement.Builder.create()
        .principals(List.of(new AnyPrincipal()))
        .actions(List.of("kms:CreateGrant"))
        .resources(List.of("*"))
        .conditions(through(settings, List.of("dynamodb", "secretsmanager")))
        .build();
  }

  private static Map<String, Object> through(Settings settings, List<String> services) {
    var names =
        services.stream().map(name -> name + "." + settings.region() + ".amazonaws.com").toList();
    return Map.of(
        "StringEquals",
        new TreeMap<>(Map.of("kms:CallerAccount", Aws.ACCOUNT_ID, "kms:ViaService", names)));
  }

  private static PolicyStatement log(Settings settings) {
    var groups =
        "arn:"
            + Aws.PARTITION
            + ":logs:"
            + settings.region()
            + ":"
            + Aws.ACCOUNT_ID
            + ":log-group:";
    return PolicyStatement.Builder.create()
        .principals(List.of(new ServicePrincipal("logs." + settings.region() + ".amazonaws.com")))
        .actions(STORING)
        .resources(List.of("*"))
        .conditions(
            Map.of(
                "ArnLike",
                Map.of(
                    "kms:EncryptionContext:aws:logs:arn",
                    List.of(
                        groups + "/aws/lambda/" + settings.prefix() + "*",
                        groups + "/aws/apigateway/" + settings.prefix() + "*"))))
        .build();
  }
}

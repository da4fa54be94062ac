package parlor.infra;

import java.util.List;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What an administrator does with a KMS key without using it: nothing here opens anything. */
final class KeyCare {
  private static final List<String> ACTIONS =
      List.of(
          "kms:CancelKeyDeletion",
          "kms:CreateAlias",
          "kms:DeleteAlias",
          "kms:DescribeKey",
          "kms:DisableKey",
          "kms:DisableKeyRotation",
          "kms:EnableKey",
          "kms:EnableKeyRotation",
          "kms:GetKeyPolicy",
          "kms:GetKeyRotationStatus",
          "kms:ListGrants",
          "kms:ListKeyPolicies",
          "kms:ListKeyRotations",
          "kms:ListResourceTags",
          "kms:PutKeyPolicy",
          "kms:RevokeGrant",
          "kms:ScheduleKeyDeletion",
          "kms:TagResource",
          "kms:UntagResource",
          "kms:UpdateAlias",
          "kms:UpdateKeyDescription");

  private KeyCare() {}

  /** For the account's administrators. */
  static PolicyStatement.Builder statement() {
    return PolicyStatement.Builder.create()
        .principals(List.of(new AccountRootPrincipal()))
        .actions(ACTIONS)
        .resources(List.of("*"));
  }
}

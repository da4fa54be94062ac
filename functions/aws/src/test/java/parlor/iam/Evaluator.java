package parlor.iam;

import java.util.List;
import java.util.Optional;

/**
 * The order in which AWS decides within one account: an explicit deny anywhere, then an allow by
 * the resource's policy or the identity's, else no.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
public final class Evaluator {
  /** What the policy of a resource means for those whom it does not name. */
  public enum Kind {
    /** An identity's policy suffices: a table, a bucket, a secret. */
    ORDINARY,
    /**
     * Nobody gets in but by the resource's own policy: a KMS key, and a role's trust.
     * https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
     */
    CLOSED
  }

  private Evaluator() {}

  /** Whether it is allowed. */
  public static boolean allows(
      Question question, List<Policy> identity, Optional<Policy> resource, Kind kind) {
    boolean denied =
        identity.stream().anyMatch(policy -> policy.denies(question))
            || resource.filter(policy -> policy.deniesByName(question)).isPresent();
    if (denied) {
      return false;
    }
    if (resource.filter(policy -> policy.allowsByName(question)).isPresent()) {
      return true;
    }
    boolean byIdentity = identity.stream().anyMatch(policy -> policy.allows(question));
    return byIdentity
        && (kind == Kind.ORDINARY
            || resource.filter(policy -> policy.leavesToAccount(question)).isPresent());
  }
}

package parlor.infra;

import java.util.List;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * The role that a function takes on for one business at a time, by naming it in a session tag. All
 * that a function may do to a business's rows, content and key hangs on it.
 */
final class TenantRole {
  private TenantRole() {}

  static Role of(Construct function, Role execution) {
    return of(function, "TenantRole", execution);
  }

  /** The same under another name. Chained from a role, it lasts an hour and no longer. */
  static Role of(Construct scope, String id, Role execution) {
    var trusted =
        new ArnPrincipal(execution.getRoleArn()).withConditions(OneTenant.TAGGED).withSessionTags();
    var role = Role.Builder.create(scope, id).assumedBy(trusted).build();
    // The role's trust would do; this says what the function is for, and is a second lock.
    execution.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("sts:AssumeRole", "sts:TagSession"))
            .resources(List.of(role.getRoleArn()))
            .conditions(OneTenant.TAGGED)
            .build());
    return role;
  }
}

package parlor.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * A role that a function takes on for one business, or for one person, at a time, by naming it in a
 * session tag. All that a function may do to their rows, content and key hangs on it.
 */
final class TaggedRole {
  private TaggedRole() {}

  static Role ofTenant(Construct function, Role execution) {
    return ofTenant(function, "TenantRole", execution);
  }

  /** The same under another name. Chained from a role, it lasts an hour and no longer. */
  static Role ofTenant(Construct scope, String id, Role execution) {
    return of(scope, execution, id, OneTenant.TAGGED);
  }

  static Role ofPerson(Construct function, Role execution) {
    return of(function, execution, "PersonRole", OnePerson.TAGGED);
  }

  private static Role of(
      Construct function, Role execution, String id, Map<String, Object> tagged) {
    var trusted = new ArnPrincipal(execution.getRoleArn()).withConditions(tagged).withSessionTags();
    var role = Role.Builder.create(function, id).assumedBy(trusted).build();
    // The role's trust would do; this says what the function is for, and is a second lock.
    execution.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("sts:AssumeRole", "sts:TagSession"))
            .resources(List.of(role.getRoleArn()))
            .conditions(tagged)
            .build());
    return role;
  }
}

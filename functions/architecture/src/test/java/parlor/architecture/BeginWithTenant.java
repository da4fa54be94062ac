package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The first parameter is a tenant, or something that begins with one. */
final class BeginWithTenant extends ArchCondition<JavaMethod> {
  private static final Set<String> TENANTS =
      Set.of(
          "parlor.tenant.TenantId",
          "parlor.tenant.PublicKey",
          "parlor.tenant.Workspace",
          "parlor.conversation.Transcript");

  BeginWithTenant() {
    super("name a tenant first");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    var parameters = method.getRawParameterTypes();
    boolean named = !parameters.isEmpty() && TENANTS.contains(parameters.getFirst().getName());
    events.add(new SimpleConditionEvent(method, named, method.getFullName()));
  }
}

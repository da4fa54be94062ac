package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The first parameter is a tenant, or something that begins with one. */
final class BeginWithTenant extends ArchCondition<JavaMethod> {
  BeginWithTenant() {
    super("name a tenant first");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    var parameters = method.getRawParameterTypes();
    boolean named = !parameters.isEmpty() && Tenants.begin(parameters.getFirst());
    events.add(new SimpleConditionEvent(method, named, method.getFullName()));
  }
}

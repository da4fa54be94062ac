package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The first parameter says whose data it is. */
final class BeginWith extends ArchCondition<JavaMethod> {
  private final Set<String> types;

  private BeginWith(String whose, Set<String> types) {
    super("name a " + whose + " first");
    this.types = types;
  }

  /** A tenant, or something that begins with one. */
  static BeginWith tenant() {
    return new BeginWith(
        "tenant",
        Set.of(
            "parlor.tenant.TenantId",
            "parlor.tenant.PublicKey",
            "parlor.tenant.Workspace",
            "parlor.conversation.Transcript"));
  }

  /** A person, and no tenant: a person has several. */
  static BeginWith person() {
    return new BeginWith("person", Set.of("parlor.people.PersonId"));
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    var parameters = method.getRawParameterTypes();
    boolean named = !parameters.isEmpty() && types.contains(parameters.getFirst().getName());
    events.add(new SimpleConditionEvent(method, named, method.getFullName()));
  }
}

package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import parlor.people.PersonId;

/** The first parameter says whose data it is. */
final class BeginWith extends ArchCondition<JavaMethod> {
  private final Predicate<JavaClass> types;

  private BeginWith(String whose, Predicate<JavaClass> types) {
    super("name a " + whose + " first");
    this.types = types;
  }

  /** A tenant, or something that begins with one. */
  static BeginWith tenant() {
    return new BeginWith("tenant", Tenants::begin);
  }

  /** A person, and no tenant: a person has several. */
  static BeginWith person() {
    return new BeginWith("person", type -> type.isEquivalentTo(PersonId.class));
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    var parameters = method.getRawParameterTypes();
    boolean named = !parameters.isEmpty() && types.test(parameters.getFirst());
    events.add(new SimpleConditionEvent(method, named, method.getFullName()));
  }
}

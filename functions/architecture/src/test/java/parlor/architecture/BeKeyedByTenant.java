package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import parlor.people.PersonId;

/** The field's first type argument is a tenant, a record that begins with one, or a person. */
final class BeKeyedByTenant extends ArchCondition<JavaField> {
  BeKeyedByTenant() {
    super("be keyed by a type that begins with a tenant, or by a person");
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    boolean keyed =
        field.getType() instanceof JavaParameterizedType type
            && says(type.getActualTypeArguments().getFirst().toErasure());
    events.add(new SimpleConditionEvent(field, keyed, field.getFullName()));
  }

  private static boolean says(JavaClass key) {
    return Tenants.begin(key) || key.isEquivalentTo(PersonId.class);
  }
}

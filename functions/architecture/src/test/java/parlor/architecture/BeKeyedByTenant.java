package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The field's first type argument is a tenant, or a record that begins with one. */
final class BeKeyedByTenant extends ArchCondition<JavaField> {
  BeKeyedByTenant() {
    super("be keyed by a type that begins with a tenant");
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    boolean keyed =
        field.getType() instanceof JavaParameterizedType type
            && Tenants.begin(type.getActualTypeArguments().getFirst().toErasure());
    events.add(new SimpleConditionEvent(field, keyed, field.getFullName()));
  }
}

package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The class's package says {@code @NullMarked} in its package-info. */
final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {
  ResideInNullMarkedPackage() {
    super("reside in a @NullMarked package");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
    events.add(
        new SimpleConditionEvent(type, marked, type.getName() + ": package not @NullMarked"));
  }
}

package parlor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parlor.concurrent.Remembered;

/**
 * A field in which an object remembers what it learned after it was made: a {@link Remembered}, or
 * a map that some method adds to. A map that only constructors fill, or helpers that nothing else
 * calls, is a table to look up in.
 */
final class Memory extends DescribedPredicate<JavaField> {
  private static final Set<String> ADDING =
      Set.of(
          "put",
          "putAll",
          "putFirst",
          "putLast",
          "putIfAbsent",
          "compute",
          "computeIfAbsent",
          "merge");

  Memory() {
    super("remember");
  }

  @Override
  public boolean test(JavaField field) {
    return field.getRawType().isEquivalentTo(Remembered.class)
        || (field.getRawType().isAssignableTo(Map.class) && canGrow(field) && grows(field));
  }

  private static boolean grows(JavaField field) {
    return field.getAccessesToSelf().stream()
        .map(JavaAccess::getOwner)
        .anyMatch(unit -> adds(unit) && !makes(unit, new HashSet<>()));
  }

  /** Whether it may be set again, or its class begins with a map that was made or handed in. */
  private static boolean canGrow(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || field.getOwner().getCodeUnits().stream()
            .filter(unit -> sets(unit, field))
            .anyMatch(unit -> isHandedMap(unit) || makesMap(unit));
  }

  /** A constant is set with its class, the rest with the object. */
  private static boolean sets(JavaCodeUnit unit, JavaField field) {
    boolean other =
        field.getModifiers().contains(JavaModifier.STATIC)
            ? unit instanceof JavaConstructor
            : unit instanceof JavaStaticInitializer;
    return !other && makes(unit, new HashSet<>());
  }

  /** Of maps that were handed in, one that is copied by {@link Map#copyOf} is nobody's to fill. */
  private static boolean isHandedMap(JavaCodeUnit unit) {
    long handed =
        unit.getRawParameterTypes().stream().filter(type -> type.isAssignableTo(Map.class)).count();
    long copied =
        unit.getMethodCallsFromSelf().stream()
            .map(JavaAccess::getTarget)
            .filter(to -> to.getName().equals("copyOf") && to.getOwner().isEquivalentTo(Map.class))
            .count();
    return handed > copied;
  }

  private static boolean makesMap(JavaCodeUnit unit) {
    return unit.getAccessesFromSelf().stream()
        .map(JavaAccess::getTarget)
        .anyMatch(to -> to.getName().equals("<init>") && to.getOwner().isAssignableTo(Map.class));
  }

  private static boolean adds(JavaCodeUnit unit) {
    return unit.getAccessesFromSelf().stream()
        .map(JavaAccess::getTarget)
        .anyMatch(to -> ADDING.contains(to.getName()) && to.getOwner().isAssignableTo(Map.class));
  }

  /** Whether it runs only while the object is made. */
  private static boolean makes(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    if (!(unit instanceof JavaMethod method)) {
      return true;
    }
    var callers = method.getAccessesToSelf();
    return seen.add(method)
        && method.getModifiers().contains(JavaModifier.PRIVATE)
        && !callers.isEmpty()
        && callers.stream().allMatch(call -> makes(call.getOwner(), seen));
  }
}

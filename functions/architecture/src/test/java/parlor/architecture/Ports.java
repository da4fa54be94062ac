package parlor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Interfaces of core that a store or a vault implements. */
final class Ports extends DescribedPredicate<JavaClass> {
  Ports() {
    super("ports of core");
  }

  @Override
  public boolean test(JavaClass type) {
    return type.isInterface()
        && type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getPackageName()
            .matches("parlor\\.(tenant|limit|seal|conversation|content)(\\..*)?")
        && !type.getSimpleName().matches("Verdict|KeyVerdict|Event|Seal");
  }
}

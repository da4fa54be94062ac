package parlor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Interfaces of core that a store or a vault implements. */
final class Ports extends DescribedPredicate<JavaClass> {
  /** Who works for a business, and who is asked to, is the business's. */
  private static final String TEAM = "(Invitations|Rosters)";

  private final String names;

  private Ports(String description, String names) {
    super(description);
    this.names = names;
  }

  /** What is a business's. */
  static Ports ofTenants() {
    return new Ports(
        "ports of core",
        "parlor\\.((tenant|limit|seal|conversation|content|audit|mail|lead|subject|notice)\\..+|people\\."
            + TEAM
            + ")");
  }

  /** What is a person's, whichever businesses they work for. */
  static Ports ofPeople() {
    return new Ports("ports of people", "parlor\\.people\\.(?!" + TEAM + "$).+");
  }

  @Override
  public boolean test(JavaClass type) {
    return type.isInterface()
        && type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getName().matches(names)
        && !type.getSimpleName().matches("Verdict|KeyVerdict|Event|Seal|Sending")
        // Opened before it is known whose it is; what it seals names the tenant.
        && !type.getSimpleName().equals("OffLinks")
        // What all that signed up have together; and a secret that is one tenant's already.
        && !type.getSimpleName().matches("Ceiling|Blind")
        // Spans businesses on purpose; a rule of its own keeps it out of the functions.
        && !type.getSimpleName().equals("AllTenants");
  }
}

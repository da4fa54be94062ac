package parlor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenFieldsConjunction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import parlor.concurrent.Remembered;

/** What every class of Parlor is held to. */
final class Rules {
  private static final String[] CORE = {
    "parlor.tenant..",
    "parlor.content..",
    "parlor.people..",
    "parlor.limit..",
    "parlor.seal..",
    "parlor.session..",
    "parlor.conversation..",
    "parlor.audit..",
    "parlor.id..",
    "parlor.failure..",
    "parlor.model..",
    "parlor.lead..",
    "parlor.subject..",
    "parlor.concurrent.."
  };

  static final ArchRule CORE_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              not(resideInAnyPackage(CORE))
                  .and(not(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.."))));

  static final ArchRule GUARD_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage("parlor.guard..")
          .should()
          .dependOnClassesThat(
              not(resideInAnyPackage(CORE))
                  .and(not(resideInAnyPackage("parlor.guard..", "org.jspecify..")))
                  .and(not(resideInAnyPackage("com.google.i18n.phonenumbers..")))
                  .and(not(resideInAnyPackage("java.lang..", "java.util..", "java.text..")))
                  .and(not(resideInAnyPackage("java.math", "java.security", "java.nio.charset")))
                  // Its own word lists are read from its jar.
                  .and(not(resideInAnyPackage("java.io", "java.nio"))));

  static final ArchRule AWS_ONLY_IN_ADAPTERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("parlor.dynamodb..", "parlor.aws..", "parlor.models..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..");

  static final ArchRule LAMBDA_ONLY_IN_HANDLERS =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Handler")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.amazonaws.services.lambda..", "org.crac..");

  static final ArchRule SPRING_ONLY_IN_HOST =
      noClasses()
          .that()
          .resideOutsideOfPackage("parlor.host..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..");

  static final ArchRule DAGGER_ONLY_IN_WIRING =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Component")
          .and()
          .haveSimpleNameNotEndingWith("Module")
          .and()
          .haveNameNotMatching(".*\\.(Dagger\\w+|\\w+Module_\\w+)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dagger..", "javax.inject..");

  static final ArchRule FEATURES_NEVER_IMPORT_EACH_OTHER =
      slices().matching("parlor.api.(*)..").should().notDependOnEachOther();

  static final ArchRule NO_CYCLES = slices().matching("parlor.(**)").should().beFreeOfCycles();

  static final ArchRule ENVIRONMENT_ONLY_IN_CONFIG =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Config")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  static final ArchRule TIME_AND_CHANCE_COME_IN =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  static final ArchRule CLOCKS_ARE_MADE_IN_WIRING =
      noClasses()
          .that()
          .resideOutsideOfPackage("parlor.host..")
          .and()
          .haveSimpleNameNotEndingWith("Module")
          .and()
          .haveSimpleNameNotEndingWith("Handler")
          .should()
          .callMethod(Clock.class, "systemUTC");

  static final ArchRule STATIC_FIELDS_ARE_FINAL =
      fields().that().areStatic().and().doNotHaveName("$VALUES").should(beFinal());

  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes().should(new ResideInNullMarkedPackage());

  static final ArchRule PORTS_NAME_A_TENANT =
      methods()
          .that()
          .areDeclaredInClassesThat(Ports.ofTenants())
          .and()
          .areNotStatic()
          .should(BeginWith.tenant())
          .allowEmptyShould(true);

  static final ArchRule PORTS_OF_PEOPLE_NAME_A_PERSON =
      methods()
          .that()
          .areDeclaredInClassesThat(Ports.ofPeople())
          .and()
          .areNotStatic()
          .should(BeginWith.person())
          .allowEmptyShould(true);

  static final ArchRule RECORDS_TELL_NO_SECRET = classes().should(new TellNoSecret());

  static final ArchRule MEMORIES_ARE_KEYED_BY_TENANT = memories().should(new BeKeyedByTenant());

  /** What Voices holds is a business's own setting: its model and its tone. */
  static final ArchRule MEMORIES_HOLD_NO_CONVERSATION =
      memories()
          .and()
          .haveFullNameNotMatching("parlor\\.answers\\.model\\.Voices\\..*")
          .should(new HoldNoConversation());

  /** Jobs, of functions that nobody calls and that read no business's content. */
  static final ArchRule ALL_TENANTS_ONLY_FOR_OPERATORS =
      noClasses()
          .that()
          .resideInAPackage("parlor.api..")
          .and()
          .doNotHaveFullyQualifiedName("parlor.api.ingest.Reread")
          .and()
          .doNotHaveFullyQualifiedName("parlor.api.summary.Rounds")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("parlor.tenant.AllTenants");

  private Rules() {}

  /**
   * {@link Remembered} itself is held to them where it is used; the tables of a rehearsal end with
   * it, before the first visitor comes, and what the reading of a site or a file gathers ends with
   * that. Situations and the guard's lexicon are read from files of ours, once. A code of a sign-in
   * is of nobody until it is taken.
   */
  private static GivenFieldsConjunction memories() {
    return fields()
        .that(new Memory())
        .and()
        .areNotDeclaredIn(Remembered.class)
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(
            "parlor.aws.rehearsal..", "parlor.extract..", "parlor.site..", "parlor.host.signin..")
        .and()
        .haveFullNameNotMatching("parlor\\.answers\\.Situations\\..*")
        .and()
        .haveFullNameNotMatching("parlor\\.guard\\.grammar\\.Lexicon\\..*");
  }
}

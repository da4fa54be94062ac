package parlor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
  static final JavaClasses PARLOR =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // What tests share stands in a jar.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("parlor");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("core_is_plain_java", Rules.CORE_IS_PLAIN_JAVA),
        Arguments.of("guard_is_plain_java", Rules.GUARD_IS_PLAIN_JAVA),
        Arguments.of("aws_only_in_adapters", Rules.AWS_ONLY_IN_ADAPTERS),
        Arguments.of("lambda_only_in_handlers", Rules.LAMBDA_ONLY_IN_HANDLERS),
        Arguments.of("spring_only_in_host", Rules.SPRING_ONLY_IN_HOST),
        Arguments.of("dagger_only_in_wiring", Rules.DAGGER_ONLY_IN_WIRING),
        Arguments.of("features_never_import_each_other", Rules.FEATURES_NEVER_IMPORT_EACH_OTHER),
        Arguments.of("no_cycles", Rules.NO_CYCLES),
        Arguments.of("environment_only_in_config", Rules.ENVIRONMENT_ONLY_IN_CONFIG),
        Arguments.of("time_and_chance_come_in", Rules.TIME_AND_CHANCE_COME_IN),
        Arguments.of("clocks_are_made_in_wiring", Rules.CLOCKS_ARE_MADE_IN_WIRING),
        Arguments.of("static_fields_are_final", Rules.STATIC_FIELDS_ARE_FINAL),
        Arguments.of("packages_are_null_marked", Rules.PACKAGES_ARE_NULL_MARKED),
        Arguments.of("ports_name_a_tenant", Rules.PORTS_NAME_A_TENANT),
        Arguments.of("records_tell_no_secret", Rules.RECORDS_TELL_NO_SECRET),
        Arguments.of("memories_are_keyed_by_tenant", Rules.MEMORIES_ARE_KEYED_BY_TENANT),
        Arguments.of("memories_hold_no_conversation", Rules.MEMORIES_HOLD_NO_CONVERSATION),
        Arguments.of("all_tenants_only_for_operators", Rules.ALL_TENANTS_ONLY_FOR_OPERATORS),
        Arguments.of("ports_of_people_name_a_person", Rules.PORTS_OF_PEOPLE_NAME_A_PERSON));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void parlor_keeps(String name, ArchRule rule) {
    rule.check(PARLOR);
  }

  /** A rule that nothing breaks is not known to work, so each is shown a class that breaks it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void a_seeded_breach_is_found(String name, ArchRule rule) {
    var seeded =
        new ClassFileImporter()
            .withImportOption(location -> location.contains("/seeded/" + name + "/"))
            .importPackages("parlor");
    assertThat(seeded).as("seeded classes for " + name).isNotEmpty();
    assertThat(rule.allowEmptyShould(true).evaluate(seeded).hasViolation()).as(name).isTrue();
  }
}

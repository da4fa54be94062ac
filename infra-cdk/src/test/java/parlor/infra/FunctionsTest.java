package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionsTest {
  private final Synthesized stack = Synthesized.plain();
  private final Policies policies = new Policies(stack);

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void a_function_has_a_role_of_its_own_without_policies_of_others(FunctionName function) {
    var role = policies.role(function).properties();
    assertThat(role.has("ManagedPolicyArns")).isFalse();
    assertThat(role.required("AssumeRolePolicyDocument").toString())
        .contains("lambda.amazonaws.com")
        .doesNotContain("\"AWS\"");
    assertThat(policies.role(FunctionName.SESSION).name())
        .isNotEqualTo(policies.role(FunctionName.CHAT).name());
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void in_its_own_role_a_function_has_its_log_its_secrets_and_the_way_to_its_tenant_role(
      FunctionName function) {
    var may =
        new ArrayList<>(
            List.of(
                "logs:CreateLogStream",
                "logs:PutLogEvents",
                "secretsmanager:GetSecretValue",
                "sqs:SendMessage",
                "sts:AssumeRole",
                "sts:TagSession"));
    if (function == FunctionName.OWNER) {
      // Has a business erased, invites by mail, and counts what all that signed up have together.
      may.addAll(List.of("states:StartExecution", "ses:SendEmail", "dynamodb:UpdateItem"));
    }
    assertThat(policies.of(policies.role(function)))
        .extracting(Policies.Right::action)
        .contains("logs:CreateLogStream", "logs:PutLogEvents", "sts:AssumeRole", "sts:TagSession")
        .isSubsetOf(may);
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void a_function_writes_to_its_own_log_only(FunctionName function) {
    var group =
        policies.function(function).properties().path("LoggingConfig").path("LogGroup").path("Ref");
    assertThat(policies.of(function))
        .filteredOn(right -> right.action().startsWith("logs:"))
        .extracting(Policies.Right::resource)
        .containsOnly("{\"Fn::GetAtt\":[\"" + group.asString() + "\",\"Arn\"]}");
  }

  @ParameterizedTest
  @EnumSource(value = FunctionName.class, names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
  void a_key_is_unwrapped_only_for_a_business_that_is_named(FunctionName function) {
    assertThat(policies.of(function))
        .filteredOn(right -> right.action().startsWith("kms:"))
        .singleElement()
        .satisfies(
            right -> {
              assertThat(right.action()).isEqualTo("kms:Decrypt");
              var none = right.condition().path("Null").path("kms:EncryptionContext:tenant");
              assertThat(none.asString("")).isEqualTo("false");
              assertThat(right.condition().path("ForAllValues:StringEquals").toString())
                  .contains("\"kms:EncryptionContextKeys\":[\"tenant\"]");
            });
  }

  @Test
  void chat_may_not_delete() {
    assertThat(policies.of(FunctionName.CHAT))
        .extracting(Policies.Right::action)
        .isNotEmpty()
        .noneMatch(action -> action.contains("Delete"));
  }

  @Test
  void chat_may_not_read_the_keyring_and_session_no_transcript() {
    assertThat(policies.onTables(FunctionName.CHAT)).noneMatch(r -> r.startsWith("keyring"));
    assertThat(policies.onTables(FunctionName.SESSION))
        .noneMatch(r -> r.startsWith("transcripts") || r.startsWith("conversations"));
  }

  @Test
  void owner_lets_people_in_and_out_and_changes_no_membership_in_between() {
    assertThat(policies.onTables(FunctionName.OWNER))
        .filteredOn(right -> right.startsWith("people"))
        .containsExactlyInAnyOrder(
            "people GetItem", "people Query", "people PutItem", "people DeleteItem");
  }

  @Test
  void owner_changes_no_entry_of_a_transcript_no_key_of_one_and_none_of_the_audit() {
    assertThat(policies.onTables(FunctionName.OWNER))
        .filteredOn(right -> right.matches("(transcripts|conversations|keyring|audit) .*"))
        .containsExactlyInAnyOrder(
            "transcripts Query",
            "transcripts PutItem",
            "transcripts DeleteItem",
            "conversations Query",
            "conversations UpdateItem",
            "conversations PutItem",
            "conversations DeleteItem",
            "keyring GetItem",
            "keyring BatchGetItem",
            "keyring Query",
            "keyring PutItem",
            "keyring DeleteItem",
            "audit PutItem",
            "audit Query");
  }

  @Test
  void nobody_but_owner_knows_people() {
    for (var function : FunctionName.values()) {
      boolean reads = policies.onTables(function).stream().anyMatch(r -> r.startsWith("people"));
      assertThat(reads).as(function.word()).isEqualTo(function == FunctionName.OWNER);
    }
  }

  @Test
  void chat_reads_content_and_nothing_beside_it() {
    assertThat(policies.of(FunctionName.CHAT))
        .filteredOn(right -> right.action().startsWith("s3:"))
        .singleElement()
        .satisfies(right -> assertThat(right.action()).isEqualTo("s3:GetObject"))
        .satisfies(
            right ->
                assertThat(right.resource())
                    .endsWith("\"/${aws:PrincipalTag/tenant}/content/*\"]]}"));
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void a_function_reads_the_secrets_it_is_told_of(FunctionName function) {
    var told = policies.function(function).properties().path("Environment").path("Variables");
    var secrets =
        told.propertyStream()
            .filter(variable -> variable.getKey().endsWith("_SECRET"))
            .map(variable -> variable.getValue().toString())
            .toList();
    assertThat(policies.of(function))
        .filteredOn(right -> right.action().equals("secretsmanager:GetSecretValue"))
        .extracting(Policies.Right::resource)
        .containsExactlyInAnyOrderElementsOf(secrets);
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void no_function_scans_nor_asks_in_partiql_nor_may_do_everything(FunctionName function) {
    assertThat(policies.of(function))
        .extracting(Policies.Right::action)
        .isNotEmpty()
        .noneMatch(action -> action.contains("*") || action.contains("PartiQL"))
        .doesNotContain("dynamodb:Scan");
    assertThat(policies.of(function)).extracting(Policies.Right::resource).doesNotContain("*");
  }

  @Test
  void nobody_may_do_everything() {
    assertThat(policies.documents().flatMap(Policies::rights))
        .extracting(Policies.Right::action)
        .hasSizeGreaterThan(50)
        .noneMatch(action -> action.equals("*") || action.endsWith(":*"));
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void a_function_is_restored_from_a_snapshot_and_known_by_its_alias(FunctionName function) {
    var properties = policies.function(function).properties();
    assertThat(properties.path("Runtime").asString("")).isEqualTo("java25");
    assertThat(properties.path("Architectures").toString()).isEqualTo("[\"arm64\"]");
    assertThat(properties.path("SnapStart").path("ApplyOn").asString(""))
        .isEqualTo("PublishedVersions");
    assertThat(properties.path("LoggingConfig").path("LogFormat").asString("")).isEqualTo("JSON");
    assertThat(stack.resources("AWS::Lambda::Alias"))
        .filteredOn(
            alias ->
                alias
                    .properties()
                    .path("FunctionName")
                    .toString()
                    .contains(policies.function(function).name()))
        .singleElement()
        .satisfies(
            alias -> assertThat(alias.properties().path("Name").asString("")).isEqualTo("live"));
  }

  /** {@code $LATEST} has no snapshot. */
  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void an_alias_is_of_a_published_version_of_its_own_function(FunctionName function) {
    var own = "{\"Ref\":\"" + policies.function(function).name() + "\"}";
    assertThat(stack.resources("AWS::Lambda::Alias"))
        .filteredOn(
            a ->
                stack.resource(version(a)).properties().path("FunctionName").toString().equals(own))
        .singleElement()
        .satisfies(
            alias -> {
              assertThat(alias.properties().path("FunctionName").toString()).isEqualTo(own);
              assertThat(stack.resource(version(alias)).type()).isEqualTo("AWS::Lambda::Version");
            });
  }

  private static String version(Synthesized.Resource alias) {
    var attribute = alias.properties().required("FunctionVersion").required("Fn::GetAtt");
    assertThat(attribute.get(1).asString()).isEqualTo("Version");
    return attribute.get(0).asString();
  }

  @Test
  void a_schedule_touches_each_alias_weekly_and_says_so_where_it_could_not() {
    assertThat(stack.resources("AWS::Scheduler::Schedule"))
        .filteredOn(schedule -> schedule.name().startsWith("WeeklyTouch"))
        .hasSize(FunctionName.values().length)
        .allSatisfy(
            schedule -> {
              var target = schedule.properties().required("Target");
              assertThat(stack.resource(target.required("Arn").required("Ref").asString()).type())
                  .isEqualTo("AWS::Lambda::Alias");
              assertThat(target.path("DeadLetterConfig").has("Arn")).isTrue();
              assertThat(schedule.properties().path("ScheduleExpression").asString(""))
                  .isEqualTo("rate(7 days)");
            });
  }

  @Test
  void a_function_ends_before_the_gateway_gives_up_and_is_slow_before_it_ends() {
    for (var name : FunctionName.values()) {
      var seconds = policies.function(name).properties().path("Timeout").asInt(0);
      assertThat(seconds).isBetween(1, 29);
      assertThat(stack.resources("AWS::CloudWatch::Alarm"))
          .filteredOn(alarm -> alarm.name().startsWith("Alarms" + name.id() + "Slow"))
          .singleElement()
          .satisfies(
              alarm ->
                  assertThat(alarm.properties().path("Threshold").asInt(0))
                      .isBetween(1, seconds * 1000 - 1));
    }
  }
}

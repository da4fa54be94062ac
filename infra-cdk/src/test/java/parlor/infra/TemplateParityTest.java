package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.http.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code sam deploy} and {@code cdk deploy} put the same on AWS. */
class TemplateParityTest {
  /** Without the desk, whose files CloudFormation cannot put anywhere, nor its sign-in. */
  private final JsonNode cdk = Synthesized.with(Map.of("desk", "none")).template();

  /** So that {@code .ci/templates} lints what these tests saw. */
  @BeforeAll
  static void leave_what_cdk_wrote() throws IOException {
    Files.writeString(
        Path.of("target/parlor.template.json"), Synthesized.plain().template().toPrettyString());
  }

  @Test
  void both_doors_open_on_the_same() {
    assertThat(Doors.unexplained(Doors.differences(Facts.of(cdk), Facts.of(Doors.sam()))))
        .isEmpty();
  }

  @Test
  void what_only_cdk_has_is_really_only_there_and_has_a_reason() {
    var differences = Doors.differences(Facts.of(cdk), Facts.of(Doors.sam()));
    assertThat(Doors.allowed())
        .isNotEmpty()
        .allSatisfy(only -> assertThat(only.reason()).isNotBlank())
        .allSatisfy(only -> assertThat(differences).anyMatch(only::covers));
  }

  @Test
  void every_route_and_no_other_is_in_the_small_door() {
    var routes =
        Facts.of(Doors.sam()).entrySet().stream()
            .filter(fact -> fact.getKey().startsWith("route "))
            .map(fact -> fact.getKey() + " " + fact.getValue());
    assertThat(routes)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Route.values())
                .map(
                    r ->
                        "route %s %s parlor-dev-%s:live"
                            .formatted(r.method(), r.path(), r.function()))
                .collect(Collectors.toList()));
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void the_small_door_tells_a_function_what_its_configuration_asks_for(FunctionName name)
      throws Exception {
    var begin = "function parlor-dev-" + name.word() + " Environment Variables ";
    var told =
        Facts.of(Doors.sam()).keySet().stream()
            .filter(fact -> fact.startsWith(begin))
            .map(fact -> fact.substring(begin.length()));
    assertThat(told).containsExactlyInAnyOrderElementsOf(Asking.by(name));
  }

  @ParameterizedTest
  @EnumSource(BackgroundName.class)
  void so_it_tells_those_of_whoever_runs_a_stage(BackgroundName name) throws Exception {
    var begin = "function parlor-dev-" + name.word() + " Environment Variables ";
    var told =
        Facts.of(Doors.sam()).keySet().stream()
            .filter(fact -> fact.startsWith(begin))
            .map(fact -> fact.substring(begin.length()));
    assertThat(told).containsExactlyInAnyOrderElementsOf(Asking.by(name.handler()));
  }

  /** One change of each kind, at a JSON pointer into the template, and what it is called. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /Resources/ChatFunction/Properties/Handler | Other | function parlor-dev-chat Handler
          /Globals/Function/Runtime | java21 | function parlor-dev-chat Runtime
          /Globals/Function/Architectures/0 | x86_64 | function parlor-dev-chat Architectures
          /Resources/ChatFunction/Properties/MemorySize | 512 | function parlor-dev-chat MemorySize
          /Resources/ChatFunction/Properties/Timeout | 3 | function parlor-dev-chat Timeout
          /Resources/ChatFunction/Properties/SnapStart/ApplyOn | None | function parlor-dev-chat SnapStart
          /Resources/ChatFunction/Properties/AutoPublishAlias | new | alias parlor-dev-chat:live
          /Globals/Function/Environment/Variables/PARLOR_EXTRA | 1 | function parlor-dev-chat Environment Variables PARLOR_EXTRA
          /Resources/AnswersDegraded/Properties/FilterPattern | degraded | Logs::MetricFilter degraded FilterPattern
          /Resources/ChatLog/Properties/RetentionInDays | 90 | Logs::LogGroup /aws/lambda/parlor-dev-chat RetentionInDays
          /Resources/ChatTenantRights/Properties/PolicyDocument/Statement/0/Action | dynamodb:Scan | IAM::Policy ChatTenantRole: Allow dynamodb:Scan on parlor-dev-keys.Arn
          /Resources/ChatTenantRights/Properties/PolicyDocument/Statement/0/Condition/Null/dynamodb:LeadingKeys | true | IAM::Policy ChatTenantRole: Allow dynamodb:UpdateItem
          /Resources/ChatTenantRole/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/aws:RequestTag~1tenant | * | IAM::Role ChatTenantRole
          /Resources/ChatTenantRights/Properties/PolicyDocument/Statement/5/Condition/Null/kms:EncryptionContext:tenant | true | IAM::Policy ChatTenantRole: Allow kms:Decrypt
          /Resources/OwnerPersonRights/Properties/PolicyDocument/Statement/0/Action | dynamodb:Scan | IAM::Policy OwnerPersonRole: Allow dynamodb:Scan on parlor-dev-people.Arn
          /Resources/OwnerPersonRights/Properties/PolicyDocument/Statement/0/Condition/Null/dynamodb:LeadingKeys | true | IAM::Policy OwnerPersonRole: Allow dynamodb:GetItem
          /Resources/OwnerPersonRole/Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/aws:RequestTag~1subject | p_* | IAM::Role OwnerPersonRole
          /Resources/OwnerFunction/Properties/Environment/Variables/PARLOR_ISSUER | https://issuer.example | function parlor-dev-owner Environment Variables PARLOR_ISSUER
          /Resources/ChatRights/Properties/PolicyDocument/Statement/1/Action | secretsmanager:PutSecretValue | on parlor-dev-tokens
          /Resources/ChatTenantRights/Properties/PolicyDocument/Statement/6/Action | s3:PutObject | on ContentBucket.Arn/${aws:PrincipalTag/tenant}/content/*
          /Resources/MasterKey/Properties/KeyPolicy/Statement/3/Effect | Allow | KMS::Key
          /Resources/MasterKey/Properties/KeyPolicy/Statement/2/Principal/AWS/2 | * | KMS::Key MasterKey: Allow kms:Decrypt
          /Resources/BreakGlassRole/Properties/AssumeRolePolicyDocument/Statement/0/Principal/AWS | * | IAM::Role BreakGlassRole
          /Resources/BreakGlassRights/Properties/PolicyDocument/Statement/0/Action | dynamodb:PutItem | IAM::Policy BreakGlassRole: Allow dynamodb:PutItem
          /Resources/OperatorRights/Properties/PolicyDocument/Statement/0/Resource | * | IAM::Policy
          /Resources/IngestFunctionTenantRights/Properties/PolicyDocument/Statement/3/Action | s3:PutObject | on ContentBucket.Arn/${aws:PrincipalTag/tenant}/uploads/*
          /Resources/IngestFunctionRights/Properties/PolicyDocument/Statement/1/Action | sqs:SendMessage | IAM::Policy IngestFunctionRole: Allow sqs:SendMessage on parlor-dev-ingest.Arn
          /Resources/RereadFunctionRights/Properties/PolicyDocument/Statement/1/Resource | * | IAM::Policy RereadFunctionRole: Allow dynamodb:Scan
          /Resources/IngestMessages/Properties/BatchSize | 10 | Lambda::EventSourceMapping parlor-dev-ingest BatchSize
          /Resources/IngestMessages/Properties/FunctionResponseTypes/0 | none | Lambda::EventSourceMapping parlor-dev-ingest FunctionResponseTypes
          /Resources/IngestMessages/Properties/ScalingConfig/MaximumConcurrency | 99 | Lambda::EventSourceMapping parlor-dev-ingest ScalingConfig
          /Resources/IngestQueue/Properties/VisibilityTimeout | 30 | SQS::Queue parlor-dev-ingest VisibilityTimeout
          /Resources/IngestQueue/Properties/RedrivePolicy/maxReceiveCount | 30 | SQS::Queue parlor-dev-ingest RedrivePolicy
          /Resources/IngestDaily/Properties/ScheduleExpression | rate(9 days) | Scheduler::Schedule parlor-dev-reread ScheduleExpression
          /Resources/SummaryFunctionRights/Properties/PolicyDocument/Statement/3/Condition/StringEquals/ses:FromAddress | * | IAM::Policy SummaryFunctionRole: Allow ses:SendEmail
          /Resources/MailQueue/Properties/VisibilityTimeout | 30 | SQS::Queue parlor-dev-mail VisibilityTimeout
          /Resources/MailingHalfHourly/Properties/ScheduleExpression | rate(1 day) | Scheduler::Schedule parlor-dev-morning ScheduleExpression
          /Resources/AlarmsIngestFailed/Properties/Threshold | 9 | CloudWatch::Alarm AlarmsIngestFailed Threshold
          /Resources/AlarmsBreakGlass/Properties/Period | 3600 | CloudWatch::Alarm AlarmsBreakGlass Period
          /Resources/KeysTable/Properties/KeySchema/0/AttributeName | id | DynamoDB::Table parlor-dev-keys KeySchema 1 AttributeName
          /Resources/LimitsTable/Properties/TimeToLiveSpecification/AttributeName | ttl | DynamoDB::Table parlor-dev-limits TimeToLiveSpecification
          /Resources/KeyringTable/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled | true | DynamoDB::Table parlor-dev-keyring PointInTimeRecovery
          /Resources/KeyringTable/Properties/DeletionProtectionEnabled | false | DynamoDB::Table parlor-dev-keyring DeletionProtectionEnabled
          /Resources/KeyringTable/DeletionPolicy | Delete | DynamoDB::Table parlor-dev-keyring DeletionPolicy
          /Resources/KeysTable/Condition | MailGiven | parlor-dev-keys only if
          /Resources/AlarmMail/Condition | Other | SNS::Subscription AlarmMail
          /Resources/KeysTable/Properties/BillingMode | PROVISIONED | DynamoDB::Table parlor-dev-keys BillingMode
          /Resources/ChatFunction/Properties/Events/SendMessage/Properties/Path | /message | route POST /v1/messages
          /Resources/Api/Properties/DefinitionBody/paths/~1sessions/options/x-amazon-apigateway-integration/responses/default/statusCode | 200 | preflight /v1/sessions
          /Resources/Api/Properties/GatewayResponses/THROTTLED/StatusCode | 503 | refusal THROTTLED status
          /Resources/Api/Properties/GatewayResponses/THROTTLED/ResponseTemplates/application~1json | {} | refusal THROTTLED application/json type
          /Resources/Api/Properties/GatewayResponses/WAF_FILTERED/ResponseParameters/Headers/Retry-After | '9' | refusal WAF_FILTERED header Retry-After
          /Resources/Api/Properties/MethodSettings/0/ThrottlingRateLimit | 9 | stage MethodSettings 1 ThrottlingRateLimit
          /Resources/Api/Properties/AccessLogSetting/Format | $context.identity.sourceIp | stage AccessLogSetting Format
          /Resources/AlarmsApiFailures/Properties/MetricName | 4XXError | CloudWatch::Alarm AlarmsApiFailures MetricName
          /Resources/AlarmsApiFailures/Properties/Threshold | 99 | CloudWatch::Alarm AlarmsApiFailures Threshold
          /Resources/ChatTouch/Properties/ScheduleExpression | rate(15 days) | Scheduler::Schedule parlor-dev-touch-chat ScheduleExpression
          /Resources/TokenSecret/Properties/GenerateSecretString/PasswordLength | 8 | SecretsManager::Secret parlor-dev-tokens
          /Resources/ContentBucket/Properties/PublicAccessBlockConfiguration/BlockPublicAcls | false | S3::Bucket ContentBucket PublicAccessBlock
          /Resources/MasterKey/Properties/EnableKeyRotation | false | KMS::Key MasterKey EnableKeyRotation
          /Resources/MasterKey/Properties/KeyPolicy/Statement/1/Action | kms:Decrypt | KMS::Key MasterKey: Allow kms:Decrypt
          """)
  void a_difference_is_named(String place, String value, String named) {
    var changed = Doors.sam();
    var slash = place.lastIndexOf('/');
    var key = place.substring(slash + 1).replace("~1", "/");
    switch (changed.at(place.substring(0, slash))) {
      case ObjectNode object -> object.put(key, value);
      case ArrayNode array -> array.set(Integer.parseInt(key), value);
      default -> throw new AssertionError("nothing at " + place);
    }
    assertThat(Doors.unexplained(Doors.differences(Facts.of(cdk), Facts.of(changed))))
        .anyMatch(difference -> difference.contains(named));
  }

  @ParameterizedTest
  @CsvSource({
    "ChatTouch",
    "KeyringTable",
    "AlarmsThrottles",
    "ContentBucketPolicy",
    "ChatRights",
    "ChatTenantRights",
    "BreakGlassFunction",
    "IngestFunction",
    "IngestMessages",
    "IngestDaily",
    "AlarmsIngestFailed",
    "AlarmsBreakGlass",
    "OperatorRole"
  })
  void something_left_out_is_named(String resource) {
    var changed = Doors.sam();
    ((ObjectNode) changed.required("Resources")).remove(resource);
    assertThat(Doors.unexplained(Doors.differences(Facts.of(cdk), Facts.of(changed))))
        .anyMatch(difference -> difference.startsWith("only in CDK: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MailGiven"})
  void something_beside_is_named(String condition) {
    var changed = Doors.sam();
    var beside = ((ObjectNode) changed.required("Resources")).putObject("Beside");
    beside.put("Type", "AWS::SQS::Queue").putObject("Properties").put("QueueName", "beside");
    if (!condition.isEmpty()) {
      beside.put("Condition", condition);
    }
    assertThat(Doors.unexplained(Doors.differences(Facts.of(cdk), Facts.of(changed))))
        .contains("only in template.yaml: SQS::Queue beside = is there");
  }
}

package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parlor.dynamodb.Schema;
import parlor.dynamodb.TableName;
import parlor.infra.Synthesized.Resource;

/** What an operator is promised before deploying. */
class StackTest {
  /** Nothing here bills by the hour. A type that is not listed fails, so that somebody looks. */
  private static final Set<String> KNOWN =
      Set.of(
          "AWS::ApiGateway::Account",
          "AWS::ApiGateway::Deployment",
          "AWS::ApiGateway::GatewayResponse",
          "AWS::ApiGateway::Method",
          "AWS::ApiGateway::Resource",
          "AWS::ApiGateway::RestApi",
          "AWS::ApiGateway::Stage",
          "AWS::CloudFront::CachePolicy",
          "AWS::CloudFront::Distribution",
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudFront::ResponseHeadersPolicy",
          "AWS::CloudWatch::Alarm",
          "AWS::Cognito::ManagedLoginBranding",
          "AWS::Cognito::UserPool",
          "AWS::Cognito::UserPoolClient",
          "AWS::Cognito::UserPoolDomain",
          "AWS::DynamoDB::Table",
          "AWS::IAM::Policy",
          "AWS::IAM::Role",
          "AWS::KMS::Alias",
          "AWS::KMS::Key",
          "AWS::Lambda::Alias",
          "AWS::Lambda::EventSourceMapping",
          "AWS::Lambda::Function",
          "AWS::Lambda::LayerVersion",
          "AWS::Lambda::Permission",
          "AWS::Lambda::Version",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::Events::Rule",
          "AWS::SES::ConfigurationSet",
          "AWS::SES::ConfigurationSetEventDestination",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::Queue",
          "AWS::SQS::QueuePolicy",
          "AWS::Scheduler::Schedule",
          "AWS::StepFunctions::StateMachine",
          "AWS::SecretsManager::Secret",
          "Custom::CDKBucketDeployment");

  private final Synthesized stack = Synthesized.plain();

  @Test
  void nothing_that_bills_by_the_hour() {
    assertThat(stack.resources().map(Resource::type).collect(Collectors.toSet())).isSubsetOf(KNOWN);
    assertThat(stack.resources("AWS::DynamoDB::Table"))
        .allMatch(t -> t.properties().path("BillingMode").asString("").equals("PAY_PER_REQUEST"));
    assertThat(stack.template().toString())
        .doesNotContain("ProvisionedConcurrency", "ReservedConcurrentExecutions", "CacheCluster");
  }

  @Test
  void cdk_nag_has_nothing_to_say() {
    assertThat(stack.checks())
        .hasSizeGreaterThan(60)
        .allMatch(check -> check.endsWith(" Compliant") || check.endsWith(" Suppressed"));
  }

  @Test
  void tables_are_the_schema_s() {
    for (var name : TableName.values()) {
      var table = table(name).properties();
      var keys =
          table.required("KeySchema").valueStream().map(k -> k.path("AttributeName").asString());
      assertThat(keys)
          .as(name.word())
          .containsExactlyElementsOf(
              name.sorted() ? List.of(Schema.PARTITION, Schema.SORT) : List.of(Schema.PARTITION));
      assertThat(table.path("TimeToLiveSpecification").path("AttributeName").asString("none"))
          .as(name.word())
          .isEqualTo(name.expiring() ? Schema.EXPIRES : "none");
      assertThat(restorable(name)).as(name.word()).isEqualTo(name.backedUp());
    }
    assertThat(stack.resources("AWS::DynamoDB::Table")).hasSize(TableName.values().length);
  }

  @Test
  void the_keyring_cannot_be_restored_and_is_not_lost() {
    assertThat(restorable(TableName.KEYRING)).isFalse();
    var keyring = table(TableName.KEYRING);
    assertThat(keyring.properties().path("DeletionProtectionEnabled").asBoolean(false)).isTrue();
    assertThat(keyring.json().path("DeletionPolicy").asString("")).isEqualTo("Retain");
    assertThat(keyring.json().path("UpdateReplacePolicy").asString("")).isEqualTo("Retain");
  }

  @Test
  void what_a_business_wrote_outlives_the_stack() {
    var retained = new TreeSet<String>();
    stack
        .resources()
        .filter(r -> r.json().path("DeletionPolicy").asString("").equals("Retain"))
        .forEach(r -> retained.add(r.type() + " " + r.name().replaceAll("[0-9A-F]{8}$", "")));
    assertThat(retained)
        .contains(
            "AWS::KMS::Key MasterKey",
            "AWS::SecretsManager::Secret SecretsPublicKeys",
            "AWS::S3::Bucket ContentBucket",
            "AWS::Cognito::UserPool DeskOwnersPool",
            "AWS::DynamoDB::Table TablesTranscripts");
    assertThat(retained).doesNotContain("AWS::DynamoDB::Table TablesLimits");
  }

  @Test
  void content_has_no_older_versions_to_outlive_an_erasure() {
    assertThat(stack.resources("AWS::S3::Bucket"))
        .hasSize(3)
        .allMatch(b -> b.properties().path("VersioningConfiguration").isMissingNode())
        .allMatch(b -> b.properties().toString().contains("\"RestrictPublicBuckets\":true"));
  }

  @Test
  void every_log_forgets_after_a_month() {
    assertThat(stack.resources("AWS::Logs::LogGroup"))
        .hasSizeGreaterThan(FunctionName.values().length)
        .allMatch(log -> log.properties().path("RetentionInDays").asInt(0) == 30);
    assertThat(stack.resources("AWS::Lambda::Function"))
        .allMatch(f -> f.properties().path("LoggingConfig").has("LogGroup"));
  }

  @Test
  void an_alarm_tells_somebody_and_its_words_are_sealed_under_way() {
    assertThat(stack.resources("AWS::CloudWatch::Alarm"))
        .hasSizeGreaterThanOrEqualTo(2 * FunctionName.values().length)
        .allMatch(alarm -> alarm.properties().path("AlarmActions").size() == 1);
    assertThat(stack.resources("AWS::SNS::Topic"))
        .allMatch(topic -> topic.properties().has("KmsMasterKeyId"));
    assertThat(stack.resources("AWS::SQS::Queue"))
        .allMatch(queue -> queue.properties().path("SqsManagedSseEnabled").asBoolean(false));
  }

  @Test
  void says_where_it_is() {
    var outputs = stack.template().required("Outputs");
    assertThat(outputs.propertyNames())
        .containsExactlyInAnyOrder("ApiUrl", "WidgetTag", "DeskUrl", "Stage", "ContentBucket");
    assertThat(outputs.path("WidgetTag").toString())
        .contains("/widget/parlor.js", "data-api", "data-key");
  }

  private Resource table(TableName name) {
    return stack
        .resources("AWS::DynamoDB::Table")
        .filter(
            t -> t.properties().path("TableName").asString("").equals("parlor-dev-" + name.word()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(Arrays.toString(TableName.values())));
  }

  private boolean restorable(TableName name) {
    return table(name)
        .properties()
        .path("PointInTimeRecoverySpecification")
        .path("PointInTimeRecoveryEnabled")
        .asBoolean(false);
  }
}

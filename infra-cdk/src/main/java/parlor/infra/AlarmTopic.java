package parlor.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * Where alarms are told. CloudWatch cannot publish to a topic under AWS's own key, whose policy
 * does not know it, so the topic has one.
 */
final class AlarmTopic {
  private static final Map<String, Object> FROM_HERE =
      Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID));

  private AlarmTopic() {}

  static Topic in(Construct scope, Settings settings) {
    var cloudwatch = new ServicePrincipal("cloudwatch.amazonaws.com");
    var key =
        Key.Builder.create(scope, "Key")
            .description("Parlor " + settings.stage() + ": alarms under way")
            .enableKeyRotation(true)
            .removalPolicy(RemovalPolicy.DESTROY)
            .policy(
                PolicyDocument.Builder.create()
                    .statements(List.of(KeyCare.statement().build(), seal(cloudwatch)))
                    .build())
            .build();
    var topic =
        Topic.Builder.create(scope, "Topic")
            .topicName(settings.prefix() + "alarms")
            .masterKey(key)
            .enforceSsl(true)
            .build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(cloudwatch))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(FROM_HERE)
            .build());
    settings.mail().ifPresent(mail -> topic.addSubscription(new EmailSubscription(mail)));
    return topic;
  }

  private static PolicyStatement seal(ServicePrincipal cloudwatch) {
    return PolicyStatement.Builder.create()
        .principals(List.of(cloudwatch))
        .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
        .resources(List.of("*"))
        .conditions(FROM_HERE)
        .build();
  }
}

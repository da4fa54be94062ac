package parlor.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.ses.CfnConfigurationSet;
import software.amazon.awscdk.services.ses.CfnConfigurationSetEventDestination;
import software.amazon.awscdk.services.ses.CfnConfigurationSetEventDestination.EventBridgeDestinationProperty;
import software.amazon.awscdk.services.ses.CfnConfigurationSetEventDestination.EventDestinationProperty;
import software.constructs.Construct;

/**
 * What SES tells of mails, to the queue. An event has the mail's head in it, addresses and subject
 * too; what goes into the queue is made of its type and two ids alone.
 */
final class MailEvents extends Construct {
  MailEvents(Construct scope, Settings settings, String set, MailQueue queue) {
    super(scope, "Told");
    var configuration = CfnConfigurationSet.Builder.create(this, "Set").name(set).build();
    var destination =
        CfnConfigurationSetEventDestination.Builder.create(this, "Events")
            .configurationSetName(set)
            .eventDestination(
                EventDestinationProperty.builder()
                    .name("events")
                    .enabled(true)
                    .matchingEventTypes(List.of("SEND", "BOUNCE", "COMPLAINT", "REJECT"))
                    .eventBridgeDestination(
                        EventBridgeDestinationProperty.builder().eventBusArn(bus()).build())
                    .build())
            .build();
    destination.getNode().addDependency(configuration);
    var rule =
        CfnRule.Builder.create(this, "Rule")
            .name(settings.prefix() + "mail")
            .description("What SES tells of mails, as ids")
            .eventPattern(pattern())
            .targets(
                List.of(
                    CfnRule.TargetProperty.builder()
                        .id("queue")
                        .arn(queue.arn())
                        .inputTransformer(
                            CfnRule.InputTransformerProperty.builder()
                                .inputPathsMap(
                                    Map.of(
                                        "told", "$.detail.eventType",
                                        "tenant", "$.detail.mail.tags.tenant[0]",
                                        "mail", "$.detail.mail.tags.mail[0]"))
                                .inputTemplate(
                                    "{\"tenant\":<tenant>,\"mail\":<mail>,\"told\":<told>}")
                                .build())
                        .build()))
            .build();
    queue
        .queue()
        .addToResourcePolicy(
            PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("events.amazonaws.com")))
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(queue.arn()))
                .conditions(Map.of("ArnEquals", Map.of("aws:SourceArn", rule.getAttrArn())))
                .build());
  }

  /** Ours alone, and of bounces those that are for good. */
  private static Map<String, Object> pattern() {
    var ours = Map.of("tags", Map.of("tenant", exists(), "mail", exists()));
    return Map.of(
        "source",
        List.of("aws.ses"),
        "detail",
        Map.of(
            "mail",
            ours,
            "$or",
            List.of(
                Map.of("eventType", List.of("Send", "Complaint", "Reject")),
                Map.of(
                    "eventType",
                    List.of("Bounce"),
                    "bounce",
                    Map.of("bounceType", List.of("Permanent"))))));
  }

  private static List<Object> exists() {
    return List.of(Map.of("exists", true));
  }

  private String bus() {
    return Stack.of(this)
        .formatArn(
            ArnComponents.builder()
                .service("events")
                .resource("event-bus")
                .resourceName("default")
                .build());
  }
}

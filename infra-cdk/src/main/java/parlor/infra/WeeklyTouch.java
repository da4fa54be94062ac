package parlor.infra;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Calls each function once a week. A published version that has been idle for 14 days loses its
 * snapshot, and the next visitor would meet an error.
 *
 * <p>The queue gets only calls that could not be placed; a touch that fails inside shows in the
 * function's errors alarm.
 */
final class WeeklyTouch extends Construct {
  private final Queue failed;

  WeeklyTouch(Construct scope, Settings settings, Collection<LiveFunction> functions) {
    super(scope, "WeeklyTouch");
    failed =
        Queue.Builder.create(this, "Failed")
            .queueName(settings.prefix() + "touch-failed")
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(
                new ServicePrincipal("scheduler.amazonaws.com")
                    .withConditions(
                        Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))))
            .build();
    Rights.allow(role, failed.getQueueArn(), List.of("sqs:SendMessage"));
    for (var function : functions) {
      Rights.allow(role, function.live().getFunctionArn(), List.of("lambda:InvokeFunction"));
      schedule(settings, function, role);
    }
  }

  Queue failed() {
    return failed;
  }

  private void schedule(Settings settings, LiveFunction function, Role role) {
    var schedule =
        CfnSchedule.Builder.create(this, function.name().id())
            .name(settings.prefix() + "touch-" + function.name().word())
            .description("Keeps the snapshot of " + function.name().word() + " from going inactive")
            .scheduleExpression("rate(7 days)")
            .flexibleTimeWindow(RegularCall.withinAnHour())
            .target(RegularCall.of(function.live(), role, TouchEvent.of(function.name()), failed))
            .build();
    // The role's policy must stand before the first call.
    schedule.getNode().addDependency(role);
  }
}

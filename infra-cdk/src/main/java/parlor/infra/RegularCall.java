package parlor.infra;

import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.amazon.awscdk.services.sqs.Queue;

/** What the stack's schedules have in common. */
final class RegularCall {
  private RegularCall() {}

  /** The minute does not matter. */
  static FlexibleTimeWindowProperty withinAnHour() {
    return FlexibleTimeWindowProperty.builder().mode("FLEXIBLE").maximumWindowInMinutes(60).build();
  }

  /** Tried three times more within an hour, then kept in {@code failed}. */
  static TargetProperty of(IFunction function, Role role, String input, Queue failed) {
    return TargetProperty.builder()
        .arn(function.getFunctionArn())
        .roleArn(role.getRoleArn())
        .input(input)
        .deadLetterConfig(DeadLetterConfigProperty.builder().arn(failed.getQueueArn()).build())
        .retryPolicy(
            RetryPolicyProperty.builder()
                .maximumRetryAttempts(3)
                .maximumEventAgeInSeconds(3600)
                .build())
        .build();
  }
}

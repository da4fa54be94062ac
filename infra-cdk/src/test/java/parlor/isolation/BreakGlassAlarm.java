package parlor.isolation;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whoever opens a business in an emergency is heard, at once and each time. */
final class BreakGlassAlarm {
  private BreakGlassAlarm() {}

  /** Empty if there is such an alarm. */
  static List<String> breachesOf(JsonNode template) {
    var resources = template.required("Resources");
    boolean rings =
        resources
            .valueStream()
            .filter(r -> r.required("Type").asString().equals("AWS::CloudWatch::Alarm"))
            .map(r -> r.required("Properties"))
            .anyMatch(alarm -> rings(alarm, resources));
    return rings ? List.of() : List.of("no alarm rings when somebody breaks the glass");
  }

  private static boolean rings(JsonNode alarm, JsonNode resources) {
    return says(alarm, "Namespace", "AWS/Lambda")
        && says(alarm, "MetricName", "Invocations")
        && says(alarm, "Statistic", "Sum")
        && says(alarm, "Period", "60")
        && says(alarm, "Threshold", "0")
        && says(alarm, "ComparisonOperator", "GreaterThanThreshold")
        && says(alarm, "EvaluationPeriods", "1")
        && alarm.path("DatapointsToAlarm").asInt(1) == 1
        && alarm.path("ActionsEnabled").asBoolean(true)
        && alarm.path("Dimensions").size() == 1
        && isBreakGlass(resources, alarm.path("Dimensions").path(0))
        && isTopic(resources, alarm.path("AlarmActions").path(0));
  }

  private static boolean says(JsonNode alarm, String property, String value) {
    return alarm.path(property).asString("").equals(value);
  }

  private static boolean isBreakGlass(JsonNode resources, JsonNode dimension) {
    var function = resources.path(dimension.path("Value").path("Ref").asString(""));
    return says(dimension, "Name", "FunctionName")
        && says(function.path("Properties"), "Handler", Deployment.BREAK_GLASS);
  }

  private static boolean isTopic(JsonNode resources, JsonNode action) {
    return says(resources.path(action.path("Ref").asString("")), "Type", "AWS::SNS::Topic");
  }
}

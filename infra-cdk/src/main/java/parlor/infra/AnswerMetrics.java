package parlor.infra;

import java.util.List;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/**
 * Which step answers came from, counted from the lines of {@code AnswerLog} in the log of chat: how
 * many, and of nobody.
 */
final class AnswerMetrics extends Construct {
  /** As they stand in the lines. */
  static final List<String> STEPS =
      List.of("model", "second-model", "extract", "leave-e-mail", "nothing", "built-in");

  private static final Duration PERIOD = Duration.minutes(15);

  private final String namespace;

  AnswerMetrics(Construct scope, Settings settings, ILogGroup log) {
    super(scope, "Answers");
    namespace = "Parlor/" + settings.stage();
    for (var step : STEPS) {
      count(log, step, "\"answer step=" + step + " degraded\"");
    }
    count(log, "degraded", "\"answer step\" \"degraded=true reason\"");
    count(log, "answers", "\"answer step\"");
  }

  /**
   * In a hundred answers, those for which something better was tried and failed; nothing is said of
   * fewer than five.
   */
  MathExpression degraded() {
    var metrics = new TreeMap<String, IMetric>();
    List.of("answers", "degraded").forEach(name -> metrics.put(name, metric(name)));
    return MathExpression.Builder.create()
        .expression("IF(FILL(degraded, 0) >= 5, 100 * FILL(degraded, 0) / FILL(answers, 1), 0)")
        .usingMetrics(metrics)
        .period(PERIOD)
        .build();
  }

  private Metric metric(String name) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic("Sum")
        .period(PERIOD)
        .build();
  }

  private void count(ILogGroup log, String name, String pattern) {
    MetricFilter.Builder.create(this, id(name))
        .logGroup(log)
        .filterName(name)
        .filterPattern(FilterPattern.literal(pattern))
        .metricNamespace(namespace)
        .metricName(name)
        .metricValue("1")
        .build();
  }

  private static String id(String name) {
    var id = new StringBuilder();
    for (var part : name.split("-", -1)) {
      id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return id.toString();
  }
}

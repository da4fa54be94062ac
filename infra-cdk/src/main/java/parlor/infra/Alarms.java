package parlor.infra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** What an operator is woken for. Each metric watched is billed, so there are few. */
final class Alarms extends Construct {
  private static final Duration PERIOD = Duration.minutes(5);

  private final Topic topic;
  private final List<IMetric> watched = new ArrayList<>();

  Alarms(
      Construct scope,
      Settings settings,
      Collection<LiveFunction> functions,
      Custody custody,
      Ingest ingest,
      Erasure erasure,
      Mailing mailing,
      MailQueue mail,
      Api api,
      WeeklyTouch touch,
      AnswerMetrics answers) {
    super(scope, "Alarms");
    topic = AlarmTopic.in(this, settings);
    for (var function : functions) {
      var id = function.name().id();
      var live = function.live();
      over(id + "Errors", function.name().word() + " failed", live.metricErrors(sum()), 0);
      over(
          id + "Slow",
          "one call in a hundred of " + function.name().word() + " takes too long",
          live.metricDuration(MetricOptions.builder().statistic("p99").period(PERIOD).build()),
          slow(function.name()));
    }
    // Not whether it went well: that somebody reached for it.
    over("BreakGlass", "somebody asked to open a business in an emergency", calls(custody), 0);
    over("IngestErrors", "ingest failed", ingest.reader().metricErrors(sum()), 0);
    over("RereadErrors", "reread failed", ingest.daily().metricErrors(sum()), 0);
    over(
        "IngestFailed",
        "a source could not be read, or the daily re-reading not be asked for",
        ingest.failed().metricApproximateNumberOfMessagesVisible(),
        0);
    over("ErasureStuck", "an erasure failed and must be begun again", ended(erasure, "Failed"), 0);
    over("ErasureSlow", "an erasure was not done within days", ended(erasure, "TimedOut"), 0);
    over("SummaryErrors", "summary failed", mailing.writer().metricErrors(sum()), 0);
    over("MorningErrors", "morning failed", mailing.rounds().metricErrors(sum()), 0);
    over(
        "MailFailed",
        "an owner could not be told, or no business be asked for its morning",
        mail.failed().metricApproximateNumberOfMessagesVisible(),
        0);
    over("Throttles", "no room for another call of a function", throttles(functions), 0);
    over("ApiFailures", "API Gateway answered 5xx", api.rest().metricServerError(sum()), 4);
    over(
        "TouchFailed",
        "a function could not be called on its weekly turn",
        touch.failed().metricApproximateNumberOfMessagesVisible(),
        0);
    over(
        "AnswersDegraded",
        "of a hundred answers more than twenty came from a lower step than they should",
        answers.degraded(),
        20);
    over("TablesBusy", "DynamoDB refuses a message's writes or reads", busy(settings), 0);
  }

  List<IMetric> watched() {
    return List.copyOf(watched);
  }

  private void over(String id, String what, IMetric metric, Number threshold) {
    var alarm =
        Alarm.Builder.create(this, id)
            .alarmDescription("Parlor: " + what)
            .metric(metric)
            .threshold(threshold)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(1)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(new SnsAction(topic));
    watched.add(metric);
  }

  /** By the minute, so that it is told at once. */
  private static Metric calls(Custody custody) {
    return custody
        .breakGlass()
        .metricInvocations(
            MetricOptions.builder().statistic("Sum").period(Duration.minutes(1)).build());
  }

  /** Erasures that came to this end. */
  private static Metric ended(Erasure erasure, String how) {
    return Metric.Builder.create()
        .namespace("AWS/States")
        .metricName("Executions" + how)
        .dimensionsMap(Map.of("StateMachineArn", erasure.machineArn()))
        .statistic("Sum")
        .period(PERIOD)
        .build();
  }

  /** Milliseconds: well before whoever waits gives up. */
  private static int slow(FunctionName function) {
    return function.seconds() * 1000 / 3;
  }

  private static MathExpression throttles(Collection<LiveFunction> functions) {
    var metrics = new TreeMap<String, IMetric>();
    functions.forEach(
        function -> metrics.put(function.name().word(), function.live().metricThrottles(sum())));
    return added(metrics);
  }

  /**
   * The requests of every message. Elsewhere a refusal shows as a 503 and so in {@code
   * ApiFailures}.
   */
  private static MathExpression busy(Settings settings) {
    var metrics = new TreeMap<String, IMetric>();
    for (var table : List.of(TableName.KEYS, TableName.LIMITS, TableName.TRANSCRIPTS)) {
      metrics.put(table.word() + "w", events(settings, table, "WriteThrottleEvents"));
    }
    metrics.put("transcriptsr", events(settings, TableName.TRANSCRIPTS, "ReadThrottleEvents"));
    return added(metrics);
  }

  private static Metric events(Settings settings, TableName table, String name) {
    return Metric.Builder.create()
        .namespace("AWS/DynamoDB")
        .metricName(name)
        .dimensionsMap(Map.of("TableName", settings.prefix() + table.word()))
        .statistic("Sum")
        .period(PERIOD)
        .build();
  }

  /** A quiet metric has no data and counts as nothing. */
  private static MathExpression added(Map<String, IMetric> metrics) {
    var filled = metrics.keySet().stream().map(name -> "FILL(" + name + ", 0)").toList();
    return MathExpression.Builder.create()
        .expression(String.join(" + ", filled))
        .usingMetrics(metrics)
        .period(PERIOD)
        .build();
  }

  private static MetricOptions sum() {
    return MetricOptions.builder().statistic("Sum").period(PERIOD).build();
  }
}

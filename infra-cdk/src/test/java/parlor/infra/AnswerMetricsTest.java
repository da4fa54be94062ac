package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is counted of answers, from the lines that chat writes. */
class AnswerMetricsTest {
  private static final List<String> LINES =
      List.of(
          "INFO parlor.answers.model: answer step=model degraded=false reason=none",
          "WARNING parlor.answers.model: answer step=second-model degraded=true reason=timed-out",
          "WARNING parlor.answers.model: answer step=extract degraded=true reason=no-budget",
          "INFO parlor.answers.model: answer step=extract degraded=false reason=no-model",
          "WARNING parlor.answers.model: answer step=leave-e-mail degraded=true reason=cut",
          "INFO parlor.answers.model: answer step=nothing degraded=false reason=unsupported",
          "INFO parlor.answers.model: answer step=built-in degraded=false reason=none",
          "WARNING parlor.answers.model: model=main ended=timed-out millis=8000");

  private final Synthesized stack = Synthesized.plain();

  @Test
  void each_step_is_counted_and_those_that_are_degraded() {
    var counted = new TreeMap<String, Integer>();
    for (var filter : stack.resources("AWS::Logs::MetricFilter").toList()) {
      var pattern = filter.properties().required("FilterPattern").asString();
      var to = filter.properties().required("MetricTransformations").get(0);
      assertThat(to.required("MetricValue").asString()).isEqualTo("1");
      assertThat(to.required("MetricNamespace").asString()).isEqualTo("Parlor/dev");
      long found = LINES.stream().filter(line -> matches(pattern, line)).count();
      counted.put(to.required("MetricName").asString(), (int) found);
    }
    assertThat(counted)
        .hasToString(
            "{answers=7, built-in=1, degraded=3, extract=2, leave-e-mail=1, model=1, nothing=1,"
                + " second-model=1}");
  }

  @Test
  void nobody_is_told_apart_by_them() {
    var properties = new TreeSet<String>();
    stack
        .resources("AWS::Logs::MetricFilter")
        .forEach(
            filter ->
                properties.addAll(
                    filter.properties().required("MetricTransformations").get(0).propertyNames()));
    assertThat(properties).containsExactly("MetricName", "MetricNamespace", "MetricValue");
  }

  /** As CloudWatch does with quoted phrases: each must stand in the line. */
  private static boolean matches(String pattern, String line) {
    return Arrays.stream(pattern.split("\" \"", -1))
        .map(phrase -> phrase.replace("\"", ""))
        .allMatch(line::contains);
  }
}

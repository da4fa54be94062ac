package parlor.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words of the Amazon States Language that are known, and what is done with others. */
final class StateMachineTest {
  private static final String FILE =
      """
      {
        "StartAt": "Ask",
        "States": {
          "Ask": {
            "Type": "Task", "Resource": "one", "Parameters": {"word": "hello", "all.$": "$", "of.$": "$.n"},
            "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 2, "MaxDelaySeconds": 5}],
            "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "Broken"}],
            "Next": "Enough"
          },
          "Enough": {"Type": "Choice", "Choices": [{"Variable": "$.done", "BooleanEquals": true, "Next": "Good"}], "Default": "Rest"},
          "Rest": {"Type": "Wait", "Seconds": 60, "Next": "Ask"},
          "Good": {"Type": "Succeed"},
          "Broken": {"Type": "Fail", "Error": "Broken", "Cause": "It is."}
        }
      }
      """;

  private final List<String> told = new ArrayList<>();

  @Test
  void goes_from_state_to_state_until_it_has_succeeded() {
    var end =
        run(
            input -> {
              int n = input.path("of").asInt() + 1;
              return json("{\"n\":%d,\"done\":%b}".formatted(n, n == 3));
            });
    assertThat(end.run()).isEqualTo(Position.Run.SUCCEEDED);
    assertThat(end.state()).isEqualTo("Good");
    assertThat(told)
        .containsExactly(
            "one {\"word\":\"hello\",\"all\":{\"n\":0},\"of\":0}",
            "PT1M",
            "one {\"word\":\"hello\",\"all\":{\"n\":1,\"done\":false},\"of\":1}",
            "PT1M",
            "one {\"word\":\"hello\",\"all\":{\"n\":2,\"done\":false},\"of\":2}");
  }

  @Test
  void tries_again_with_growing_waits_and_then_notes_the_kind_of_failure_alone() {
    var end =
        run(
            input -> {
              throw new IllegalStateException("maria@example.org");
            });
    assertThat(end.run()).isEqualTo(Position.Run.FAILED);
    assertThat(told).filteredOn(it -> it.startsWith("PT")).containsExactly("PT2S", "PT4S", "PT5S");
    assertThat(end.data().toString())
        .isEqualTo("{\"n\":0,\"failure\":{\"Error\":\"java.lang.IllegalStateException\"}}");
  }

  @Test
  void a_run_goes_on_from_where_it_was_kept() {
    var machine = StateMachine.read(FILE);
    var kept = new Position("Enough", json("{\"done\":true}"), Position.Run.GOES_ON);
    var next = machine.next(kept, outside(input -> input));
    assertThat(next.state()).isEqualTo("Good");
    assertThat(next.ended()).isFalse();
    var end = machine.next(next, outside(input -> input));
    assertThat(end.ended()).isTrue();
    assertThat(machine.next(end, outside(input -> input))).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Type\": \"Succeed\" | \"Type\": \"Map\" | Good: the type Map is not supported",
        "\"Type\": \"Succeed\" | \"Type\": \"Succeed\", \"OutputPath\": \"$.n\" | Good: OutputPath"
            + " is",
        "\"Seconds\": 60 | \"SecondsPath\": \"$.n\" | Rest: Seconds as it stands",
        "\"Seconds\": 60 | \"Seconds\": 60, \"QueryLanguage\": \"JSONata\" | Rest: QueryLanguage"
            + " is",
        "\"$.n\" | \"$.n[0]\" | Ask: the path $.n[0] is",
        "\"$.n\" | \"$$.Execution.Id\" | Ask: the path $$.Execution.Id is",
        "\"word\": \"hello\" | \"word\": 7 | Ask: a parameter that is no text",
        "\"BooleanEquals\": true | \"NumericEquals\": 1 | Enough.Choices: BooleanEquals as it"
            + " stands",
        "[\"States.ALL\"] | [\"States.Timeout\"] | Ask.Retry: an error of one kind",
        "\"MaxDelaySeconds\": 5 | \"MaxDelaySeconds\": 5, \"JitterStrategy\": \"FULL\" |"
            + " JitterStrategy is",
        "\"Resource\": \"one\" | \"Resource\": \"one\", \"TimeoutSeconds\": 9 | Ask: TimeoutSeconds"
            + " is",
        "\"Default\": \"Rest\" | \"Default\": \"Nowhere\" | Enough: to go on with Nowhere",
        "\"StartAt\": \"Ask\" | \"StartAt\": \"Nowhere\" | the file: to start at Nowhere",
        "\"StartAt\": \"Ask\" | \"StartAt\": \"Ask\", \"Version\": \"1.0\" | the file: Version is"
      })
  void what_is_not_known_is_refused_by_its_name(String of, String becomes, String said) {
    var spoilt = FILE.replaceFirst(Pattern.quote(of), quoted(becomes));
    assertThat(spoilt).isNotEqualTo(FILE);
    assertThatThrownBy(() -> StateMachine.read(spoilt))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining(said)
        .hasMessageEndingWith("not supported");
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private Position run(UnaryOperator<JsonNode> task) {
    var machine = StateMachine.read(FILE);
    var at = machine.begin(json("{\"n\":0}"));
    while (!at.ended()) {
      at = machine.next(at, outside(task));
    }
    return at;
  }

  private Outside outside(UnaryOperator<JsonNode> task) {
    return new Outside() {
      @Override
      public JsonNode task(String resource, JsonNode input) {
        told.add(resource + " " + input);
        return task.apply(input);
      }

      @Override
      public void pause(Duration time) {
        told.add(time.toString());
      }
    };
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }
}

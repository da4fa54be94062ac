package parlor.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executions of state machines, each begun once by its name. */
final class FakeStates {
  private record Named(String machine, String name) {}

  private final Map<Named, String> inputs = new LinkedHashMap<>();
  private boolean over;

  /** Of the machine that a call is about. */
  static String arn(Call call) {
    return call.text("stateMachineArn");
  }

  synchronized Reply answer(Call call) {
    if (!call.operation().equals("StartExecution")) {
      return Reply.error(call, 400, "UnknownOperationException");
    }
    var input = call.text("input");
    var first = inputs.putIfAbsent(new Named(arn(call), call.text("name")), input);
    // While it runs, the same name with the same input is the same execution.
    return first == null || (!over && first.equals(input))
        ? Reply.json(Map.of("executionArn", "arn of " + call.text("name"), "startDate", 1))
        : Reply.error(call, 400, "ExecutionAlreadyExists");
  }

  /** What those that were begun were given, in order. */
  synchronized List<String> inputs() {
    return List.copyOf(inputs.values());
  }

  /** All of them have come to their end. */
  synchronized void end() {
    over = true;
  }
}

package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Functions by name, each from an event to what it returns, both in JSON. */
final class FakeLambda {
  static final String FUNCTIONS = "/2015-03-31/functions/";

  private final Map<String, UnaryOperator<String>> functions = new ConcurrentHashMap<>();

  void add(String name, UnaryOperator<String> function) {
    functions.put(name, function);
  }

  static String arn(Call call) {
    return "arn:aws:lambda:eu-central-1:111122223333:function:" + name(call);
  }

  Reply answer(Call call) {
    return Optional.ofNullable(functions.get(name(call)))
        .map(function -> returned(function, new String(call.content(), UTF_8)))
        .orElseGet(() -> Reply.error(call, 404, "ResourceNotFoundException"));
  }

  /** As Lambda tells a failure: the call went well, the function did not. */
  private static Reply returned(UnaryOperator<String> function, String event) {
    try {
      return Reply.bytes(function.apply(event).getBytes(UTF_8));
    } catch (RuntimeException e) {
      var failure = "{\"errorType\":\"" + e.getClass().getName() + "\"}";
      return Reply.bytes(failure.getBytes(UTF_8)).with("X-Amz-Function-Error", "Unhandled");
    }
  }

  private static String name(Call call) {
    return call.path().substring(FUNCTIONS.length()).replaceFirst("/invocations$", "");
  }
}

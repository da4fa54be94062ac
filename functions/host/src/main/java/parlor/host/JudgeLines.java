package parlor.host;

import parlor.guard.judge.Judge;
import parlor.guard.judge.Judgement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON line in, one JSON line out: {@code {"text","lang"?}} becomes {@code
 * {"verdict","category","millis"}}, anything else {@code {"error"}}. Both languages are always
 * read, whatever {@code lang} says: who means harm also chooses the label.
 */
final class JudgeLines {
  private static final double NANOS = 1e6;

  private final Judge judge = new Judge();

  String line(String jsonLine) {
    return JsonLines.ofText(jsonLine, this::judged);
  }

  private ObjectNode judged(String text) {
    long began = System.nanoTime();
    var judgement = judge.judge(text);
    double millis = (System.nanoTime() - began) / NANOS;
    return answer(judgement, Math.round(millis * 1_000) / 1_000.0);
  }

  private static ObjectNode answer(Judgement judgement, double millis) {
    var out = JsonNodeFactory.instance.objectNode();
    switch (judgement) {
      case Judgement.Allowed allowed -> out.put("verdict", "allow").putNull("category");
      case Judgement.Blocked(var reason) ->
          out.put("verdict", "block").put("category", reason.code());
      case Judgement.Referred referred -> out.put("verdict", "block").put("category", "self-harm");
    }
    return out.put("millis", millis);
  }
}

package parlor.host;

import parlor.guard.judge.Judge;
import parlor.guard.judge.Judgement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON line in, one JSON line out: {@code {"text","lang"?}} becomes {@code
 * {"verdict","category","millis"}}, anything else {@code {"error"}}. Both languages are always
 * read, whatever {@code lang} says: who means harm also chooses the label.
 */
final class JudgeLines {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double NANOS = 1e6;

  private final Judge judge = new Judge();

  String line(String jsonLine) {
    JsonNode asked;
    try {
      asked = JSON.readTree(jsonLine);
    } catch (JacksonException e) {
      return error("not JSON");
    }
    var text = asked.get("text");
    if (text == null || !text.isString()) {
      return error("text must be text");
    }
    long began = System.nanoTime();
    var judgement = judge.judge(text.asString());
    double millis = (System.nanoTime() - began) / NANOS;
    return answer(judgement, Math.round(millis * 1_000) / 1_000.0);
  }

  private static String answer(Judgement judgement, double millis) {
    var out = JSON.createObjectNode();
    switch (judgement) {
      case Judgement.Allowed allowed -> out.put("verdict", "allow").putNull("category");
      case Judgement.Blocked(var reason) ->
          out.put("verdict", "block").put("category", reason.code());
      case Judgement.Referred referred -> out.put("verdict", "block").put("category", "self-harm");
    }
    return JSON.writeValueAsString(out.put("millis", millis));
  }

  private static String error(String what) {
    return JSON.writeValueAsString(JSON.createObjectNode().put("error", what));
  }
}

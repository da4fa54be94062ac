package parlor.api.seeded.memories_are_keyed_by_tenant;

import java.util.HashMap;
import java.util.Map;

final class Breach {
  private final Map<String, String> answers = new HashMap<>();

  String answer(String question) {
    return answers.computeIfAbsent(question, String::strip);
  }
}

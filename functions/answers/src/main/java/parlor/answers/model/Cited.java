package parlor.answers.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parlor.answers.Passage;

/** The passages a model is given, under the ids it is to cite them by. */
final class Cited {
  private final Map<String, Passage> passages = new LinkedHashMap<>();

  Cited(List<Passage> given) {
    for (var passage : given) {
      var id = passage.entry().toLowerCase(Locale.ROOT);
      boolean plain = id.matches("[a-z0-9_-]{1,40}") && !passages.containsKey(id);
      passages.put(plain ? id : "passage-" + (passages.size() + 1), passage);
    }
  }

  Map<String, Passage> byId() {
    return passages;
  }

  /** The passage a model means; empty if there is none. */
  Optional<Passage> find(String id) {
    return Optional.ofNullable(passages.get(id.toLowerCase(Locale.ROOT)));
  }
}

package parlor.answers.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlor.answers.Passage;

/** The passages a model is given, under the ids it is to cite them by. */
final class Cited {
  private static final Pattern ROUND = Pattern.compile("\\(([A-Za-z0-9_-]{1,40})\\)");

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

  /** With ids that stand in round brackets put in square ones. */
  String bracketed(String text) {
    return ROUND
        .matcher(text)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    find(it.group(1)).isPresent() ? "[" + it.group(1) + "]" : it.group()));
  }

  /** The passage a model means; empty if there is none. */
  Optional<Passage> find(String id) {
    return Optional.ofNullable(passages.get(id.toLowerCase(Locale.ROOT)));
  }
}

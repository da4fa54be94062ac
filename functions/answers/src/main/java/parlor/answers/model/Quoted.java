package parlor.answers.model;

import java.util.Map;
import parlor.answers.Passage;

/**
 * What others wrote, as it stands in a prompt: between marks that it cannot write itself, since the
 * angle brackets in it are replaced by others that look alike.
 */
final class Quoted {
  /** Tokens for one passage, and for all. */
  private static final int ONE = 800;

  private static final int ALL = 2_400;

  private Quoted() {}

  static String question(String text) {
    return "<question>\n" + safe(text) + "\n</question>";
  }

  /** As many as there is room for; the surest come first. */
  static String passages(Map<String, Passage> passages) {
    var all = new StringBuilder("<passages>\n");
    int left = ALL;
    for (var each : passages.entrySet()) {
      var text = Tokens.cut(each.getValue().title() + "\n" + each.getValue().text(), ONE);
      left -= Tokens.of(text);
      if (left < 0) {
        break;
      }
      all.append("<passage id=\"").append(each.getKey()).append("\">\n");
      all.append(safe(text)).append("\n</passage>\n");
    }
    return all.append("</passages>").toString();
  }

  static String safe(String text) {
    return text.replace('<', '‹').replace('>', '›');
  }

  /** On one line, for what stands in the middle of ours. */
  static String line(String text) {
    return safe(text).replaceAll("\\s+", " ").strip();
  }
}

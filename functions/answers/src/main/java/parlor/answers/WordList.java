package parlor.answers;

import java.util.List;
import parlor.guard.grammar.Lists;
import parlor.tenant.Language;

/** The word lists this module carries; {@code #} begins a remark. */
final class WordList {
  private WordList() {}

  static List<String> lines(String name) {
    return Lists.lines(WordList.class, name);
  }

  /**
   * The phrases of one language in a line {@code name: english, … | spanish, …}; the name may be
   * missing, or be {@code ~}.
   */
  static List<String> phrases(String line, Language language) {
    int colon = Math.max(line.indexOf(':'), line.startsWith("~") ? 0 : -1);
    int bar = line.indexOf('|');
    var side = language == Language.ES ? line.substring(bar + 1) : line.substring(colon + 1, bar);
    return List.of(side.split(",", -1));
  }
}

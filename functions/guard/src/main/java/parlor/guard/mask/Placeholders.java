package parlor.guard.mask;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands in a message for what was taken out; the same address has the same number. */
final class Placeholders {
  /** Digits are missing: the next message may begin with them. */
  static final String MORE = " …]";

  private static final int NUMBERED = 99;

  private final Map<Kind, List<String>> values = new EnumMap<>(Kind.class);

  static String unfinished(Kind kind) {
    return "[" + kind.word() + MORE;
  }

  String of(Kind kind, String value) {
    if (!kind.stays()) {
      return "[" + kind.word() + "]";
    }
    var known = values.computeIfAbsent(kind, key -> new ArrayList<>());
    var plain = value.toLowerCase(Locale.ROOT);
    int at = known.indexOf(plain);
    if (at < 0 && known.size() < NUMBERED) {
      known.add(plain);
      at = known.size() - 1;
    }
    return "[" + kind.word() + (at < 0 ? "]" : " " + (at + 1) + "]");
  }
}

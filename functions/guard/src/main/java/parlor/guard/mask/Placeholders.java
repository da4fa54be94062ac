package parlor.guard.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands in a message for what was taken out; the same address has the same number. */
final class Placeholders {
  /** Digits are missing: the next message may begin with them. */
  static final String MORE = " …]";

  private static final int NUMBERED = 99;

  private final List<String> mails = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();

  static String unfinished(Kind kind) {
    return "[" + kind.word() + MORE;
  }

  String of(Kind kind, String value) {
    if (!kind.stays()) {
      return "[" + kind.word() + "]";
    }
    var known = kind == Kind.EMAIL ? mails : phones;
    var plain = value.toLowerCase(Locale.ROOT);
    int at = known.indexOf(plain);
    if (at < 0 && known.size() < NUMBERED) {
      known.add(plain);
      at = known.size() - 1;
    }
    return "[" + kind.word() + (at < 0 ? "]" : " " + (at + 1) + "]");
  }
}

package parlor.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parlor.answers.FaqEntry;

/** The ids of one source's entries: none twice, and none too long. */
final class Ids {
  /** Leaves room for a number. */
  private static final int LONGEST = FaqEntry.LONGEST_ID - 8;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> times = new HashMap<>();

  /** As it is wanted where that is free, else with a number. */
  String of(String wanted) {
    var name = wanted.substring(0, Math.min(LONGEST, wanted.length()));
    int number = times.merge(name, 1, Integer::sum);
    var id = number == 1 ? name : name + "-" + number;
    while (!taken.add(id)) {
      number = times.merge(name, 1, Integer::sum);
      id = name + "-" + number;
    }
    return id;
  }
}

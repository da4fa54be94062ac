package parlor.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlor.content.EntryFault;

/** What every entry must be, whichever file it came from. */
final class EntryRules {
  private static final int MOST_ENTRIES = 5_000;
  private static final int LONGEST_TEXT = 20_000;

  private final List<FaqEntry> entries = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  void add(FaqEntry entry) throws BadContent {
    var where = where(entries.size() + 1, entry.id());
    if (entry.id().isBlank()) {
      throw new BadContent(EntryFault.NO_ID, where);
    }
    if (entry.id().length() > FaqEntry.LONGEST_ID) {
      throw new BadContent(EntryFault.LONG_ID, where, Integer.toString(FaqEntry.LONGEST_ID));
    }
    if (entry.question().isBlank()) {
      throw new BadContent(EntryFault.NO_QUESTION, where);
    }
    if (entry.answer().isBlank()) {
      throw new BadContent(EntryFault.NO_ANSWER, where);
    }
    if (entry.question().length() + entry.answer().length() > LONGEST_TEXT) {
      throw new BadContent(EntryFault.LONG, where, Integer.toString(LONGEST_TEXT));
    }
    if (ids.contains(entry.id())) {
      throw new BadContent(EntryFault.SAME_ID, where);
    }
    if (entries.size() == MOST_ENTRIES) {
      throw new BadContent(EntryFault.MANY, Integer.toString(MOST_ENTRIES));
    }
    ids.add(entry.id());
    entries.add(entry);
  }

  /** Of a list that must have some. */
  List<FaqEntry> entries() throws BadContent {
    if (entries.isEmpty()) {
      throw new BadContent(EntryFault.NONE);
    }
    return entries;
  }

  /** Those that kept the rules, perhaps none. */
  List<FaqEntry> taken() {
    return entries;
  }

  static String where(int number, String id) {
    var name = id.length() > 40 ? id.substring(0, 40) + "…" : id;
    return number + (name.isBlank() ? "" : " (" + name + ")");
  }
}

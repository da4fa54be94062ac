package parlor.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every entry must be, whichever file it came from. */
final class EntryRules {
  private static final int MOST_ENTRIES = 5_000;
  private static final int LONGEST_ID = 120;
  private static final int LONGEST_TEXT = 20_000;

  private final List<FaqEntry> entries = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  void add(FaqEntry entry) throws BadContent {
    var where = where(entries.size() + 1, entry.id());
    if (entry.id().isBlank()) {
      throw new BadContent(where + " has no id.");
    }
    if (entry.id().length() > LONGEST_ID) {
      throw new BadContent(where + ": the id is longer than " + LONGEST_ID + " characters.");
    }
    if (entry.question().isBlank()) {
      throw new BadContent(where + " has no question.");
    }
    if (entry.answer().isBlank()) {
      throw new BadContent(where + " has no answer.");
    }
    if (entry.question().length() + entry.answer().length() > LONGEST_TEXT) {
      throw new BadContent(where + " is longer than " + LONGEST_TEXT + " characters.");
    }
    if (!ids.add(entry.id())) {
      throw new BadContent(where + ": another entry has the same id.");
    }
    if (entries.size() == MOST_ENTRIES) {
      throw new BadContent("There are more than " + MOST_ENTRIES + " entries.");
    }
    entries.add(entry);
  }

  List<FaqEntry> entries() throws BadContent {
    if (entries.isEmpty()) {
      throw new BadContent("There are no entries.");
    }
    return entries;
  }

  static String where(int number, String id) {
    var name = id.length() > 40 ? id.substring(0, 40) + "…" : id;
    return "Entry " + number + (name.isBlank() ? "" : " (" + name + ")");
  }
}

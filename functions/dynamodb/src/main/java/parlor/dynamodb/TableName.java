package parlor.dynamodb;

import java.util.Locale;

/** The tables, and what Schema must know of each. */
enum TableName {
  KEYS(false, false),
  WORKSPACES(true, false),
  KEYRING(true, true),
  TRANSCRIPTS(true, true),
  CONVERSATIONS(true, true),
  LIMITS(false, true);

  private final boolean sorted;
  private final boolean expiring;

  TableName(boolean sorted, boolean expiring) {
    this.sorted = sorted;
    this.expiring = expiring;
  }

  /** Whether it has a sort key. */
  boolean sorted() {
    return sorted;
  }

  /** Whether its rows may name a second after which they go. */
  boolean expiring() {
    return expiring;
  }

  /** Its lower-case word: also the part named in an outage. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

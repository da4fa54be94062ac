package parlor.dynamodb;

import java.util.Locale;

/** The tables, and all that whoever makes them must know of each. */
public enum TableName {
  KEYS(false, false, true),
  WORKSPACES(true, false, true),
  /** A restored key would undo an erasure. */
  KEYRING(true, true, false),
  TRANSCRIPTS(true, true, true),
  CONVERSATIONS(true, true, true),
  LEADS(true, true, true),
  /** What of it is right is in the records themselves. */
  INDEX(true, true, false),
  LIMITS(false, true, false),
  AUDIT(true, false, true),
  REGISTRY(false, false, true),
  PEOPLE(true, false, true);

  private final boolean sorted;
  private final boolean expiring;
  private final boolean backedUp;

  TableName(boolean sorted, boolean expiring, boolean backedUp) {
    this.sorted = sorted;
    this.expiring = expiring;
    this.backedUp = backedUp;
  }

  /** Whether it has a sort key, {@link Schema#SORT}. */
  public boolean sorted() {
    return sorted;
  }

  /** Whether its rows may name a second, {@link Schema#EXPIRES}, after which they go. */
  public boolean expiring() {
    return expiring;
  }

  /** Whether it can be restored to an earlier moment. */
  public boolean backedUp() {
    return backedUp;
  }

  /** Its lower-case word: ends its name, and is the part named in an outage. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package parlor.erasure;

import java.util.Locale;

/** What there was of. Kept by its word in receipts, so a word once used stays. */
public enum Kind {
  CONVERSATIONS,
  /** Questions with their answers, and what else stands in a conversation. */
  ENTRIES,
  LEADS,
  SUMMARIES,
  /** What was to be mailed, and that it was. */
  MAILS,
  /** What was still to be done for a record. */
  JOBS,
  /** By which a person's records are found. */
  INDEX_ROWS,
  /** Published content, and files that were given to be read. */
  FILES,
  PUBLIC_KEYS,
  SETTINGS,
  MEMBERS,
  AUDIT_ENTRIES,
  /** Counters of addresses, and the salts they were hashed with. */
  LIMITS;

  /** As a receipt has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

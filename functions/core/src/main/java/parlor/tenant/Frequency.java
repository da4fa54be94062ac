package parlor.tenant;

/** How often a business is sent summaries. */
public enum Frequency {
  /** One for each conversation, once it is quiet. */
  EACH,
  /** One a day for all, at eight in the morning. */
  DAILY,
  NEVER
}

package parlor.shelf;

/** What became of a part that was to go live. */
public enum Shelved {
  LIVE,
  /** Another reading of the same source began later, and stands. */
  OUTRUN,
  /** The source was removed meanwhile. */
  REMOVED,
  /** All sources together would be more than fits. */
  TOO_MUCH
}

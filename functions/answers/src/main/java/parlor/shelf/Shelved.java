package parlor.shelf;

/** What became of a part that was to go live. */
public enum Shelved {
  LIVE,
  /** Another reading of the same source began later, and stands. */
  OUTRUN,
  /** The source was removed meanwhile. */
  REMOVED,
  /** All sources together would be more than fits. */
  TOO_MUCH,
  /** It could not be read back: an entry is none. */
  BROKEN;

  /** Whether it is for the one who gave it to mend. */
  public boolean isRefused() {
    return this == TOO_MUCH || this == BROKEN;
  }
}

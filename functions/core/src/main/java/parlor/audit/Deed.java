package parlor.audit;

/** What was done. Kept by its name, so a name once used stays. */
public enum Deed {
  WORKSPACE_MADE,
  KEY_ROTATED,
  /** Somebody who runs the stage was given the means to read for an hour. */
  EMERGENCY_ACCESS
}

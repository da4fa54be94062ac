package parlor.people;

/** What somebody may do in a workspace. */
public enum Role {
  /** Everything. */
  OWNER,
  /** Reads and answers; changes no setting, key or member. */
  AGENT
}

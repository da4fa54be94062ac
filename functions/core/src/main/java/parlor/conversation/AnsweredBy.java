package parlor.conversation;

/** Who wrote an answer. */
public enum AnsweredBy {
  MODEL,
  SECOND_MODEL,
  EXTRACT,
  /** Words of ours, such as where to find help. */
  BUILT_IN,
  PERSON,
  NONE;

  /** Whether it was made for the question, and is to be dropped where a person answers it. */
  public boolean isMachine() {
    return this == MODEL || this == SECOND_MODEL || this == EXTRACT;
  }
}

package parlor.conversation;

/** Who wrote an answer. */
public enum AnsweredBy {
  MODEL,
  SECOND_MODEL,
  EXTRACT,
  BUILT_IN,
  PERSON,
  NONE
}

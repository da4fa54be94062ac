package parlor.conversation;

/** What became of a question. */
public enum Outcome {
  ANSWERED,
  UNANSWERED,
  HANDED_OFF,
  REFERRED,
  REFUSED
}

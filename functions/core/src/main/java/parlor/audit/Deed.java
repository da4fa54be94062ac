package parlor.audit;

/** What was done. Kept by its name, so a name once used stays. */
public enum Deed {
  WORKSPACE_MADE,
  KEY_ROTATED,
  /** Somebody who runs the stage was given the means to read for an hour. */
  EMERGENCY_ACCESS,
  CONVERSATION_READ,
  CONVERSATION_ERASED,
  /** Somebody took over from the assistant. */
  CONVERSATION_JOINED,
  CONVERSATION_REPLIED,
  CONVERSATION_LEFT,
  CONVERSATION_CLOSED,
  LEADS_READ,
  /** All of them, as a table. */
  LEADS_EXPORTED,
  LEAD_CHANGED,
  LEAD_ERASED,
  /** Conversations were opened, to look for a text that was typed. */
  CONVERSATIONS_SEARCHED,
  /** Conversations were opened, to list what had no answer. */
  QUESTIONS_READ,
  ANSWER_ADDED,
  ANSWER_CHANGED,
  ANSWER_REMOVED,
  SETTINGS_CHANGED,
  DOMAIN_ADDED,
  DOMAIN_REMOVED,
  /** Asked for; the audit goes with the rest. */
  WORKSPACE_ERASED
}

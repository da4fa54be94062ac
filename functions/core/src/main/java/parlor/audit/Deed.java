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
  /** Somebody asked what is kept of them, and it was looked for. */
  SUBJECT_SOUGHT,
  /** And taken out to be handed to them. */
  SUBJECT_EXPORTED,
  /** And erased; each conversation says so as well. */
  SUBJECT_ERASED,
  /** A page of all there is. */
  WORKSPACE_EXPORTED,
  /** Records of another workspace were taken in. */
  RECORDS_IMPORTED,
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
  WORKSPACE_ERASED,
  SOURCE_ADDED,
  SOURCE_READ_AGAIN,
  SOURCE_REMOVED,
  /** A public key, as it stands in pages; {@link #KEY_ROTATED} is of the sealing key. */
  PUBLIC_KEY_MADE,
  /** One that takes another's place. */
  PUBLIC_KEY_ROTATED,
  PUBLIC_KEY_REVOKED,
  MEMBER_INVITED,
  INVITATION_WITHDRAWN,
  MEMBER_JOINED,
  MEMBER_CHANGED,
  MEMBER_REMOVED,
  /** Whoever runs the stage told of a breach, or announced a change. */
  NOTICE_GIVEN,
  /** Somebody read it at the desk. */
  NOTICE_SEEN,
  /** What the same person said just before, of the same: it was refused, or stood already. */
  NOT_DONE
}

package parlor.mail;

import parlor.conversation.ConversationId;
import parlor.conversation.Position;

/** What somebody is still to be told of at once; ids alone. */
public sealed interface Errand {
  /** Somebody left their contact there. */
  record Lead(ConversationId conversation) implements Errand {}

  /** Somebody asked for a person, at this place of the log. */
  record Handoff(ConversationId conversation, Position asked) implements Errand {}

  /** Somebody wrote to a visitor who has gone, at this place of the log. */
  record Written(ConversationId conversation, Position place) implements Errand {}
}

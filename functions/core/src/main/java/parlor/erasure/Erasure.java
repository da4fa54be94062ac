package parlor.erasure;

import java.time.Clock;
import java.time.Duration;
import parlor.conversation.ConversationId;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.lead.LeadId;
import parlor.lead.Leads;
import parlor.mail.Errands;
import parlor.seal.Keyring;
import parlor.subject.SubjectIndex;
import parlor.tenant.TenantId;

/**
 * Erases one conversation and the lead that came of it. Their keys go first: from then on nobody
 * reads them, in a backup neither, and a visitor cannot go on. What is swept after that is
 * unreadable already, so one that is cut short is finished by doing it again.
 */
public final class Erasure {
  /** Longer than a token that was issued before lives, and a call that was under way runs. */
  private static final Duration MARKED = Duration.ofHours(1);

  private final Keyring keyring;
  private final Lines lines;
  private final Conversations conversations;
  private final Leads leads;
  private final SubjectIndex index;
  private final Errands errands;
  private final Clock clock;

  public Erasure(
      Keyring keyring,
      Lines lines,
      Conversations conversations,
      Leads leads,
      SubjectIndex index,
      Errands errands,
      Clock clock) {
    this.keyring = keyring;
    this.lines = lines;
    this.conversations = conversations;
    this.leads = leads;
    this.index = index;
    this.errands = errands;
    this.clock = clock;
  }

  public Erased erase(TenantId tenant, ConversationId id) {
    boolean was = keyring.remove(tenant, id.record());
    // The log's mark comes before the lead: whoever is leaving one meets the mark, and removes it.
    int entries = end(tenant, id);
    boolean left = lead(tenant, LeadId.of(id));
    errands.forget(tenant, id);
    index.erase(tenant, id.record());
    // Last, since it is where somebody finds what is still to do.
    lines.remove(tenant, id);
    return new Erased(was, entries, left ? 1 : 0);
  }

  /** Erases what was said; a lead that came of it has a time of its own. */
  public void words(TenantId tenant, ConversationId id) {
    keyring.remove(tenant, id.record());
    end(tenant, id);
    index.remove(tenant, id.record());
    lines.remove(tenant, id);
  }

  /** Whether there is a lead that came of it. */
  public boolean hasLead(TenantId tenant, ConversationId id) {
    return leads.find(tenant, LeadId.of(id)).isPresent();
  }

  /** Erases a lead alone; whether there was one. */
  public boolean lead(TenantId tenant, LeadId id) {
    keyring.remove(tenant, id.record());
    boolean was = leads.remove(tenant, id);
    index.erase(tenant, id.record());
    return was;
  }

  private int end(TenantId tenant, ConversationId id) {
    return conversations.end(tenant, id, clock.instant().plus(MARKED));
  }
}

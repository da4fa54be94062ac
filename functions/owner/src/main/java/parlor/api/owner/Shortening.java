package parlor.api.owner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.failure.Unavailable;
import parlor.id.TimeOrdered;
import parlor.lead.LeadId;
import parlor.mail.Outgoing;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.subject.SubjectIndex;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;

/**
 * What a business keeps for a shorter time from now on goes. Conversations and leads go by their
 * keys: those that are older cannot be read from then on, in a backup neither, and nobody is found
 * in them; their rows are swept as they expire. Mails of the time before are forgotten. Done before
 * the setting is written, so one that is cut short is finished by saving it again. The audit is
 * nobody's to remove here: the setting says where it begins, and each morning the rest goes.
 */
final class Shortening {
  private static final int PAGE = 500;

  /** Left of the call for its reply. */
  private static final Duration REST = Duration.ofSeconds(3);

  /** Comes before all records of a kind. */
  private static final UUID LEAST = new UUID(0, 0);

  private final Keyring keyring;
  private final SubjectIndex index;
  private final Outgoing outgoing;
  private final Clock clock;

  Shortening(Keyring keyring, SubjectIndex index, Outgoing outgoing, Clock clock) {
    this.keyring = keyring;
    this.index = index;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /**
   * Has what is older go, by each clock that runs shorter from now on.
   *
   * @throws Unavailable if there was not time enough for all of it
   */
  void to(Retention next, Retention now, TenantId tenant, Instant deadline) {
    var today = clock.instant();
    var until = deadline.minus(REST);
    if (next.endOfConversation(today).isBefore(now.endOfConversation(today))) {
      shred(tenant, ConversationId.KIND, next, until);
    }
    if (next.leads() < now.leads()) {
      shred(tenant, LeadId.KIND, next, until);
    }
    if (next.mails() < now.mails()) {
      outgoing.forget(tenant, next.beginOfMails(today));
    }
  }

  /** Oldest first, since their names are in the order of their times. */
  private void shred(TenantId tenant, char kind, Retention next, Instant until) {
    var after = new RecordId(kind, LEAST);
    while (true) {
      var page = keyring.recordKeys(tenant, Optional.of(after), PAGE).sequencedKeySet();
      for (var record : page) {
        if (record.kind() != kind || end(next, record).isAfter(clock.instant())) {
          return;
        }
        if (!clock.instant().isBefore(until)) {
          throw new Unavailable("keyring", null);
        }
        // The key is the list of what is left to do, so it goes last.
        index.remove(tenant, record);
        keyring.remove(tenant, record);
        after = record;
      }
      if (page.size() < PAGE) {
        return;
      }
    }
  }

  private static Instant end(Retention next, RecordId record) {
    var began = TimeOrdered.at(record.id());
    return record.kind() == LeadId.KIND ? next.endOfLead(began) : next.endOfConversation(began);
  }
}

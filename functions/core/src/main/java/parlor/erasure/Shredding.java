package parlor.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.id.TimeOrdered;
import parlor.lead.LeadId;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.subject.SubjectIndex;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;

/**
 * Conversations and leads that are older than a business keeps them go by their keys: they cannot
 * be read from then on, in a backup neither, and nobody is found in them. Their rows are swept as
 * they expire.
 */
public final class Shredding {
  /** Comes before all records of a kind. */
  private static final UUID LEAST = new UUID(0, 0);

  private final Keyring keyring;
  private final SubjectIndex index;
  private final Clock clock;

  public Shredding(Keyring keyring, SubjectIndex index, Clock clock) {
    this.keyring = keyring;
    this.index = index;
    this.clock = clock;
  }

  /** Of conversations; false if there was not time enough for all of them. */
  public boolean conversations(TenantId tenant, Retention kept, int page, Instant until) {
    return shred(tenant, ConversationId.KIND, kept, page, until);
  }

  /** Of leads; false if there was not time enough for all of them. */
  public boolean leads(TenantId tenant, Retention kept, int page, Instant until) {
    return shred(tenant, LeadId.KIND, kept, page, until);
  }

  /** Oldest first, since their names are in the order of their times. */
  private boolean shred(TenantId tenant, char kind, Retention kept, int most, Instant until) {
    var after = new RecordId(kind, LEAST);
    while (true) {
      var page = keyring.recordKeys(tenant, Optional.of(after), most).sequencedKeySet();
      for (var record : page) {
        if (record.kind() != kind || end(kept, record).isAfter(clock.instant())) {
          return true;
        }
        if (!clock.instant().isBefore(until)) {
          return false;
        }
        // The key is the list of what is left to do, so it goes last.
        index.remove(tenant, record);
        keyring.remove(tenant, record);
        after = record;
      }
      if (page.size() < most) {
        return true;
      }
    }
  }

  private static Instant end(Retention kept, RecordId record) {
    var began = TimeOrdered.at(record.id());
    return record.kind() == LeadId.KIND ? kept.endOfLead(began) : kept.endOfConversation(began);
  }
}

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
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/**
 * What a business keeps for a shorter time from now on goes by its key: records that are older
 * cannot be read from then on, in a backup neither. Their rows are swept as they expire. Done
 * before the setting is written, so one that is cut short is finished by saving it again.
 */
final class Shortening {
  private static final int PAGE = 500;

  /** Left of the call for its reply. */
  private static final Duration REST = Duration.ofSeconds(3);

  /** Comes before all records of a kind. */
  private static final UUID LEAST = new UUID(0, 0);

  private final Keyring keyring;
  private final Clock clock;

  Shortening(Keyring keyring, Clock clock) {
    this.keyring = keyring;
    this.clock = clock;
  }

  /**
   * Shreds conversations and leads that began longer ago than so many days.
   *
   * @throws Unavailable if there was not time enough for all of them
   */
  void to(int days, TenantId tenant, Instant deadline) {
    var limit = clock.instant().minus(Duration.ofDays(days));
    for (char kind : new char[] {ConversationId.KIND, LeadId.KIND}) {
      shred(tenant, kind, limit, deadline.minus(REST));
    }
  }

  /** Oldest first, since their names are in the order of their times. */
  private void shred(TenantId tenant, char kind, Instant limit, Instant until) {
    var after = new RecordId(kind, LEAST);
    while (true) {
      var page = keyring.recordKeys(tenant, Optional.of(after), PAGE).sequencedKeySet();
      for (var record : page) {
        if (record.kind() != kind || TimeOrdered.at(record.id()).isAfter(limit)) {
          return;
        }
        if (!clock.instant().isBefore(until)) {
          throw new Unavailable("keyring", null);
        }
        keyring.remove(tenant, record);
        after = record;
      }
      if (page.size() < PAGE) {
        return;
      }
    }
  }
}

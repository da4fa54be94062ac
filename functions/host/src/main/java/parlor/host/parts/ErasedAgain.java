package parlor.host.parts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import parlor.conversation.ConversationId;
import parlor.erasure.Erasure;
import parlor.id.TimeOrdered;
import parlor.lead.LeadId;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/**
 * The drill after a restore, at each start: what the list says was erased and has a key
 * nevertheless came back with a copy, and is erased once more before anybody is answered.
 */
final class ErasedAgain {
  private static final Logger LOG = System.getLogger(ErasedAgain.class.getName());

  /** Keys that are asked for at a time. */
  private static final int AT_ONCE = 100;

  private final ErasedIds list;
  private final HostParts parts;
  private final Erasure erasure;

  ErasedAgain(ErasedIds list, HostParts parts) {
    this.list = list;
    this.parts = parts;
    this.erasure =
        new Erasure(
            parts.keyring(),
            parts.lines(),
            parts.conversations(),
            parts.leads(),
            parts.index(),
            parts.errands(),
            parts.clock());
  }

  void run() {
    list.all()
        .forEach(
            (tenant, erased) -> {
              if (erased.whole()) {
                business(tenant);
              }
              int back = records(tenant, erased.records());
              if (back > 0) {
                LOG.log(Level.INFO, "Of {0}, {1} records were erased once more", tenant, back);
              }
            });
  }

  /** Its key goes now; the rest, step by step beside us, as it did the first time. */
  private void business(TenantId tenant) {
    if (parts.keyring().tenantKey(tenant).isPresent()) {
      parts.keyring().removeTenantKey(tenant);
      parts.registry().erased(tenant, parts.clock().instant());
      parts.erasures().begin(tenant, TimeOrdered.of(parts.clock().instant(), parts.random()));
      LOG.log(Level.INFO, "Business {0} is erased once more", tenant);
    }
  }

  private int records(TenantId tenant, List<RecordId> records) {
    int back = 0;
    for (int from = 0; from < records.size(); from += AT_ONCE) {
      var some = records.subList(from, Math.min(from + AT_ONCE, records.size()));
      var there = parts.keyring().findAll(tenant, some.stream().collect(toUnmodifiableSet()));
      there.keySet().forEach(record -> erase(tenant, record));
      back += there.size();
    }
    return back;
  }

  /** A lead has a line of its own, where it was erased. */
  private void erase(TenantId tenant, RecordId record) {
    switch (record.kind()) {
      case ConversationId.KIND -> erasure.words(tenant, new ConversationId(record.id()));
      case LeadId.KIND -> erasure.lead(tenant, new LeadId(record.id()));
      default -> parts.keyring().remove(tenant, record);
    }
  }
}

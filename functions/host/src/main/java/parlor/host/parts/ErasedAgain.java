package parlor.host.parts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.conversation.ConversationId;
import parlor.erasure.Erasure;
import parlor.host.parts.ErasedIds.Gone;
import parlor.id.TimeOrdered;
import parlor.lead.LeadId;
import parlor.seal.RecordId;
import parlor.seal.WrappedKey;
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
  private final KeptMails mails;
  private final Erasure erasure;

  ErasedAgain(ErasedIds list, HostParts parts, KeptMails mails) {
    this.list = list;
    this.parts = parts;
    this.mails = mails;
    this.erasure = parts.erasure();
  }

  void run() {
    list.tidied()
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
      // First of all, since that is kept: cut short here, it goes on at the next start.
      parts.erasures().begin(tenant, TimeOrdered.of(parts.clock().instant(), parts.random()));
      parts.registry().erased(tenant, parts.clock().instant());
      parts.keyring().removeTenantKey(tenant);
      LOG.log(Level.INFO, "Business {0} is erased once more", tenant);
    }
  }

  private int records(TenantId tenant, Set<Gone> gone) {
    int back = 0;
    var all = gone.stream().map(Gone::record).distinct().toList();
    mails.forget(tenant, all.stream().map(RecordId::id).collect(Collectors.toSet()));
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = Set.copyOf(all.subList(from, Math.min(from + AT_ONCE, all.size())));
      for (var there : parts.keyring().findAll(tenant, some).entrySet()) {
        if (isBack(there.getKey(), there.getValue().recordKey(), gone)) {
          erase(tenant, there.getKey());
          back++;
        }
      }
    }
    return back;
  }

  /** Under the key that was erased; a conversation never has another. */
  private static boolean isBack(RecordId record, WrappedKey key, Set<Gone> gone) {
    return record.kind() == ConversationId.KIND || gone.contains(Gone.of(record, key));
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

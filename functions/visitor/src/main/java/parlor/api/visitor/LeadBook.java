package parlor.api.visitor;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import parlor.conversation.ConversationId;
import parlor.erasure.Erasure;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.lead.Leads;
import parlor.seal.Keyring;
import parlor.seal.RecordOpener;
import parlor.seal.Seal;
import parlor.seal.Vault;
import parlor.subject.Naming;
import parlor.subject.Reach;
import parlor.tenant.TenantId;

/** A conversation's lead, under a key of its own. */
final class LeadBook {
  /** What was written, or stood there already. */
  enum Kept {
    FIRST,
    CHANGED,
    SAME
  }

  private final Keyring keyring;
  private final Vault vault;
  private final Leads leads;
  private final Naming naming;
  private final Erasure erasure;

  LeadBook(Keyring keyring, Vault vault, Leads leads, Naming naming, Erasure erasure) {
    this.keyring = keyring;
    this.vault = vault;
    this.leads = leads;
    this.naming = naming;
    this.erasure = erasure;
  }

  /**
   * Keeps a lead, to be found by whom it names; empty if its business, or its lead's key, is gone.
   */
  Optional<Kept> keep(TenantId tenant, Lead lead, Set<Reach> named, Instant expiresAt) {
    return keyring
        .tenantKey(tenant)
        .flatMap(
            tenantKey -> {
              var record = lead.id().record();
              var row =
                  keyring
                      .find(tenant, record)
                      .orElseGet(
                          () -> {
                            var keys = vault.newRecordKey(tenant, record, tenantKey);
                            var made = new Keyring.Row(keys.recordKey(), expiresAt);
                            return keyring.addOrFind(tenant, record, made);
                          });
              return new RecordOpener(keyring, vault, tenant, tenantKey)
                  .open(record, row.recordKey())
                  .map(
                      opened -> {
                        var kept = keep(tenant, opened.seal(), lead, row.expiresAt());
                        if (kept == Kept.CHANGED) {
                          naming.forget(tenant, record);
                        }
                        naming.note(tenant, tenantKey, record, named, row.expiresAt());
                        return kept;
                      });
            });
  }

  private Kept keep(TenantId tenant, Seal seal, Lead lead, Instant expiresAt) {
    var standing = leads.find(tenant, lead.id()).map(found -> found.open(seal));
    if (standing.filter(lead::says).isPresent()) {
      return Kept.SAME;
    }
    leads.write(tenant, seal, lead, expiresAt);
    return standing.isPresent() ? Kept.CHANGED : Kept.FIRST;
  }

  /** What the visitor left, if they did. */
  Optional<Lead> find(TenantId tenant, ConversationId conversation) {
    var id = LeadId.of(conversation);
    return RecordOpener.find(keyring, vault, tenant, id.record())
        .flatMap(key -> leads.find(tenant, id).map(found -> found.open(key.seal())));
  }

  /** As if it had never been. */
  void forget(TenantId tenant, LeadId id) {
    erasure.lead(tenant, id);
  }
}

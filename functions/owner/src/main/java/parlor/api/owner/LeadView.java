package parlor.api.owner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parlor.conversation.Span;
import parlor.lead.Handling;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.lead.Leads;
import parlor.seal.Keyring;
import parlor.seal.RecordOpener;
import parlor.seal.Seal;
import parlor.seal.Vault;
import parlor.tenant.TenantId;

/** Leads, opened for those who work for the business. */
final class LeadView {
  /** A lead, and what seals what the business makes of it. */
  record Open(Lead lead, Handling handling, long revision, Instant expiresAt, Seal seal) {
    @Override
    public String toString() {
      return "Open[" + lead + "]";
    }
  }

  /**
   * A page of the list.
   *
   * @param last the last that was looked at; empty if there is no more
   */
  record Page(List<Open> leads, Optional<LeadId> last) {
    Page {
      leads = List.copyOf(leads);
    }
  }

  private final Leads leads;
  private final Keyring keyring;
  private final Vault vault;

  LeadView(Leads leads, Keyring keyring, Vault vault) {
    this.leads = leads;
    this.keyring = keyring;
    this.vault = vault;
  }

  /** Newest first; one whose key is gone is not listed. {@code most} is up to 100. */
  Page page(TenantId tenant, Span span, int most) {
    // Before the records' rows, as RecordOpener wants it.
    var tenantKey = keyring.tenantKey(tenant);
    var found = leads.list(tenant, span, most);
    if (found.isEmpty() || tenantKey.isEmpty()) {
      return new Page(List.of(), Optional.empty());
    }
    var opener = new RecordOpener(keyring, vault, tenant, tenantKey.get());
    var records = found.stream().map(it -> it.id().record()).collect(Collectors.toSet());
    var rows = keyring.findAll(tenant, records);
    var open = new ArrayList<Open>();
    for (var each : found) {
      var row = rows.get(each.id().record());
      if (row != null) {
        opener
            .open(each.id().record(), row.recordKey())
            .map(opened -> open(each, opened.seal()))
            .ifPresent(open::add);
      }
    }
    return new Page(
        open, found.size() < most ? Optional.empty() : Optional.of(found.getLast().id()));
  }

  /** One of them; empty if it is not there any more. */
  Optional<Open> find(TenantId tenant, LeadId id) {
    return RecordOpener.find(keyring, vault, tenant, id.record())
        .flatMap(key -> leads.find(tenant, id).map(found -> open(found, key.seal())));
  }

  private static Open open(Leads.Sealed found, Seal seal) {
    return new Open(
        found.open(seal), found.handling(seal), found.revision(), found.expiresAt(), seal);
  }
}

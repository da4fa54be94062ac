package parlor.api.summary;

import java.time.Clock;
import java.util.Optional;
import parlor.audit.Audits;
import parlor.content.Sources;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.OwnerView;
import parlor.erasure.Erasure;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Farewells;
import parlor.guard.mask.Masker;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.lead.Leads;
import parlor.mail.EmailAddress;
import parlor.mail.Errands;
import parlor.mail.Mails;
import parlor.mail.OffLinks;
import parlor.mail.Outgoing;
import parlor.mail.Recipients;
import parlor.mail.Stop;
import parlor.mail.StoppedAddresses;
import parlor.mail.Stops;
import parlor.notice.Boards;
import parlor.seal.Keyring;
import parlor.seal.RecordOpener;
import parlor.seal.Vault;
import parlor.subject.SubjectIndex;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;

/**
 * What telling needs.
 *
 * @param mails empty where a stage has no sender, and nobody is written to
 * @param recapping empty where no model sums up
 */
public record SummaryParts(
    Workspaces workspaces,
    Recipients recipients,
    Outgoing outgoing,
    Errands errands,
    Stops stops,
    OwnerView view,
    Conversations conversations,
    Lines lines,
    Leads leads,
    Erasure erasure,
    SubjectIndex index,
    Audits audits,
    Keyring keyring,
    Vault vault,
    ErasureJobs erasureJobs,
    Farewells farewells,
    Boards boards,
    Sources sources,
    Optional<Mails> mails,
    OffLinks offLinks,
    Later later,
    Addresses addresses,
    Masker masker,
    Optional<Recapping> recapping,
    Clock clock) {
  /** Which addresses nothing more goes to. */
  StoppedAddresses stopped() {
    return new StoppedAddresses(stops, keyring, vault);
  }

  /** For as long as the business remembers which mails went. */
  void stopped(TenantId tenant, EmailAddress address, Stop stop) {
    workspaces
        .read(tenant)
        .map(business -> business.retention().endOfMail(stop.at()))
        .ifPresent(end -> stopped().add(tenant, address, stop, end));
  }

  /** Sends nothing more of a business to an address, whoever has it. */
  void stop(TenantId tenant, EmailAddress address, Stop stop) {
    stopped(tenant, address, stop);
    recipients.stop(tenant, address, stop);
  }

  /** A lead that is still kept, opened. */
  Optional<Lead> lead(TenantId tenant, LeadId id) {
    return RecordOpener.find(keyring, vault, tenant, id.record())
        .filter(key -> key.row().expiresAt().isAfter(clock.instant()))
        .flatMap(key -> leads.find(tenant, id).map(found -> found.open(key.seal())));
  }
}

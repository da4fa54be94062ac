package parlor.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Span;
import parlor.seal.Seal;
import parlor.tenant.TenantId;

/** Where leads are kept, each under its own key. */
public interface Leads {
  /** Writes a lead, or what it says now; what the business made of it stays. */
  void write(TenantId tenant, Seal seal, Lead lead, Instant expiresAt);

  /** As it stands now. */
  Optional<Sealed> find(TenantId tenant, LeadId id);

  /** Newest first, by when their conversations began; expired ones left out. */
  List<Sealed> list(TenantId tenant, Span span, int most);

  /** Sets it where {@code seen} is still how it stands; false if somebody was faster. */
  boolean handle(TenantId tenant, Seal seal, LeadId id, Handling next, long seen);

  /** False if there was none. */
  boolean remove(TenantId tenant, LeadId id);

  /** A lead that its own key opens. */
  interface Sealed {
    LeadId id();

    Instant expiresAt();

    /** Grows with each change the business makes; 0 before the first. */
    long revision();

    Lead open(Seal seal);

    Handling handling(Seal seal);
  }
}

package parlor.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parlor.tenant.TenantId;

/** Where open invitations are kept. */
public interface Invitations {
  List<Invitation> list(TenantId tenant);

  void add(TenantId tenant, Invitation invitation);

  /** Takes one away; of those who try at once, one gets it. */
  Optional<Invitation> take(TenantId tenant, UUID id);
}

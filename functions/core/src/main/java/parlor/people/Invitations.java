package parlor.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parlor.tenant.TenantId;

/** Where invitations are kept until they are accepted, or their time is over. */
public interface Invitations {
  List<Invitation> list(TenantId tenant);

  void add(TenantId tenant, Invitation invitation);

  /** Takes one away that was not withdrawn; of those who try at once, one gets it. */
  Optional<Invitation> take(TenantId tenant, UUID id);

  /** Nobody takes it any more; false if somebody has, or it is not there. */
  boolean withdraw(TenantId tenant, UUID id);

  /** As if it had never been. */
  void remove(TenantId tenant, UUID id);
}

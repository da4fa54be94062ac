package parlor.host.parts;

import java.util.Set;
import java.util.UUID;
import parlor.tenant.TenantId;

/**
 * Mails that this host keeps itself, because they leave it to nobody: erased with what they tell.
 */
public interface KeptMails {
  /** Where mails are another server's, as soon as they went. */
  KeptMails NONE =
      new KeptMails() {
        @Override
        public void forget(TenantId tenant) {}

        @Override
        public void forget(TenantId tenant, Set<UUID> conversations) {}
      };

  /** All of a business's. */
  void forget(TenantId tenant);

  /** Those that tell of any of these conversations, or of a contact that came of one. */
  void forget(TenantId tenant, Set<UUID> conversations);
}

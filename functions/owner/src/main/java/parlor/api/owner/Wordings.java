package parlor.api.owner;

import java.util.Optional;
import java.util.function.Function;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.subject.Print;
import parlor.tenant.TenantId;

/**
 * What stands in the place of a visitor's question: the same for each way of writing it, and not to
 * be read, so that it may be kept for longer than the question.
 */
final class Wordings {
  private final Keyring keyring;
  private final Vault vault;

  Wordings(Keyring keyring, Vault vault) {
    this.keyring = keyring;
    this.vault = vault;
  }

  /** A business's own; empty where it is gone. */
  Optional<Function<String, Print>> of(TenantId tenant) {
    return keyring
        .tenantKey(tenant)
        .map(key -> vault.blind(tenant, key))
        .map(blind -> question -> new Print(blind.of(Folded.key(question))));
  }
}

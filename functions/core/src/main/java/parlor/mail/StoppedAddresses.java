package parlor.mail;

import java.time.Instant;
import java.util.Optional;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.subject.Print;
import parlor.subject.Reach;
import parlor.tenant.TenantId;

/** Which addresses nothing more of a business goes to. */
public final class StoppedAddresses {
  private final Stops stops;
  private final Keyring keyring;
  private final Vault vault;

  public StoppedAddresses(Stops stops, Keyring keyring, Vault vault) {
    this.stops = stops;
    this.keyring = keyring;
    this.vault = vault;
  }

  /**
   * For as long as it is remembered which mails went; nothing happens where the business is gone.
   */
  public void add(TenantId tenant, EmailAddress address, Stop stop, Instant expiresAt) {
    print(tenant, address).ifPresent(print -> stops.add(tenant, print, stop, expiresAt));
  }

  public Optional<Stop> find(TenantId tenant, EmailAddress address) {
    return print(tenant, address).flatMap(print -> stops.find(tenant, print));
  }

  /** Empty where the business is gone. */
  public Optional<Print> print(TenantId tenant, EmailAddress address) {
    return Reach.email(address.value())
        .flatMap(
            reach ->
                keyring.tenantKey(tenant).map(key -> Print.of(vault.blind(tenant, key), reach)));
  }
}

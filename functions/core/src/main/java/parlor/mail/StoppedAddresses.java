package parlor.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parlor.seal.Blind;
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

  /** All of them, by their prints. */
  public List<Stops.Stopped> list(TenantId tenant) {
    return stops.list(tenant);
  }

  /** Why nothing goes to an address, of all those listed: asked often, and read once. */
  public Function<EmailAddress, Optional<Stop>> among(TenantId tenant, List<Stops.Stopped> listed) {
    var known = new HashMap<Print, Stop>();
    listed.forEach(one -> known.put(one.address(), one.stop()));
    return keyring
        .tenantKey(tenant)
        .filter(_ -> !known.isEmpty())
        .map(key -> vault.blind(tenant, key))
        .<Function<EmailAddress, Optional<Stop>>>map(blind -> it -> find(known, blind, it))
        .orElse(_ -> Optional.empty());
  }

  private static Optional<Stop> find(Map<Print, Stop> known, Blind blind, EmailAddress address) {
    return Reach.email(address.value())
        .flatMap(reach -> Optional.ofNullable(known.get(Print.of(blind, reach))));
  }

  /** Empty where the business is gone. */
  public Optional<Print> print(TenantId tenant, EmailAddress address) {
    return Reach.email(address.value())
        .flatMap(
            reach ->
                keyring.tenantKey(tenant).map(key -> Print.of(vault.blind(tenant, key), reach)));
  }
}

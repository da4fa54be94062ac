package parlor.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import parlor.seal.KeyChain;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.Unreadable;
import parlor.seal.Vault;
import parlor.tenant.TenantId;

/**
 * What members and those who are invited are called, each under a key of its own: with the key goes
 * the name, wherever copies of it are.
 */
public final class Names {
  private static final char KIND = 'm';
  private static final String PLACE = "name";

  /** A member's key does not end by itself. */
  private static final Duration KEPT = Duration.ofDays(365 * 100);

  private final Keyring keyring;
  private final Vault vault;
  private final Clock clock;

  public Names(Keyring keyring, Vault vault, Clock clock) {
    this.keyring = keyring;
    this.vault = vault;
    this.clock = clock;
  }

  /** Whose name it is, as the keyring has them. */
  public static UUID of(PersonId person) {
    return UUID.nameUUIDFromBytes(person.value().getBytes(UTF_8));
  }

  /** Seals a name under a new key; the one before goes. */
  public String seal(TenantId tenant, UUID whose, String name) {
    var record = new RecordId(KIND, whose);
    var tenantKey = keyring.tenantKey(tenant).orElseThrow(() -> new Unreadable(null));
    var keys = vault.newRecordKey(tenant, record, tenantKey);
    keyring.remove(tenant, record);
    keyring.add(tenant, record, new Keyring.Row(keys.recordKey(), clock.instant().plus(KEPT)));
    var sealed = vault.open(tenant, record, keys).seal(name.getBytes(UTF_8), PLACE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The names behind what was sealed; one whose key is gone is left out. */
  public Map<UUID, String> open(TenantId tenant, Map<UUID, String> sealed) {
    var records =
        sealed.keySet().stream().map(id -> new RecordId(KIND, id)).collect(Collectors.toSet());
    var tenantKey = keyring.tenantKey(tenant).orElseThrow(() -> new Unreadable(null));
    var names = new HashMap<UUID, String>();
    keyring
        .findAll(tenant, records)
        .forEach(
            (record, row) -> {
              var seal = vault.open(tenant, record, new KeyChain(tenantKey, row.recordKey()));
              var bytes = Base64.getUrlDecoder().decode(sealed.getOrDefault(record.id(), ""));
              names.put(record.id(), new String(seal.open(bytes, PLACE), UTF_8));
            });
    return Map.copyOf(names);
  }

  /** Nobody is called so any more. */
  public void forget(TenantId tenant, UUID whose) {
    keyring.remove(tenant, new RecordId(KIND, whose));
  }
}

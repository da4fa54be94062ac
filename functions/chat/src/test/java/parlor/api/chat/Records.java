package parlor.api.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parlor.conversation.ConversationId;
import parlor.seal.KeyChain;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.SecretHash;
import parlor.seal.Unreadable;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** One tenant's records as sessions make them, each with something sealed in it. */
final class Records {
  private static final String PLACE = "000001";

  private final Keyring keyring;
  private final Vault vault;
  private final HandClock clock;
  private final TenantId tenant;
  private final Random random;
  private final Map<RecordId, byte[]> sealed = new LinkedHashMap<>();

  Records(Keyring keyring, Vault vault, HandClock clock, long seed) {
    this.keyring = keyring;
    this.vault = vault;
    this.clock = clock;
    this.random = new Random(seed);
    this.tenant = TenantId.of(bytes(13));
    keyring.addTenantKey(tenant, vault.newTenantKey(tenant));
  }

  TenantId tenant() {
    return tenant;
  }

  /** Makes as many more. */
  Records add(int count) {
    var tenantKey = keyring.tenantKey(tenant).orElseThrow();
    for (int i = 0; i < count; i++) {
      var record = ConversationId.of(clock.instant(), bytes(10)).record();
      var chain = vault.newRecordKey(tenant, record, tenantKey);
      var ends = clock.instant().plus(Duration.ofDays(90));
      keyring.add(
          tenant, record, new Keyring.Row(chain.recordKey(), SecretHash.of(bytes(24)), ends));
      sealed.put(record, vault.open(tenant, record, chain).seal(words(record), PLACE));
    }
    return this;
  }

  List<RecordId> all() {
    return List.copyOf(sealed.keySet());
  }

  WrappedKey key(RecordId record) {
    return keyring.find(tenant, record).orElseThrow().recordKey();
  }

  /** Those that do not open by the rows that stand, erased ones among them. */
  List<RecordId> shut() {
    var tenantKey = keyring.tenantKey(tenant).orElseThrow();
    return all().stream().filter(record -> !opens(tenantKey, record)).toList();
  }

  boolean opens(WrappedKey tenantKey, RecordId record) {
    var row = keyring.find(tenant, record);
    return row.isPresent() && opens(tenantKey, record, row.get().recordKey());
  }

  boolean opens(WrappedKey tenantKey, RecordId record, WrappedKey recordKey) {
    try {
      var seal = vault.open(tenant, record, new KeyChain(tenantKey, recordKey));
      var plain = seal.open(sealed.getOrDefault(record, new byte[0]), PLACE);
      return new String(plain, UTF_8).equals(record.value());
    } catch (Unreadable e) {
      return false;
    }
  }

  /** Wrapped keys by record. */
  Map<RecordId, WrappedKey> keys() {
    var keys = new LinkedHashMap<RecordId, WrappedKey>();
    new ArrayList<>(sealed.keySet()).forEach(record -> keys.put(record, key(record)));
    return keys;
  }

  private static byte[] words(RecordId record) {
    return record.value().getBytes(UTF_8);
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}

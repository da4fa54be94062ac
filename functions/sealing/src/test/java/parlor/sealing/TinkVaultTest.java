package parlor.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parlor.seal.KeyChain;
import parlor.seal.MasterKey;
import parlor.seal.RecordId;
import parlor.seal.Unreadable;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

class TinkVaultTest {
  private static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));
  private static final TenantId LOOK_ALIKE = new TenantId("t_" + "a".repeat(19) + "b");
  private static final RecordId RECORD = new RecordId('c', new UUID(1, 2));
  private static final byte[] WORDS = "a table for six".getBytes(UTF_8);

  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private final MasterKey master = master();
  private final TinkVault vault = new TinkVault(master, clock);
  private final KeyChain chain = vault.newRecordKey(ALBA, RECORD, vault.newTenantKey(ALBA));

  @Test
  void what_is_sealed_opens_at_its_own_place_only() {
    var seal = vault.open(ALBA, RECORD, chain);
    var sealed = seal.seal(WORDS, "000001");
    assertThat(new String(sealed, UTF_8)).doesNotContain("table");
    assertThat(seal.open(sealed, "000001")).isEqualTo(WORDS);
    assertThatThrownBy(() -> seal.open(sealed, "000002")).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_chain_opens_for_its_own_tenant_and_record_only() {
    assertThatThrownBy(() -> vault.open(LOOK_ALIKE, RECORD, chain)).isInstanceOf(Unreadable.class);
    var other = new RecordId('c', new UUID(1, 3));
    assertThatThrownBy(() -> vault.open(ALBA, other, chain)).isInstanceOf(Unreadable.class);
  }

  @Test
  void another_tenants_key_does_not_open_a_record() {
    var foreign = vault.newTenantKey(LOOK_ALIKE);
    assertThatThrownBy(
            () -> vault.open(LOOK_ALIKE, RECORD, new KeyChain(foreign, chain.recordKey())))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void each_changed_byte_is_noticed() {
    var seal = vault.open(ALBA, RECORD, chain);
    var sealed = seal.seal(WORDS, "000001");
    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open(changed, "000001")).isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void a_tenant_key_is_unwrapped_once_and_forgotten_after_five_minutes() {
    var unwrapped = new AtomicInteger();
    var counting =
        new MasterKey() {
          @Override
          public byte[] wrap(TenantId tenant, byte[] key) {
            return master.wrap(tenant, key);
          }

          @Override
          public byte[] unwrap(TenantId tenant, byte[] wrapped) {
            unwrapped.incrementAndGet();
            return master.unwrap(tenant, wrapped);
          }
        };
    var moving = new HandClock();
    var keys = new TenantKeys(counting, moving);
    keys.open(ALBA, chain.tenantKey());
    keys.open(ALBA, chain.tenantKey());
    assertThat(unwrapped).hasValue(1);
    moving.forward(Duration.ofMinutes(5).plusMillis(1));
    keys.open(ALBA, chain.tenantKey());
    assertThat(unwrapped).hasValue(2);
  }

  @Test
  void a_rotated_key_opens_what_the_one_before_wrapped_and_wraps_under_a_new_one() {
    var rotated = vault.rotated(ALBA, chain.tenantKey());
    var old = new KeyChain(rotated, chain.recordKey());
    var sealed = vault.open(ALBA, RECORD, chain).seal(WORDS, "000001");
    assertThat(vault.open(ALBA, RECORD, old).open(sealed, "000001")).isEqualTo(WORDS);
    var fresh = vault.newRecordKey(ALBA, RECORD, rotated);
    var before = new KeyChain(chain.tenantKey(), fresh.recordKey());
    assertThatThrownBy(() -> vault.open(ALBA, RECORD, before)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_record_rewrapped_is_the_same_record_and_is_rewrapped_once() {
    var sealed = vault.open(ALBA, RECORD, chain).seal(WORDS, "000001");
    assertThat(vault.rewrapped(ALBA, RECORD, chain)).isEmpty();
    var rotated = vault.rotated(ALBA, chain.tenantKey());
    var newer =
        vault.rewrapped(ALBA, RECORD, new KeyChain(rotated, chain.recordKey())).orElseThrow();
    var keys = new KeyChain(rotated, newer);
    assertThat(vault.open(ALBA, RECORD, keys).open(sealed, "000001")).isEqualTo(WORDS);
    assertThat(vault.rewrapped(ALBA, RECORD, keys)).isEmpty();
    var other = new RecordId('c', new UUID(1, 3));
    assertThatThrownBy(() -> vault.rewrapped(ALBA, other, new KeyChain(rotated, chain.recordKey())))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void two_rotations_drop_the_oldest_generation() {
    var second = vault.rotated(ALBA, chain.tenantKey());
    var newer =
        vault.rewrapped(ALBA, RECORD, new KeyChain(second, chain.recordKey())).orElseThrow();
    var third = vault.rotated(ALBA, second);
    // Left behind: neither opens nor can be brought along.
    var behind = new KeyChain(third, chain.recordKey());
    assertThatThrownBy(() -> vault.open(ALBA, RECORD, behind)).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> vault.rewrapped(ALBA, RECORD, behind)).isInstanceOf(Unreadable.class);
    // Brought along: the oldest key opens it no more.
    vault.open(ALBA, RECORD, new KeyChain(third, newer));
    var past = new KeyChain(chain.tenantKey(), newer);
    assertThatThrownBy(() -> vault.open(ALBA, RECORD, past)).isInstanceOf(Unreadable.class);
  }

  @Test
  void an_index_is_blinded_for_one_tenant_alone_and_the_same_after_every_rotation() {
    var key = chain.tenantKey();
    var print = vault.blind(ALBA, key).of("e:maria@casa.org");
    assertThat(print).matches("[0-9a-f]{32}");
    assertThat(vault.blind(ALBA, key).of("e:maria@casa.or")).isNotEqualTo(print);
    for (int i = 0; i < 4; i++) {
      key = vault.rotated(ALBA, key);
      assertThat(vault.blind(ALBA, key).of("e:maria@casa.org")).isEqualTo(print);
    }
    var other = vault.blind(LOOK_ALIKE, vault.newTenantKey(LOOK_ALIKE));
    assertThat(other.of("e:maria@casa.org")).isNotEqualTo(print);
    assertThatThrownBy(() -> vault.blind(LOOK_ALIKE, chain.tenantKey()))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void a_key_of_many_rotations_is_no_longer_than_one_of_two() {
    var key = vault.rotated(ALBA, vault.rotated(ALBA, chain.tenantKey()));
    int length = key.bytes().length;
    for (int i = 0; i < 20; i++) {
      key = vault.rotated(ALBA, key);
    }
    // A key's id is a number of one to five bytes.
    assertThat(key.bytes().length).isBetween(length - 20, length + 20);
  }

  /** So that each name is held by itself, and not by the keys around it. */
  @Test
  void a_seal_names_tenant_and_record_even_where_two_tenants_have_one_key() throws Exception {
    var careless = new TinkVault(forEverybody(), clock);
    var key = careless.newTenantKey(ALBA);
    var own = careless.newRecordKey(ALBA, RECORD, key);
    assertThatThrownBy(() -> careless.open(LOOK_ALIKE, RECORD, own)).isInstanceOf(Unreadable.class);
    var sealed = careless.open(ALBA, RECORD, own).seal(WORDS, "000001");
    var other = new RecordId('c', new UUID(1, 3));
    assertThat(opened(careless, ALBA, RECORD, shared(key, own, ALBA, RECORD), sealed))
        .isEqualTo(WORDS);
    var theirs = shared(key, own, LOOK_ALIKE, RECORD);
    assertThatThrownBy(() -> opened(careless, LOOK_ALIKE, RECORD, theirs, sealed))
        .isInstanceOf(Unreadable.class);
    var moved = shared(key, own, ALBA, other);
    assertThatThrownBy(() -> opened(careless, ALBA, other, moved, sealed))
        .isInstanceOf(Unreadable.class);
  }

  private static byte[] opened(
      TinkVault vault, TenantId tenant, RecordId record, KeyChain keys, byte[] sealed) {
    return vault.open(tenant, record, keys).open(sealed, "000001");
  }

  /** The same record key, wrapped as if it were another's. */
  private KeyChain shared(WrappedKey key, KeyChain own, TenantId tenant, RecordId record)
      throws GeneralSecurityException {
    var tenantKey = TenantKey.parse(master.unwrap(ALBA, key.bytes())).aead();
    var raw = tenantKey.decrypt(own.recordKey().bytes(), name(ALBA, RECORD));
    return new KeyChain(key, new WrappedKey(tenantKey.encrypt(raw, name(tenant, record))));
  }

  private static byte[] name(TenantId tenant, RecordId record) {
    return (tenant + "|" + record.value()).getBytes(UTF_8);
  }

  /** A master key that takes everybody for one. */
  private MasterKey forEverybody() {
    return new MasterKey() {
      @Override
      public byte[] wrap(TenantId tenant, byte[] key) {
        return master.wrap(ALBA, key);
      }

      @Override
      public byte[] unwrap(TenantId tenant, byte[] wrapped) {
        return master.unwrap(ALBA, wrapped);
      }
    };
  }

  private static MasterKey master() {
    try {
      return new TinkMasterKey(Keysets.aead(Keysets.generate()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

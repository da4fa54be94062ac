package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.SecretHash;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every keyring must do. */
abstract class KeyringContract {
  private static final Instant ENDS = HandClock.START.plusSeconds(3_600);

  private Sample sample = new Sample(0);
  private TenantId tenant = sample.tenant();

  abstract Keyring instance();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    tenant = sample.tenant();
  }

  private Keyring.Row row() {
    return new Keyring.Row(new WrappedKey(sample.bytes(60)), SecretHash.of(sample.bytes(24)), ENDS);
  }

  private RecordId record() {
    return new RecordId('c', UUID.nameUUIDFromBytes(sample.bytes(16)));
  }

  @Test
  void the_first_tenant_key_stands() {
    var keyring = instance();
    assertThat(keyring.tenantKey(tenant)).isEmpty();
    var first = new WrappedKey(sample.bytes(60));
    assertThat(keyring.addTenantKey(tenant, first)).isEqualTo(first);
    assertThat(keyring.addTenantKey(tenant, new WrappedKey(sample.bytes(60)))).isEqualTo(first);
    assertThat(keyring.tenantKey(tenant)).contains(first);
  }

  @Test
  void a_row_added_is_found_by_its_tenant_alone() {
    var record = record();
    var row = row();
    instance().add(tenant, record, row);
    assertThat(instance().find(tenant, record)).contains(row);
    assertThat(instance().find(sample.tenant(), record)).isEmpty();
  }

  @Test
  void a_records_key_is_never_replaced() {
    var record = record();
    var row = row();
    instance().add(tenant, record, row);
    instance().add(tenant, record, row);
    assertThatThrownBy(() -> instance().add(tenant, record, row()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(instance().find(tenant, record)).contains(row);
  }

  @Test
  void of_a_hundred_those_that_exist_are_found() {
    var rows = new HashMap<RecordId, Keyring.Row>();
    for (int i = 0; i < 99; i++) {
      var record = record();
      var row = row();
      rows.put(record, row);
      instance().add(tenant, record, row);
    }
    var asked = new HashSet<>(rows.keySet());
    asked.add(record());
    assertThat(instance().findAll(tenant, asked)).isEqualTo(rows);
    assertThat(instance().findAll(tenant, Set.of())).isEmpty();
  }

  @Test
  void records_keys_come_in_pages_and_none_twice() {
    var keys = new TreeMap<String, WrappedKey>();
    instance().addTenantKey(tenant, new WrappedKey(sample.bytes(60)));
    for (int i = 0; i < 25; i++) {
      var kind = i % 2 == 0 ? 'c' : 'z'; // before and after the tenant's own row
      var record = new RecordId(kind, UUID.nameUUIDFromBytes(sample.bytes(16)));
      var row = row();
      keys.put(record.value(), row.recordKey());
      instance().add(tenant, record, row);
    }
    for (int most : List.of(1, 7, 25, 100)) {
      var found = new LinkedHashMap<String, WrappedKey>();
      var page = instance().recordKeys(tenant, Optional.empty(), most);
      while (page.size() == most) {
        page.forEach((record, key) -> assertThat(found.put(record.value(), key)).isNull());
        page = instance().recordKeys(tenant, Optional.of(page.lastEntry().getKey()), most);
      }
      page.forEach((record, key) -> assertThat(found.put(record.value(), key)).isNull());
      assertThat(found).containsExactlyEntriesOf(keys);
    }
    assertThat(instance().recordKeys(sample.tenant(), Optional.empty(), 10)).isEmpty();
  }

  @Test
  void a_records_key_is_replaced_where_it_is_the_one_that_was_read() {
    var record = record();
    var row = row();
    var next = new WrappedKey(sample.bytes(60));
    instance().add(tenant, record, row);
    assertThat(instance().replaceRecordKey(tenant, record, next, next)).isFalse();
    assertThat(instance().find(tenant, record)).contains(row);
    assertThat(instance().replaceRecordKey(tenant, record, row.recordKey(), next)).isTrue();
    assertThat(instance().find(tenant, record))
        .contains(new Keyring.Row(next, row.resumeHash(), row.expiresAt(), row.from()));
    // Sent again because the answer was lost: it is our own that stands there.
    assertThat(instance().replaceRecordKey(tenant, record, row.recordKey(), next)).isTrue();
  }

  @Test
  void the_tenants_key_is_replaced_where_it_is_the_one_that_was_read() {
    var first = new WrappedKey(sample.bytes(60));
    var next =
        new Keyring.TenantRow(new WrappedKey(sample.bytes(60)), Optional.of(HandClock.START));
    var last = new Keyring.TenantRow(new WrappedKey(sample.bytes(60)), Optional.of(ENDS));
    instance().addTenantKey(tenant, first);
    assertThat(instance().tenantRow(tenant))
        .contains(new Keyring.TenantRow(first, Optional.empty()));
    assertThat(instance().replaceTenantKey(tenant, first, next)).isTrue();
    assertThat(instance().replaceTenantKey(tenant, first, last)).isFalse();
    assertThat(instance().tenantRow(tenant)).contains(next);
    assertThat(instance().replaceTenantKey(tenant, first, next)).isTrue();
    assertThat(instance().tenantKey(tenant)).contains(next.tenantKey());
  }

  @Test
  void what_is_gone_is_not_made_again() {
    var from = new WrappedKey(sample.bytes(60));
    var to = new WrappedKey(sample.bytes(60));
    var row = new Keyring.TenantRow(to, Optional.of(HandClock.START));
    var record = record();
    assertThat(instance().replaceTenantKey(tenant, from, row)).isFalse();
    assertThat(instance().replaceRecordKey(tenant, record, from, to)).isFalse();
    assertThat(instance().tenantRow(tenant)).isEmpty();
    assertThat(instance().find(tenant, record)).isEmpty();
  }
}

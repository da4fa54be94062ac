package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
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
}

package parlor.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.seal.KeyChain;
import parlor.seal.MasterKey;
import parlor.seal.RecordId;
import parlor.seal.Unreadable;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

class KeyFileTest {
  private static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));
  private static final RecordId RECORD = new RecordId('c', new UUID(1, 2));

  private final HandClock clock = new HandClock();

  @Test
  void after_a_new_master_key_what_the_older_ones_wrapped_still_opens(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("keys");
    var key = new byte[] {1, 2, 3};
    var first = KeyFile.openOrCreate(file);
    var wrapped = first.masterKey().wrap(ALBA, key);
    var last = first.rotateMaster(file).rotateMaster(file);
    assertThat(last.masterKey().unwrap(ALBA, wrapped)).isEqualTo(key);
    var newer = last.masterKey().wrap(ALBA, key);
    assertThat(KeyFile.openOrCreate(file).masterKey().unwrap(ALBA, newer)).isEqualTo(key);
    assertThatThrownBy(() -> first.masterKey().unwrap(ALBA, newer)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_new_master_key_leaves_tokens_and_public_keys_as_they_are(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("keys");
    var first = KeyFile.openOrCreate(file).rotateTokens(file);
    var last = first.rotateMaster(file);
    var key = new PublicKey(ALBA, "aaaaaaaaaaaa");
    assertThat(last.publicKeys().text(key)).isEqualTo(first.publicKeys().text(key));
    assertThat(KeyFile.openOrCreate(file).publicKeys().read(first.publicKeys().text(key)))
        .contains(key);
  }

  @Test
  void a_rotation_puts_the_tenants_key_under_the_newest_master_key(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("keys");
    var first = KeyFile.openOrCreate(file);
    var before = vault(first.masterKey());
    var chain = before.newRecordKey(ALBA, RECORD, before.newTenantKey(ALBA));
    var sealed = before.open(ALBA, RECORD, chain).seal(new byte[] {7}, "000001");
    var after = vault(first.rotateMaster(file).masterKey());
    var rotated = new KeyChain(after.rotated(ALBA, chain.tenantKey()), chain.recordKey());
    assertThat(after.open(ALBA, RECORD, rotated).open(sealed, "000001")).containsExactly(7);
    assertThatThrownBy(() -> before.open(ALBA, RECORD, rotated)).isInstanceOf(Unreadable.class);
  }

  private TinkVault vault(MasterKey master) {
    return new TinkVault(master, clock);
  }
}

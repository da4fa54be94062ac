package parlor.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PublicKeysTest {
  private final Random random = new Random(5);
  private final PublicKeys keys = new PublicKeys(bytes(32));

  @Test
  void a_key_we_made_reads_back() {
    for (int i = 0; i < 1_000; i++) {
      var key = new PublicKey(TenantId.of(bytes(13)), PublicKeys.serial(bytes(8)));
      assertThat(keys.read(keys.text(key))).contains(key);
    }
  }

  @Test
  void a_key_changed_in_any_one_place_is_refused() {
    var text = keys.text(new PublicKey(TenantId.of(bytes(13)), PublicKeys.serial(bytes(8))));
    for (int i = 0; i < text.length(); i++) {
      for (char c : "ab7 Z_".toCharArray()) {
        if (text.charAt(i) != c) {
          var forged = text.substring(0, i) + c + text.substring(i + 1);
          assertThat(keys.read(forged)).as(forged).isEmpty();
        }
      }
    }
  }

  @Test
  void a_key_of_another_house_is_refused() {
    var theirs = new PublicKeys(bytes(32));
    var key = new PublicKey(TenantId.of(bytes(13)), PublicKeys.serial(bytes(8)));
    assertThat(keys.read(theirs.text(key))).isEmpty();
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}

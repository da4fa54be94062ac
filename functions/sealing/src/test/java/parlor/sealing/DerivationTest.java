package parlor.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final byte[] SECRET = "0123456789abcdef".repeat(4).getBytes(US_ASCII);

  /** Worked out by another HKDF. If this changes, every token and public key ends. */
  @Test
  void a_secret_and_a_purpose_always_give_the_same_key() {
    assertThat(Derivation.derive(SECRET, "parlor token key 1", 32))
        .isEqualTo(
            HexFormat.of()
                .parseHex("e4f0077b50178b5e032566b5cd091b2e5368d618459afa621702e4f7a201378c"));
  }

  @Test
  void a_short_secret_is_refused_without_being_told() {
    assertThatThrownBy(() -> Derivation.derive("changeme".getBytes(US_ASCII), "tokens", 32))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("changeme");
  }
}

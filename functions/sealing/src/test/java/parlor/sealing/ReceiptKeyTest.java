package parlor.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.erasure.Kind;
import parlor.erasure.Receipt;
import parlor.erasure.Remainder;
import parlor.tenant.TenantId;

final class ReceiptKeyTest {
  private static final byte[] SECRET = "s".repeat(64).getBytes(US_ASCII);
  private static final Receipt RECEIPT = receipt(12);

  @Test
  void what_it_signs_is_checked_with_what_it_publishes() {
    var signed = ReceiptKey.derivedFrom(SECRET).sign(RECEIPT);
    assertThat(signed.publicKey()).isEqualTo(ReceiptKey.derivedFrom(SECRET).key());
    assertThat(ReceiptKey.signed(signed.publicKey(), RECEIPT.canonical(), signed.signature()))
        .isTrue();
  }

  @Test
  void another_number_another_key_and_nonsense_are_not_signed() {
    var signed = ReceiptKey.derivedFrom(SECRET).sign(RECEIPT);
    var other = ReceiptKey.derivedFrom("o".repeat(64).getBytes(US_ASCII)).key();
    assertThat(ReceiptKey.signed(signed.publicKey(), receipt(11).canonical(), signed.signature()))
        .isFalse();
    assertThat(ReceiptKey.signed(other, RECEIPT.canonical(), signed.signature())).isFalse();
    assertThat(ReceiptKey.signed(signed.publicKey(), RECEIPT.canonical(), "c2hvcnQ")).isFalse();
    assertThat(ReceiptKey.signed("?", RECEIPT.canonical(), signed.signature())).isFalse();
  }

  @Test
  void a_host_s_key_outlives_the_rotation_of_its_others(@TempDir Path folder) throws IOException {
    var file = folder.resolve("keys");
    var key = KeyFile.openOrCreate(file).receipts().key();
    assertThat(KeyFile.open(file).rotateTokens(file).rotateMaster(file).receipts().key())
        .isEqualTo(key);
  }

  private static Receipt receipt(long conversations) {
    return Receipt.of(
        new UUID(1, 2),
        new TenantId("t_" + "c".repeat(20)),
        Instant.parse("2046-03-15T12:00:00Z"),
        Map.of(Kind.CONVERSATIONS, conversations),
        Set.of(Remainder.ISSUED_TOKENS));
  }
}

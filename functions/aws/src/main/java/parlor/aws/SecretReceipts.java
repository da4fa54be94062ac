package parlor.aws;

import java.time.Clock;
import parlor.erasure.Copies;
import parlor.erasure.Receipt;
import parlor.erasure.Receipts;
import parlor.erasure.SignedReceipt;
import parlor.sealing.ReceiptKey;

/**
 * Receipts under a key derived from the secret of public keys, which is never rotated. It is read
 * with the first receipt, not here.
 */
public final class SecretReceipts implements Receipts {
  private final Secrets<ReceiptKey> secrets;

  private SecretReceipts(Secrets<ReceiptKey> secrets) {
    this.secrets = secrets;
  }

  /** {@code secretId} names the secret of public keys. */
  public static SecretReceipts of(Aws aws, String secretId, Clock clock) {
    return new SecretReceipts(
        new Secrets<>(aws, secretId, clock, values -> ReceiptKey.derivedFrom(values.getFirst())));
  }

  @Override
  public SignedReceipt sign(Receipt receipt) {
    return secrets.get().sign(receipt);
  }

  @Override
  public Copies copies() {
    return Copies.BACKUPS;
  }

  @Override
  public String key() {
    return secrets.get().key();
  }
}

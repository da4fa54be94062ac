package parlor.erasure;

/** Signs receipts, all of them with one key. */
public interface Receipts {
  /**
   * Signs a receipt; the same one again is signed the same.
   *
   * @throws parlor.failure.Unavailable if the key cannot be had
   */
  SignedReceipt sign(Receipt receipt);

  /** Which copies there can be of what they speak of. */
  Copies copies();

  /** The public key, as {@link SignedReceipt#key} has it. */
  String key();
}

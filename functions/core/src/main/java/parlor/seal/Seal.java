package parlor.seal;

/**
 * Seals and opens the parts of one record of one tenant. A part opens only at the place it was
 * sealed for.
 */
public interface Seal {
  /** {@code place} is the part's position within the record. */
  byte[] seal(byte[] plain, String place);

  /**
   * Opens what was sealed for the same place.
   *
   * @throws Unreadable if it was sealed for another tenant, record or place, or changed since
   */
  byte[] open(byte[] sealed, String place);
}

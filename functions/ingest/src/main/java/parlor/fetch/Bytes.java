package parlor.fetch;

/** The bytes of a page. */
public final class Bytes {
  private final byte[] bytes;

  /** Takes the array over. */
  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public int length() {
    return bytes.length;
  }

  /** The bytes themselves, which the caller does not change. */
  public byte[] array() {
    return bytes;
  }

  @Override
  public String toString() {
    return "Bytes[" + bytes.length + "]";
  }
}

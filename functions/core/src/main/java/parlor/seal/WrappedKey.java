package parlor.seal;

import java.util.Arrays;
import java.util.HexFormat;

/** A key that only its parent key can open. */
public final class WrappedKey {
  private final byte[] bytes;

  public WrappedKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrappedKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "WrappedKey[" + HexFormat.of().toHexDigits(hashCode()) + "]";
  }
}

package parlor.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import parlor.session.Tokens;

/**
 * Token keys derived from secrets, so that instances which read the same secrets have the same
 * keys. The first secret's key seals, every one opens. A key's id comes from its secret too, and
 * stands at the front of each token.
 */
public final class TokenKeys {
  private static final String KEY = "parlor token key 1";
  private static final String ID = "parlor token key id 1";

  /** Tink's mark and the key's id: five bytes, which the first eight characters hold. */
  private static final int HEAD = 8;

  private static final byte TINK = 1;

  private final Set<Integer> ids;
  private final Tokens tokens;

  private TokenKeys(Set<Integer> ids, Tokens tokens) {
    this.ids = ids;
    this.tokens = tokens;
  }

  /** Keys of these secrets, the one that seals first; each at least 32 random characters. */
  public static TokenKeys derivedFrom(List<byte[]> secrets) {
    var keys = new LinkedHashMap<Integer, byte[]>();
    for (var secret : secrets) {
      keys.putIfAbsent(
          ByteBuffer.wrap(Derivation.derive(secret, ID, Integer.BYTES)).getInt(),
          Derivation.derive(secret, KEY, 32));
    }
    try {
      KeysetHandle keyset = Keysets.of(keys);
      return new TokenKeys(Set.copyOf(keys.keySet()), new TinkTokens(Keysets.aead(keyset)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Seals under the first key; opens under all. */
  public Tokens tokens() {
    return tokens;
  }

  /**
   * Whether a text begins as a token does and names a key that is not here: sealed under a newer
   * secret, or made up.
   */
  public boolean isFromAnotherKey(String token) {
    if (token.length() < HEAD) {
      return false;
    }
    try {
      var head = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(0, HEAD)));
      return head.get() == TINK && !ids.contains(head.getInt());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

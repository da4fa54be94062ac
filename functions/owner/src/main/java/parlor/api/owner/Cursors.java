package parlor.api.owner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.seal.KeyChain;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.Unreadable;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;

/**
 * Where a list goes on, sealed: nobody makes or changes one, and it opens for its own business and
 * route alone. It brings its own key, wrapped by the business's, so nothing of it is kept.
 */
final class Cursors {
  private static final char KIND = 'p';
  private static final String PLACE = "cursor";
  private static final int LONGEST = 1_000;

  private final Keyring keyring;
  private final Vault vault;

  Cursors(Keyring keyring, Vault vault) {
    this.keyring = keyring;
    this.vault = vault;
  }

  String seal(Visit visit, OwnerRoute route, String place) {
    var tenantKey = keyring.tenantKey(visit.tenant()).orElseThrow(() -> new Unreadable(null));
    var keys = vault.newRecordKey(visit.tenant(), record(route), tenantKey);
    var sealed = vault.open(visit.tenant(), record(route), keys).seal(place.getBytes(UTF_8), PLACE);
    var key = keys.recordKey().bytes();
    var bytes =
        ByteBuffer.allocate(2 + key.length + sealed.length)
            .putShort((short) key.length)
            .put(key)
            .put(sealed);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** What was sealed, if one was given. */
  Read<Optional<String>> open(Visit visit, OwnerRoute route, Optional<String> cursor) {
    if (cursor.isEmpty()) {
      return Read.good(Optional.empty());
    }
    return open(visit, route, cursor.get())
        .<Read<Optional<String>>>map(place -> Read.good(Optional.of(place)))
        .orElseGet(() -> Read.bad(Problem.of(Slug.BAD_REQUEST, PLACE)));
  }

  private Optional<String> open(Visit visit, OwnerRoute route, String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      int length = bytes.getShort();
      if (length < 0 || length > bytes.remaining()) {
        return Optional.empty();
      }
      var key = new byte[length];
      var sealed = new byte[bytes.remaining() - length];
      bytes.get(key).get(sealed);
      return keyring
          .tenantKey(visit.tenant())
          .map(tenantKey -> new KeyChain(tenantKey, new WrappedKey(key)))
          .map(keys -> vault.open(visit.tenant(), record(route), keys).open(sealed, PLACE))
          .map(plain -> new String(plain, UTF_8));
    } catch (IllegalArgumentException | BufferUnderflowException | Unreadable e) {
      return Optional.empty();
    }
  }

  private static RecordId record(OwnerRoute route) {
    return new RecordId(KIND, UUID.nameUUIDFromBytes(route.name().getBytes(UTF_8)));
  }
}

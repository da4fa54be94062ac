package parlor.aws;

import java.time.Clock;
import parlor.sealing.Derivation;
import parlor.tenant.PublicKeys;

/**
 * Public keys whose MAC is under a key derived from a secret of Secrets Manager. This secret is
 * never rotated: the keys stand in customers' pages, and another secret would refuse them all.
 */
public final class SecretPublicKeys {
  private static final String PURPOSE = "parlor public keys 1";

  private SecretPublicKeys() {}

  /**
   * The secret is read with the first key that is made or checked, not here; that one throws {@link
   * parlor.failure.Unavailable} if it cannot be read.
   */
  public static PublicKeys of(Aws aws, String secretId, Clock clock) {
    var secrets =
        new Secrets<>(
            aws, secretId, clock, values -> Derivation.derive(values.getFirst(), PURPOSE, 32));
    return new PublicKeys(secrets::get);
  }
}

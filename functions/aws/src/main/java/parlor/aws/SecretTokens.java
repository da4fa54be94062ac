package parlor.aws;

import java.time.Clock;
import java.util.Optional;
import parlor.sealing.TokenKeys;
import parlor.session.Tokens;
import parlor.session.VisitToken;

/**
 * Visitors' tokens under a key derived from a secret of Secrets Manager: a random text of 64
 * characters, which may be rotated. The current value seals; the previous one still opens. A token
 * of a key that is not known, sealed by an instance that has seen a rotation or made up, has the
 * secret read again, at most once a minute.
 *
 * <p>An instance learns of a rotation from such a token only, so the next rotation should come days
 * after the last: then no instance is left that seals under a value that is no longer a stage.
 */
public final class SecretTokens implements Tokens {
  private final Secrets<TokenKeys> secrets;

  private SecretTokens(Secrets<TokenKeys> secrets) {
    this.secrets = secrets;
  }

  /** The secret is read with the first token, not here. */
  public static SecretTokens of(Aws aws, String secretId, Clock clock) {
    return new SecretTokens(new Secrets<>(aws, secretId, clock, TokenKeys::derivedFrom));
  }

  @Override
  public String seal(VisitToken token) {
    return secrets.get().tokens().seal(token);
  }

  @Override
  public Optional<VisitToken> open(String text) {
    var keys = secrets.get();
    return (keys.isFromAnotherKey(text) ? secrets.refreshed() : keys).tokens().open(text);
  }
}

package parlor.aws;

import java.time.Clock;
import java.util.Optional;
import parlor.mail.Off;
import parlor.mail.OffLinks;
import parlor.sealing.OffLinkKeys;

/**
 * Links that turn mails off, under a key derived from the secret of public keys: whoever has it can
 * do no more with it than that. The current value seals; the previous one still opens.
 */
public final class SecretOffLinks implements OffLinks {
  private final Secrets<OffLinkKeys> secrets;

  private SecretOffLinks(Secrets<OffLinkKeys> secrets) {
    this.secrets = secrets;
  }

  /** The secret is read with the first link, not here. */
  public static SecretOffLinks of(Aws aws, String secretId, Clock clock) {
    return new SecretOffLinks(new Secrets<>(aws, secretId, clock, OffLinkKeys::derivedFrom));
  }

  @Override
  public String seal(Off off) {
    return secrets.get().seal(off);
  }

  /** One of a newer secret than is known has it read again, at most once a minute. */
  @Override
  public Optional<Off> open(String sealed) {
    return secrets.get().open(sealed).or(() -> secrets.refreshed().open(sealed));
  }
}

package parlor.aws;

import java.time.Clock;
import parlor.concurrent.Remembered;
import parlor.dynamodb.PersonAccess;
import parlor.people.PersonId;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * A function's role for one person at a time, from sign-in on. Credentials are kept in this
 * instance only, for as long as they are good.
 */
final class PersonRole implements PersonAccess {
  private static final int MOST = 1_000;

  private final Remembered<PersonId, VendedCredentials> vended = new Remembered<>(MOST);
  private final TaggedRole role;
  private final Clock clock;

  PersonRole(TaggedRole role, Clock clock) {
    this.role = role;
    this.clock = clock;
  }

  @Override
  public AwsRequestOverrideConfiguration of(PersonId person) {
    return vended
        .get(person, () -> new VendedCredentials(() -> role.vend(person.value()), clock))
        .get();
  }
}

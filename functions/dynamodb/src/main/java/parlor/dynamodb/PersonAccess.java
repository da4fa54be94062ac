package parlor.dynamodb;

import parlor.people.PersonId;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** As whom a person's rows are asked for, as {@link Access} says it for a tenant's. */
@FunctionalInterface
public interface PersonAccess {
  /** The client's own credentials: those of a host of one's own, or of an operator. */
  static PersonAccess own() {
    var nothing = AwsRequestOverrideConfiguration.builder().build();
    return person -> nothing;
  }

  /**
   * What to put on a request for this person's rows.
   *
   * @throws parlor.failure.Unavailable if credentials cannot be had
   */
  AwsRequestOverrideConfiguration of(PersonId person);
}

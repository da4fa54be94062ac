package parlor.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import parlor.concurrent.Remembered;
import parlor.dynamodb.Access;
import parlor.dynamodb.PersonAccess;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * A function's role for one tenant, or one person, at a time. STS vends credentials whose session
 * tag is the id of whoever it is, and the role's policies allow rows, objects and keys of that tag
 * alone. They are kept in this instance only, for as long as they are good.
 *
 * <p>A role that was itself reached from a role lasts an hour at most:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
 *
 * @param <W> whose data it is
 */
final class TaggedRole<W extends Record> {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private final Remembered<W, VendedCredentials> vended = new Remembered<>(MOST);
  private final StsClient sts;
  private final String roleArn;
  private final Clock clock;
  private final String tag;
  private final Function<W, String> id;

  private TaggedRole(Aws aws, String roleArn, Clock clock, String tag, Function<W, String> id) {
    this.sts = aws.client(StsClient.builder());
    this.roleArn = roleArn;
    this.clock = clock;
    this.tag = tag;
    this.id = id;
  }

  /** The tags are called as the roles' policies call them. */
  static Access ofTenants(Aws aws, String roleArn, Clock clock) {
    return new TaggedRole<>(aws, roleArn, clock, "tenant", TenantId::value)::of;
  }

  static PersonAccess ofPeople(Aws aws, String roleArn, Clock clock) {
    return new TaggedRole<>(aws, roleArn, clock, "subject", PersonId::value)::of;
  }

  private AwsRequestOverrideConfiguration of(W whose) {
    return vended
        .get(whose, () -> new VendedCredentials(() -> assume(id.apply(whose)), clock))
        .get();
  }

  /** The session's name is what AWS's own logs call whoever asks: the same id. */
  private AssumeRoleResponse assume(String value) {
    return sts.assumeRole(
        r ->
            r.roleArn(roleArn)
                .roleSessionName(value)
                .durationSeconds((int) LIFE.toSeconds())
                .tags(List.of(Tag.builder().key(tag).value(value).build())));
  }
}

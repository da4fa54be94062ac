package parlor.aws;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.Tag;

/**
 * A role that is taken on for one tenant, or one person, at a time. STS vends credentials whose
 * session tag is the id of whoever it is, and the role's policies allow rows, objects and keys of
 * that tag alone.
 *
 * <p>A role that was itself reached from a role lasts an hour at most:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
 */
final class TaggedRole {
  private static final Duration LIFE = Duration.ofHours(1);

  private final StsClient sts;
  private final String roleArn;
  private final String tag;

  private TaggedRole(Aws aws, String roleArn, String tag) {
    this.sts = aws.client(StsClient.builder());
    this.roleArn = roleArn;
    this.tag = tag;
  }

  /** The tags are called as the roles' policies call them. */
  static TaggedRole ofTenant(Aws aws, String roleArn) {
    return new TaggedRole(aws, roleArn, "tenant");
  }

  static TaggedRole ofPerson(Aws aws, String roleArn) {
    return new TaggedRole(aws, roleArn, "subject");
  }

  /** Credentials for an hour. In AWS's own logs whoever uses them is called by the id. */
  Credentials vend(String id) {
    return vend(id, id);
  }

  /**
   * The same under another name.
   *
   * @param session what AWS's own logs call whoever uses them
   */
  Credentials vend(String id, String session) {
    return sts.assumeRole(
            r ->
                r.roleArn(roleArn)
                    .roleSessionName(session)
                    .durationSeconds((int) LIFE.toSeconds())
                    .tags(List.of(Tag.builder().key(tag).value(id).build())))
        .credentials();
  }
}

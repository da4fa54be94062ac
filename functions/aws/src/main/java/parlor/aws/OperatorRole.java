package parlor.aws;

import parlor.failure.Unavailable;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * The role of operator jobs: an administrator takes it on, so that a job has the registry and
 * nothing of any business.
 */
public final class OperatorRole {
  private OperatorRole() {}

  /**
   * AWS as that role sees it. Its credentials are renewed for as long as the job runs.
   *
   * @param stage its name
   * @throws Unavailable if STS cannot say which account this is
   */
  public static Aws of(Aws administrator, String stage) {
    var sts = administrator.unhurried().client(StsClient.builder());
    var name = "parlor-" + stage + "-operator-" + administrator.region();
    var arn = role(sts, name);
    var credentials =
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(sts)
            .refreshRequest(r -> r.roleArn(arn).roleSessionName("operator-job"))
            .build();
    return new Aws(administrator.http(), credentials, administrator.region()).unhurried();
  }

  private static String role(StsClient sts, String name) {
    try {
      var caller = Arn.fromString(sts.getCallerIdentity().arn());
      return "arn:%s:iam::%s:role/%s"
          .formatted(caller.partition(), caller.accountId().orElse(""), name);
    } catch (SdkException e) {
      throw new Unavailable("sts", e);
    }
  }
}

package parlor.aws.rehearsal;

import parlor.aws.Aws;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What a function rehearses with. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * A made-up AWS of its own.
   *
   * @param content what S3 answers to every question
   */
  public static Aws aws(String region, String content) {
    var nobody = AwsSessionCredentials.create("rehearsal", "rehearsal", "rehearsal");
    return new Aws(
        new RehearsalHttp(content), StaticCredentialsProvider.create(nobody), Region.of(region));
  }
}

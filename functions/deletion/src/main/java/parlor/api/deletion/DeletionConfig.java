package parlor.api.deletion;

import java.util.Map;
import java.util.Objects;

/**
 * How the function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param personRole ARN of the role that is taken on for one person at a time
 * @param publicKeySecret ARN of the secret that receipts are signed from
 * @param contentBucket name of the bucket of what businesses publish
 * @param mailQueue URL of the queue of what there is to tell, by ids
 */
record DeletionConfig(
    String region,
    String tablePrefix,
    String tenantRole,
    String personRole,
    String publicKeySecret,
    String contentBucket,
    String mailQueue) {
  static DeletionConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   */
  static DeletionConfig of(Map<String, String> environment) {
    return new DeletionConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_PERSON_ROLE"),
        value(environment, "PARLOR_PUBLIC_KEY_SECRET"),
        value(environment, "PARLOR_CONTENT_BUCKET"),
        value(environment, "PARLOR_MAIL_QUEUE"));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

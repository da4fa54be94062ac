package parlor.api.visitor;

import java.util.Map;
import java.util.Objects;

/**
 * How a deployed visitor function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param masterKey ARN of the KMS key
 * @param tokenSecret ARN of the secret that visitors' tokens are sealed from
 * @param publicKeySecret ARN of the secret that receipts are signed from
 * @param mailQueue URL of the queue that mails are written from
 */
record VisitorConfig(
    String region,
    String tablePrefix,
    String tenantRole,
    String masterKey,
    String tokenSecret,
    String publicKeySecret,
    String mailQueue) {
  static VisitorConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   */
  static VisitorConfig of(Map<String, String> environment) {
    return new VisitorConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_MASTER_KEY"),
        value(environment, "PARLOR_TOKEN_SECRET"),
        value(environment, "PARLOR_PUBLIC_KEY_SECRET"),
        value(environment, "PARLOR_MAIL_QUEUE"));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

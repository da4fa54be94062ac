package parlor.api.ingest;

import java.util.Map;
import java.util.Objects;

/**
 * How the function of the daily re-reading is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param ingestQueue URL of the queue that readings are asked for on
 */
record RereadConfig(String region, String tablePrefix, String tenantRole, String ingestQueue) {
  static RereadConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   */
  static RereadConfig of(Map<String, String> environment) {
    return new RereadConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_INGEST_QUEUE"));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

package parlor.api.summary;

import java.util.Map;
import java.util.Objects;

/**
 * How the function of the mornings is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param mailQueue URL of the queue of what there is to tell
 */
record MorningConfig(String region, String tablePrefix, String mailQueue) {
  static MorningConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   */
  static MorningConfig of(Map<String, String> environment) {
    return new MorningConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_MAIL_QUEUE"));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

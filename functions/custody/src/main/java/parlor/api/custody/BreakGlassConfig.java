package parlor.api.custody;

import java.util.Map;
import java.util.Objects;

/**
 * How the function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role in which it writes the entry
 * @param breakGlassRole ARN of the role that it hands on
 */
record BreakGlassConfig(
    String region, String tablePrefix, String tenantRole, String breakGlassRole) {
  static BreakGlassConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   */
  static BreakGlassConfig of(Map<String, String> environment) {
    return new BreakGlassConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_BREAK_GLASS_ROLE"));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

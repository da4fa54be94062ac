package parlor.api.summary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.model.ModelList;
import parlor.model.ModelSetting;

/**
 * How a deployed summary function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param masterKey ARN of the KMS key
 * @param linkSecret ARN of the secret that links are sealed from, the one of public keys
 * @param mailQueue URL of the queue that its jobs come from, and go back to
 * @param sender address that mails come from; empty if none is set, and then nobody is written to
 * @param configurationSet of SES, whose events tell what became of a mail
 * @param desk where the owners' desk is; empty if mails have no links
 * @param api where routes begin
 * @param models that may sum up, as {@link ModelList} reads them; none if nothing is said
 */
record SummaryConfig(
    String region,
    String tablePrefix,
    String tenantRole,
    String masterKey,
    String linkSecret,
    String mailQueue,
    Optional<String> sender,
    String configurationSet,
    Optional<String> desk,
    String api,
    List<ModelSetting> models) {
  private static final String NONE = "none";

  SummaryConfig {
    models = List.copyOf(models);
  }

  static SummaryConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException naming the model that makes no sense
   */
  static SummaryConfig of(Map<String, String> environment) {
    return new SummaryConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_MASTER_KEY"),
        value(environment, "PARLOR_PUBLIC_KEY_SECRET"),
        value(environment, "PARLOR_MAIL_QUEUE"),
        some(value(environment, "PARLOR_MAIL_SENDER")),
        value(environment, "PARLOR_MAIL_SET"),
        some(value(environment, "PARLOR_DESK")),
        value(environment, "PARLOR_API"),
        ModelList.read(environment.getOrDefault("PARLOR_MODELS", ModelList.NONE)));
  }

  private static Optional<String> some(String value) {
    return Optional.of(value).filter(it -> !it.equals(NONE));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

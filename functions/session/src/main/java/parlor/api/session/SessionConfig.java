package parlor.api.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.model.EmbeddingSetting;
import parlor.model.GuardrailSetting;
import parlor.model.ModelList;
import parlor.model.ModelSetting;

/**
 * How a deployed session function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param masterKey ARN of the KMS key
 * @param tokenSecret ARN of the secret that visitors' tokens are sealed from
 * @param publicKeySecret ARN of the secret that public keys are checked with
 * @param models that may be asked, as chat is told of them too: the card names them
 * @param embeddings what questions are turned into vectors by, as chat is told of it too
 * @param guardrail as chat is told of it too
 */
record SessionConfig(
    String region,
    String tablePrefix,
    String tenantRole,
    String masterKey,
    String tokenSecret,
    String publicKeySecret,
    List<ModelSetting> models,
    Optional<EmbeddingSetting> embeddings,
    Optional<GuardrailSetting> guardrail) {
  SessionConfig {
    models = List.copyOf(models);
  }

  static SessionConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException naming the model or guardrail that makes no sense
   */
  static SessionConfig of(Map<String, String> environment) {
    return new SessionConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_MASTER_KEY"),
        value(environment, "PARLOR_TOKEN_SECRET"),
        value(environment, "PARLOR_PUBLIC_KEY_SECRET"),
        ModelList.read(environment.getOrDefault("PARLOR_MODELS", ModelList.NONE)),
        EmbeddingSetting.read(environment.getOrDefault("PARLOR_EMBEDDINGS", ModelList.NONE)),
        GuardrailSetting.read(environment.getOrDefault("PARLOR_GUARDRAIL", GuardrailSetting.NONE)));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

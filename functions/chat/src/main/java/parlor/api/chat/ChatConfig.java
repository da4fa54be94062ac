package parlor.api.chat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.model.EmbeddingSetting;
import parlor.model.GuardrailSetting;
import parlor.model.ModelList;
import parlor.model.ModelSetting;

/**
 * How a deployed chat function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param masterKey ARN of the KMS key
 * @param tokenSecret ARN of the secret that visitors' tokens are sealed from
 * @param contentBucket name of the bucket of what businesses publish
 * @param mailQueue URL of the queue of what there is to tell owners
 * @param models that may be asked, as {@link ModelList} reads them; none if nothing is said
 * @param embeddings what content and questions are turned into vectors by, as {@link
 *     EmbeddingSetting} reads it; without it content is found by its words
 * @param guardrail asked about messages in doubt, as {@link GuardrailSetting} reads it
 */
record ChatConfig(
    String region,
    String tablePrefix,
    String tenantRole,
    String masterKey,
    String tokenSecret,
    String contentBucket,
    String mailQueue,
    List<ModelSetting> models,
    Optional<EmbeddingSetting> embeddings,
    Optional<GuardrailSetting> guardrail) {
  ChatConfig {
    models = List.copyOf(models);
  }

  static ChatConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException naming the model or guardrail that makes no sense
   */
  static ChatConfig of(Map<String, String> environment) {
    return new ChatConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_MASTER_KEY"),
        value(environment, "PARLOR_TOKEN_SECRET"),
        value(environment, "PARLOR_CONTENT_BUCKET"),
        value(environment, "PARLOR_MAIL_QUEUE"),
        ModelList.read(environment.getOrDefault("PARLOR_MODELS", ModelList.NONE)),
        EmbeddingSetting.read(environment.getOrDefault("PARLOR_EMBEDDINGS", ModelList.NONE)),
        GuardrailSetting.read(environment.getOrDefault("PARLOR_GUARDRAIL", GuardrailSetting.NONE)));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

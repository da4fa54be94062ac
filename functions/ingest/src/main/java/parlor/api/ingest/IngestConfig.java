package parlor.api.ingest;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.model.EmbeddingSetting;
import parlor.model.ModelList;

/**
 * How a deployed ingest function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param contentBucket name of the bucket of what businesses publish, and of what they uploaded
 * @param mailQueue URL of the queue of what there is to tell, by ids
 * @param embeddings what content is turned into vectors by, as chat is told of it too
 */
record IngestConfig(
    String region,
    String tablePrefix,
    String tenantRole,
    String contentBucket,
    String mailQueue,
    Optional<EmbeddingSetting> embeddings) {
  static IngestConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   * @throws IllegalArgumentException if the embeddings make no sense
   */
  static IngestConfig of(Map<String, String> environment) {
    return new IngestConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_CONTENT_BUCKET"),
        value(environment, "PARLOR_MAIL_QUEUE"),
        EmbeddingSetting.read(environment.getOrDefault("PARLOR_EMBEDDINGS", ModelList.NONE)));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

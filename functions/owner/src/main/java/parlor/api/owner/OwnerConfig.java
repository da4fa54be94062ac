package parlor.api.owner;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.mail.EmailAddress;
import parlor.model.EmbeddingSetting;
import parlor.model.GuardrailSetting;
import parlor.model.ModelList;
import parlor.model.ModelSetting;
import parlor.tenant.Origin;

/**
 * How a deployed owner function is set up; read once, when it starts.
 *
 * @param region a name such as {@code eu-central-1}
 * @param tablePrefix what the names of the tables begin with
 * @param tenantRole ARN of the role that is taken on for one business at a time
 * @param personRole ARN of the role that is taken on for one person at a time
 * @param masterKey ARN of the KMS key
 * @param publicKeySecret ARN of the secret that public keys are made from
 * @param contentBucket name of the bucket of what businesses publish
 * @param erasureMachine ARN of the state machine that erases a business
 * @param ingestQueue address of the queue of what is to be read
 * @param mailQueue address of the queue that mails are written from
 * @param issuer whose tokens are taken; {@code none} if nobody's
 * @param desk where people sign in, for whoever gets a mail; empty if that is not known
 * @param sender address that invitations come from; empty if none is set, and then nobody is
 *     written to
 * @param configurationSet of SES, whose events tell what became of a mail
 * @param signUps who may make a business here, and where the desk lets them try it
 * @param client what those tokens must be for
 * @param models that chat is told of: what an owner is told of who processes names them
 * @param embeddings likewise
 * @param guardrail likewise
 */
record OwnerConfig(
    String region,
    String tablePrefix,
    String tenantRole,
    String personRole,
    String masterKey,
    String publicKeySecret,
    String contentBucket,
    String erasureMachine,
    String ingestQueue,
    String mailQueue,
    String issuer,
    String client,
    Optional<URI> desk,
    Optional<EmailAddress> sender,
    String configurationSet,
    SignUps signUps,
    List<ModelSetting> models,
    Optional<EmbeddingSetting> embeddings,
    Optional<GuardrailSetting> guardrail) {
  private static final String NONE = "none";

  static OwnerConfig read() {
    return of(System.getenv());
  }

  /**
   * Reads what the environment says.
   *
   * @throws NullPointerException naming what is missing
   */
  static OwnerConfig of(Map<String, String> environment) {
    return new OwnerConfig(
        value(environment, "AWS_REGION"),
        value(environment, "PARLOR_TABLE_PREFIX"),
        value(environment, "PARLOR_TENANT_ROLE"),
        value(environment, "PARLOR_PERSON_ROLE"),
        value(environment, "PARLOR_MASTER_KEY"),
        value(environment, "PARLOR_PUBLIC_KEY_SECRET"),
        value(environment, "PARLOR_CONTENT_BUCKET"),
        value(environment, "PARLOR_ERASURE_MACHINE"),
        value(environment, "PARLOR_INGEST_QUEUE"),
        value(environment, "PARLOR_MAIL_QUEUE"),
        value(environment, "PARLOR_ISSUER"),
        value(environment, "PARLOR_CLIENT"),
        given(environment, "PARLOR_DESK").map(URI::create),
        EmailAddress.parse(value(environment, "PARLOR_MAIL_SENDER")),
        value(environment, "PARLOR_MAIL_SET"),
        signUps(environment),
        ModelList.read(environment.getOrDefault("PARLOR_MODELS", ModelList.NONE)),
        EmbeddingSetting.read(environment.getOrDefault("PARLOR_EMBEDDINGS", ModelList.NONE)),
        GuardrailSetting.read(environment.getOrDefault("PARLOR_GUARDRAIL", GuardrailSetting.NONE)));
  }

  private static SignUps signUps(Map<String, String> environment) {
    var rules =
        SignUps.of(
            environment.getOrDefault("PARLOR_SIGN_UP", "closed"),
            environment.getOrDefault("PARLOR_INVITED", NONE),
            environment.getOrDefault("PARLOR_CEILING", "0/0"));
    return given(environment, "PARLOR_TRIAL")
        .flatMap(Origin::parse)
        .map(rules::triedAt)
        .orElse(rules);
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.of(environment.getOrDefault(name, NONE)).filter(said -> !said.equals(NONE));
  }

  private static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }
}

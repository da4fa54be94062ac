package parlor.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.sqs.Queue;

/** What a function is told of the others: names and ARNs, nothing secret. */
final class FunctionEnvironment {
  private final String prefix;
  private final String models;
  private final String guardrail;
  private final MasterKey masterKey;
  private final Secrets secrets;
  private final ContentBucket content;
  private final Queue ingest;
  private final MailQueue mail;
  private final Settings settings;
  private final Sender sender;
  private final Erasure erasure;
  private final Owners owners;

  FunctionEnvironment(
      Settings settings,
      MasterKey masterKey,
      Secrets secrets,
      ContentBucket content,
      Erasure erasure,
      MailQueue mail,
      Queue ingest,
      Owners owners) {
    this.owners = owners;
    this.erasure = erasure;
    this.mail = mail;
    this.ingest = ingest;
    this.prefix = settings.prefix();
    this.settings = settings;
    this.sender = Sender.of(settings);
    this.models = settings.models();
    this.guardrail = settings.guardrails();
    this.masterKey = masterKey;
    this.secrets = secrets;
    this.content = content;
  }

  Map<String, String> of(FunctionName function) {
    return new TreeMap<>(
        switch (function) {
          case SESSION -> ofVisits("PARLOR_PUBLIC_KEY_SECRET", secrets.publicKeysArn());
          case CHAT -> {
            var chat = new TreeMap<>(ofVisits("PARLOR_CONTENT_BUCKET", content.name()));
            chat.put("PARLOR_MAIL_QUEUE", mail.url());
            yield chat;
          }
          case VISITOR ->
              Map.of(
                  "PARLOR_TABLE_PREFIX", prefix,
                  "PARLOR_MASTER_KEY", masterKey.arn(),
                  "PARLOR_TOKEN_SECRET", secrets.tokensArn(),
                  "PARLOR_PUBLIC_KEY_SECRET", secrets.publicKeysArn(),
                  "PARLOR_MAIL_QUEUE", mail.url());
          case OWNER ->
              Map.ofEntries(
                  Map.entry("PARLOR_TABLE_PREFIX", prefix),
                  Map.entry("PARLOR_MASTER_KEY", masterKey.arn()),
                  Map.entry("PARLOR_PUBLIC_KEY_SECRET", secrets.publicKeysArn()),
                  Map.entry("PARLOR_CONTENT_BUCKET", content.name()),
                  Map.entry("PARLOR_ERASURE_MACHINE", erasure.machineArn()),
                  Map.entry("PARLOR_INGEST_QUEUE", ingest.getQueueUrl()),
                  Map.entry("PARLOR_MAIL_QUEUE", mail.url()),
                  Map.entry("PARLOR_ISSUER", owners.issuer()),
                  Map.entry("PARLOR_CLIENT", owners.client()),
                  Map.entry("PARLOR_DESK", owners.desk()),
                  Map.entry("PARLOR_TRIAL", owners.trial()),
                  Map.entry("PARLOR_MAIL_SENDER", sender.address()),
                  Map.entry("PARLOR_MAIL_SET", sender.set()),
                  Map.entry("PARLOR_SIGN_UP", settings.desk().signUp()),
                  Map.entry("PARLOR_INVITED", settings.desk().invited()),
                  Map.entry("PARLOR_CEILING", settings.desk().ceiling()),
                  // What it tells owners of who processes.
                  Map.entry("PARLOR_MODELS", models),
                  Map.entry("PARLOR_EMBEDDINGS", settings.search()),
                  Map.entry("PARLOR_GUARDRAIL", guardrail));
        });
  }

  /** Of one that serves visitors, and what only it is told. */
  private Map<String, String> ofVisits(String name, String value) {
    return Map.of(
        "PARLOR_TABLE_PREFIX",
        prefix,
        "PARLOR_MODELS",
        models,
        "PARLOR_EMBEDDINGS",
        settings.search(),
        "PARLOR_GUARDRAIL",
        guardrail,
        "PARLOR_MASTER_KEY",
        masterKey.arn(),
        "PARLOR_TOKEN_SECRET",
        secrets.tokensArn(),
        name,
        value);
  }
}

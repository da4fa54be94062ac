package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * What each function may do: exactly what it does. A test runs the functions behind these policies,
 * and holds them to what was asked. What is a business's is allowed to the tenant role alone.
 */
final class Rights {
  static final String GET = "dynamodb:GetItem";
  static final String PUT = "dynamodb:PutItem";
  static final String UPDATE = "dynamodb:UpdateItem";
  static final String DELETE = "dynamodb:DeleteItem";
  static final String QUERY = "dynamodb:Query";
  static final String BATCH_GET = "dynamodb:BatchGetItem";

  /** The one item of no business: what was given to all that signed up. */
  private static final Map<String, Object> CEILING =
      new TreeMap<>(
          Map.of(
              "ForAllValues:StringEquals",
              Map.of("dynamodb:LeadingKeys", List.of("ceiling")),
              // A request that names no partition would satisfy the line above.
              "Null",
              Map.of("dynamodb:LeadingKeys", "false")));

  private final Tables tables;
  private final MasterKey masterKey;
  private final Secrets secrets;
  private final ContentBucket content;
  private final Erasure erasure;
  private final Queue ingest;
  private final MailQueue mail;
  private final Sender sender;
  private final Optional<String> model;
  private final Optional<String> embeddings;
  private final Optional<String> guardrail;

  Rights(
      Tables tables,
      MasterKey masterKey,
      Secrets secrets,
      ContentBucket content,
      Erasure erasure,
      MailQueue mail,
      Queue ingest,
      Settings settings) {
    this.erasure = erasure;
    this.ingest = ingest;
    this.tables = tables;
    this.masterKey = masterKey;
    this.secrets = secrets;
    this.content = content;
    this.mail = mail;
    this.sender = Sender.of(settings);
    this.model = settings.model();
    this.embeddings = settings.embeddings();
    this.guardrail = settings.guardrailId();
  }

  /** Whatever business it is: tokens are opened and public keys checked before that is known. */
  void giveAlways(FunctionName function, IRole role) {
    if (function.opensTokens()) {
      allow(role, secrets.tokensArn(), List.of("secretsmanager:GetSecretValue"));
    }
    if (function.knowsPublicKeys()) {
      allow(role, secrets.publicKeysArn(), List.of("secretsmanager:GetSecretValue"));
    }
    if (function == FunctionName.VISITOR) {
      // Who is to be told; it holds ids.
      allow(role, mail.arn(), List.of("sqs:SendMessage"));
    }
    if (function == FunctionName.OWNER) {
      // An owner has a business erased; what does it has rights of its own.
      allow(role, erasure.machineArn(), List.of("states:StartExecution"));
      // Whoever is invited gets a mail.
      sender.letSend(role);
      // Who is to be written to; it holds ids.
      allow(role, mail.arn(), List.of("sqs:SendMessage"));
      giveSigningUp(role);
    }
    if (function == FunctionName.CHAT) {
      // A timer for each conversation; it holds ids.
      allow(role, mail.arn(), List.of("sqs:SendMessage"));
      // A model is no business's. It answers whole, so streaming is not allowed.
      model.ifPresent(id -> allowModel(role, id));
      embeddings.ifPresent(id -> allowModel(role, id));
      // Nor is a guardrail: it looks at masked words, by themselves.
      guardrail.ifPresent(
          id -> allow(role, guardrailArn(role, id), List.of("bedrock:ApplyGuardrail")));
    }
  }

  /** A list of what the business's own ids name, and what all that signed up have together. */
  private void giveSigningUp(IRole role) {
    // What an owner gives is read by somebody else.
    allow(role, ingest.getQueueArn(), List.of("sqs:SendMessage"));
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(UPDATE))
            .resources(List.of(tables.arn(TableName.LIMITS)))
            .conditions(CEILING)
            .build());
  }

  /** What turns texts into vectors, or writes, is asked whole and in the stack's own region. */
  static void allowModel(IRole role, String id) {
    allow(role, modelArn(role, id), List.of("bedrock:InvokeModel"));
  }

  /** In the stack's own region, and no other. */
  private static String modelArn(IRole role, String id) {
    return Stack.of(role)
        .formatArn(
            ArnComponents.builder()
                .service("bedrock")
                .account("")
                .resource("foundation-model")
                .resourceName(id)
                .build());
  }

  /** That one alone, of this account. */
  private static String guardrailArn(IRole role, String id) {
    return Stack.of(role)
        .formatArn(
            ArnComponents.builder()
                .service("bedrock")
                .resource("guardrail")
                .resourceName(id)
                .build());
  }

  /** For the business that the session is tagged with. */
  void giveForOneTenant(FunctionName function, IRole tenantRole) {
    onTables(function)
        .forEach((table, actions) -> allowRows(tenantRole, tables.arn(table), actions));
    if (function == FunctionName.OWNER) {
      // Whoever signs up has a business whose key is wrapped for the first time.
      masterKey.letRewrap(tenantRole);
    } else {
      masterKey.letUnwrap(tenantRole);
    }
    if (function == FunctionName.CHAT) {
      // What it answers from.
      allow(tenantRole, content.arnOf(OneTenant.TAG), List.of("s3:GetObject"));
      // Which model a business picks, and its tone.
      model.ifPresent(id -> allowRows(tenantRole, tables.arn(TableName.WORKSPACES), List.of(GET)));
    }
    if (function == FunctionName.OWNER) {
      // An answer goes live: the version before is read, the next kept, an old one removed.
      allow(
          tenantRole,
          content.arnOf(OneTenant.TAG),
          List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"));
      // A file that an owner gives is kept as it came, and goes with its source; it is not read.
      allow(
          tenantRole, content.uploadsOf(OneTenant.TAG), List.of("s3:DeleteObject", "s3:PutObject"));
    }
  }

  /**
   * For the person that the session is tagged with: where they are a member, and as what; somebody
   * is taken in, changed or let go.
   */
  void giveForOnePerson(IRole personRole) {
    personRole.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(GET, QUERY, PUT, DELETE))
            .resources(List.of(tables.arn(TableName.PEOPLE)))
            .conditions(OnePerson.ITS_ROWS)
            .build());
  }

  private static Map<TableName, List<String>> onTables(FunctionName function) {
    return new TreeMap<>(
        switch (function) {
          case SESSION ->
              Map.of(
                  // Is the page's origin listed?
                  TableName.KEYS, List.of(GET),
                  // Greeting, languages, retention.
                  TableName.WORKSPACES, List.of(GET),
                  // The tenant's key is read; a new conversation's key is added.
                  TableName.KEYRING, List.of(GET, PUT),
                  // A day's first visit makes that day's salt and removes the day before's; every
                  // visit takes from its address's bucket; a solved challenge is good once.
                  TableName.LIMITS, List.of(GET, PUT, UPDATE, DELETE));
          case CHAT ->
              Map.of(
                  // Status, origin, bucket and month in one conditional write; whoever reads on
                  // does so while the key is live.
                  TableName.KEYS, List.of(GET, UPDATE),
                  // What is counted for the address; a solved challenge is good once.
                  TableName.LIMITS, List.of(PUT, UPDATE),
                  // The last turns are read, the new one appended.
                  TableName.TRANSCRIPTS, List.of(QUERY, PUT),
                  // The owner's list gets a line with the first turn.
                  TableName.CONVERSATIONS, List.of(PUT),
                  // A message that names somebody is found by it.
                  TableName.INDEX, List.of(PUT));
          case OWNER ->
              Map.of(
                  // Which domains a key lists and what its month took; a domain is listed, a
                  // version told.
                  TableName.KEYS, List.of(GET, UPDATE),
                  // Settings, sources, the owner's answers and what is live.
                  TableName.WORKSPACES, List.of(GET, QUERY, PUT, UPDATE, DELETE),
                  // A list's keys are read at once, the latest visits' too; an erasure begins with
                  // the key; a new business has its first, and a member's name one.
                  TableName.KEYRING, List.of(GET, BATCH_GET, QUERY, PUT, DELETE),
                  // A thread is read; somebody says something there; an erased one is marked and
                  // swept.
                  TableName.TRANSCRIPTS, List.of(QUERY, PUT, DELETE),
                  // The list is read; a line says how its conversation stands; an erased one's
                  // goes; one that is taken in from another workspace comes.
                  TableName.CONVERSATIONS, List.of(QUERY, PUT, UPDATE, DELETE),
                  // Likewise, and what the business makes of them.
                  TableName.LEADS, List.of(GET, QUERY, UPDATE, DELETE),
                  // Somebody who asks is found, in what was taken in, too, and goes with what is
                  // erased; what is still to be told, and where no mail goes, for whoever wants
                  // none.
                  TableName.INDEX, List.of(QUERY, PUT, UPDATE, DELETE),
                  // The day's salt, for the address in the audit.
                  TableName.LIMITS, List.of(GET, PUT, DELETE),
                  // What somebody does is said first, and read.
                  TableName.AUDIT, List.of(PUT, QUERY),
                  // Whoever signs up has a business that is known to be there, and since when.
                  TableName.REGISTRY, List.of(GET, PUT));
          case VISITOR ->
              Map.of(
                  // Hours, languages, retention.
                  TableName.WORKSPACES, List.of(GET),
                  // A lead has a key of its own; an erasure begins with the keys.
                  TableName.KEYRING, List.of(GET, PUT, DELETE),
                  // What is counted for the address.
                  TableName.LIMITS, List.of(UPDATE),
                  // The log is read, goes on, and is swept.
                  TableName.TRANSCRIPTS, List.of(QUERY, PUT, DELETE),
                  // A line is made, says how its conversation stands, and goes.
                  TableName.CONVERSATIONS, List.of(PUT, UPDATE, DELETE),
                  // A lead is looked up, written, and goes.
                  TableName.LEADS, List.of(GET, UPDATE, DELETE),
                  // Whoever leaves one is found by it, until it goes; what is still to be told.
                  TableName.INDEX, List.of(QUERY, PUT, DELETE),
                  // That a visitor erased a conversation.
                  TableName.AUDIT, List.of(PUT));
        });
  }

  static void allowRows(IRole role, String table, List<String> actions) {
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(actions)
            .resources(List.of(table))
            .conditions(OneTenant.ITS_ROWS)
            .build());
  }

  static void allow(IRole role, String resource, List<String> actions) {
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create().actions(actions).resources(List.of(resource)).build());
  }
}

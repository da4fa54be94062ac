package parlor.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parlor.dynamodb.TableName;
import parlor.iam.Account;
import parlor.iam.Evaluator;
import parlor.iam.Iam;
import parlor.iam.Policy;
import parlor.iam.Principal;
import parlor.iam.Question;
import parlor.iam.Template;
import parlor.model.ModelList;
import tools.jackson.databind.JsonNode;

/**
 * What a template must allow, and what it must not, asked of each lock alone: of a role's own
 * policies, of the key's policy, of a role's trust. What is allowed is written here by hand a
 * second time, so that a change of rights is a change in two places.
 */
final class Walls {
  static final String OWN = "t_" + "a".repeat(20);
  private static final String LOOK_ALIKE = "t_" + "a".repeat(19) + "b";
  static final String TABLE = "arn:aws:dynamodb:eu-central-1:111122223333:table/";

  private static final Map<String, Map<TableName, Set<String>>> ROWS =
      Map.of(
          "Session",
          Map.of(
              TableName.KEYS, Set.of("GetItem"),
              TableName.WORKSPACES, Set.of("GetItem"),
              TableName.KEYRING, Set.of("GetItem", "PutItem"),
              TableName.LIMITS, Set.of("GetItem", "PutItem", "UpdateItem", "DeleteItem")),
          "Chat",
          Map.of(
              TableName.KEYS, Set.of("GetItem", "UpdateItem"),
              TableName.LIMITS, Set.of("PutItem", "UpdateItem"),
              TableName.TRANSCRIPTS, Set.of("Query", "PutItem"),
              TableName.CONVERSATIONS, Set.of("PutItem"),
              TableName.INDEX, Set.of("PutItem")),
          "Owner",
          Map.of(
              TableName.KEYS, Set.of("GetItem", "UpdateItem"),
              TableName.WORKSPACES,
                  Set.of("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
              TableName.KEYRING,
                  Set.of("GetItem", "BatchGetItem", "Query", "PutItem", "DeleteItem"),
              TableName.REGISTRY, Set.of("GetItem", "PutItem"),
              TableName.TRANSCRIPTS, Set.of("Query", "PutItem", "DeleteItem"),
              TableName.CONVERSATIONS, Set.of("Query", "PutItem", "UpdateItem", "DeleteItem"),
              TableName.LEADS, Set.of("GetItem", "Query", "UpdateItem", "DeleteItem"),
              TableName.INDEX, Set.of("Query", "PutItem", "UpdateItem", "DeleteItem"),
              TableName.LIMITS, Set.of("GetItem", "PutItem", "DeleteItem"),
              TableName.AUDIT, Set.of("PutItem", "Query")),
          "Visitor",
          Map.of(
              TableName.WORKSPACES, Set.of("GetItem"),
              TableName.KEYRING, Set.of("GetItem", "PutItem", "DeleteItem"),
              TableName.LIMITS, Set.of("UpdateItem"),
              TableName.TRANSCRIPTS, Set.of("Query", "PutItem", "DeleteItem"),
              TableName.CONVERSATIONS, Set.of("PutItem", "UpdateItem", "DeleteItem"),
              TableName.LEADS, Set.of("GetItem", "UpdateItem", "DeleteItem"),
              TableName.INDEX, Set.of("Query", "PutItem", "DeleteItem"),
              TableName.AUDIT, Set.of("PutItem")),
          "BreakGlassFunction",
          Map.of(
              TableName.REGISTRY, Set.of("GetItem"),
              TableName.KEYRING, Set.of("GetItem"),
              TableName.AUDIT, Set.of("PutItem")),
          "BreakGlass",
          Map.of(
              TableName.KEYRING, Set.of("GetItem"),
              TableName.TRANSCRIPTS, Set.of("Query"),
              TableName.CONVERSATIONS, Set.of("Query")),
          "RotationFunction",
          Map.of(
              TableName.KEYRING, Set.of("GetItem", "Query", "UpdateItem"),
              TableName.AUDIT, Set.of("PutItem")),
          "IngestFunction",
          Map.of(
              TableName.KEYS, Set.of("UpdateItem"),
              TableName.WORKSPACES, Set.of("GetItem", "UpdateItem")),
          "RereadFunction",
          Map.of(TableName.WORKSPACES, Set.of("Query")));

  /** By folder of a business's own in the content bucket. */
  private static final Map<String, Map<String, Set<String>>> OBJECTS =
      Map.of(
          "Chat",
          Map.of("content", Set.of("GetObject")),
          "Owner",
          Map.of(
              "content", Set.of("GetObject", "PutObject", "DeleteObject"),
              "uploads", Set.of("PutObject", "DeleteObject")),
          "IngestFunction",
          Map.of(
              "content", Set.of("GetObject", "PutObject", "DeleteObject"),
              "uploads", Set.of("GetObject")));

  /** What each does with the queue of readings, in its own role. */
  private static final Map<String, Set<String>> MESSAGES =
      Map.of(
          "IngestFunction", Set.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes"),
          "RereadFunction", Set.of("SendMessage"),
          "Owner", Set.of("SendMessage"));

  /** Whoever has something to tell owners. */
  private static final Set<String> TELLING = Set.of("Chat", "Visitor", "Owner", "IngestFunction");

  /** Who asks models. */
  private static final Set<String> ASKING = Set.of("Chat", "IngestFunction");

  private static final Set<String> KEYLESS =
      Set.of("BreakGlassFunction", "IngestFunction", "RereadFunction");

  /** Whatever reads, writes, copies or removes rows. */
  static final List<String> ACTIONS =
      List.of(
          "GetItem",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "Query",
          "Scan",
          "BatchGetItem",
          "BatchWriteItem",
          "ConditionCheckItem",
          "PartiQLSelect",
          "PartiQLInsert",
          "PartiQLUpdate",
          "PartiQLDelete",
          "GetRecords",
          "CreateBackup",
          "ExportTableToPointInTime",
          "RestoreTableToPointInTime",
          "UpdateTable",
          "DeleteTable");

  private final Template template;
  private final Account account;
  private final List<String> breaches = new ArrayList<>();

  private Walls(JsonNode json) {
    this.template = new Template(json);
    this.account = template.account();
  }

  /** Each wall that does not stand, by name; empty if all do. */
  static List<String> breachesOf(JsonNode template) {
    var walls = new Walls(template);
    for (var function : ROWS.keySet()) {
      walls.rows(function);
      walls.trust(function);
      walls.key(function);
      walls.content(function);
      walls.ownRole(function);
      walls.queues(function);
      walls.models(function);
    }
    walls.administrators();
    walls.operators();
    walls.breaches.addAll(BreakGlassAlarm.breachesOf(template));
    new PersonWalls(walls).stand();
    return List.copyOf(walls.breaches);
  }

  private void rows(String function) {
    var role = tenantRole(function);
    for (var table : TableName.values()) {
      var arn = TABLE + "parlor-dev-" + table.word();
      var granted = ROWS.getOrDefault(function, Map.of()).getOrDefault(table, Set.of());
      for (var action : ACTIONS) {
        var name = function + " " + action + " " + table.word();
        for (var key : List.of(OWN, OWN + "#x")) {
          row("own rows: " + name, granted.contains(action), role, OWN, action, arn, List.of(key));
        }
        row(
            "own rows, both: " + name,
            granted.contains(action),
            role,
            OWN,
            action,
            arn,
            List.of(OWN, OWN + "#x"));
        for (var keys : foreign()) {
          row("foreign rows: " + name, false, role, OWN, action, arn, keys);
        }
        row("no row named: " + name, false, role, OWN, action, arn, List.of());
        row("without the tag: " + name, false, role, "", action, arn, List.of(OWN));
        row("an index: " + name, false, role, OWN, action, arn + "/index/i", List.of(OWN));
        row(
            "another stage: " + name,
            false,
            role,
            OWN,
            action,
            TABLE + "parlor-prod-" + table.word(),
            List.of(OWN));
        row("a longer name: " + name, false, role, OWN, action, arn + "-old", List.of(OWN));
        identity(
            "tag of another name: " + name,
            false,
            new Principal(role, "s", Map.of("subject", OWN)),
            "dynamodb:" + action,
            arn,
            Map.of("dynamodb:LeadingKeys", List.of(OWN)));
      }
    }
  }

  private static List<List<String>> foreign() {
    return List.of(
        List.of(LOOK_ALIKE),
        List.of(LOOK_ALIKE + "#x"),
        List.of(OWN + "b"),
        List.of(OWN + "b#x"),
        List.of("*"),
        List.of(OWN, LOOK_ALIKE),
        List.of(LOOK_ALIKE + "#x", OWN + "#x"));
  }

  private void row(
      String wall,
      boolean allowed,
      String role,
      String tag,
      String action,
      String table,
      List<String> keys) {
    identity(
        wall,
        allowed,
        session(role, tag),
        "dynamodb:" + action,
        table,
        keys.isEmpty() ? Map.of() : Map.of("dynamodb:LeadingKeys", keys));
  }

  /** The trust alone, and the function's own policy alone. */
  private void trust(String function) {
    var role = tenantRole(function);
    var other = function.equals("Session") ? "Chat" : "Session";
    var trust = account.resources().get(role);
    for (var action : List.of("sts:AssumeRole", "sts:TagSession")) {
      for (var tags : tags().entrySet()) {
        boolean good = tags.getKey().equals("its tenant");
        var wall = "trust of " + function + ", " + tags.getKey() + ": " + action;
        resource(wall, good, plain(executionRole(function)), action, role, tags.getValue(), trust);
        identity(
            "own policy to take on " + function + ", " + tags.getKey() + ": " + action,
            good,
            plain(executionRole(function)),
            action,
            role,
            tags.getValue());
        resource(
            wall + " by the other function",
            false,
            plain(executionRole(other)),
            action,
            role,
            tags.getValue(),
            trust);
        resource(
            wall + " by an administrator",
            false,
            Iam.ADMINISTRATOR,
            action,
            role,
            tags.getValue(),
            trust);
        resource(
            wall + " by itself", false, session(role, OWN), action, role, tags.getValue(), trust);
      }
      identity(
          "the other's tenant role: " + action,
          false,
          plain(executionRole(other)),
          action,
          role,
          asked(List.of("tenant"), OWN));
    }
  }

  private static Map<String, Map<String, List<String>>> tags() {
    var all = new TreeMap<String, Map<String, List<String>>>();
    all.put("its tenant", asked(List.of("tenant"), OWN));
    all.put("no tag", Map.of());
    all.put("one tag more", asked(List.of("tenant", "subject"), OWN));
    all.put("no id", asked(List.of("tenant"), "t_a"));
    all.put("a longer id", asked(List.of("tenant"), OWN + "#"));
    all.put("an id of another form", asked(List.of("tenant"), "x_" + "a".repeat(20)));
    all.put("a person's id", asked(List.of("tenant"), PersonWalls.PERSON));
    all.put(
        "another tag",
        Map.of("aws:TagKeys", List.of("subject"), "aws:RequestTag/subject", List.of(OWN)));
    return all;
  }

  private static Map<String, List<String>> asked(List<String> keys, String tenant) {
    return Map.of("aws:TagKeys", keys, "aws:RequestTag/tenant", List.of(tenant));
  }

  /** The key's policy alone, and the role's own policy alone. */
  private void key(String function) {
    var role = tenantRole(function);
    var key = masterKey();
    var policy = account.resources().get(key);
    for (var context : contexts().entrySet()) {
      boolean named = context.getKey().equals("its tenant");
      // Whoever hands the key to others does not use it.
      boolean own = named && !KEYLESS.contains(function);
      identity(
          "wraps: " + function + ", " + context.getKey(),
          named && Set.of("RotationFunction", "Owner").contains(function),
          session(role, OWN),
          "kms:Encrypt",
          key,
          context.getValue());
      var wall = function + ", " + context.getKey();
      resource(
          "key's policy: " + wall,
          own,
          session(role, OWN),
          "kms:Decrypt",
          key,
          context.getValue(),
          policy);
      identity(
          "own policy for the key: " + wall,
          own,
          session(role, OWN),
          "kms:Decrypt",
          key,
          context.getValue());
      resource(
          "key's policy, no tag: " + wall,
          false,
          session(role, ""),
          "kms:Decrypt",
          key,
          context.getValue(),
          policy);
      identity(
          "own policy for the key, no tag: " + wall,
          false,
          session(role, ""),
          "kms:Decrypt",
          key,
          context.getValue());
      resource(
          "key's policy for its own role: " + wall,
          false,
          plain(executionRole(function)),
          "kms:Decrypt",
          key,
          context.getValue(),
          policy);
      resource(
          "key's policy for another role: " + wall,
          false,
          session("arn:aws:iam::111122223333:role/another", OWN),
          "kms:Decrypt",
          key,
          context.getValue(),
          policy);
      for (var action :
          List.of(
              "kms:ReEncryptFrom",
              "kms:CreateGrant",
              "kms:GenerateDataKey",
              "kms:PutKeyPolicy",
              "kms:ScheduleKeyDeletion")) {
        both(
            "the key in other ways: " + action + " " + wall,
            session(role, OWN),
            action,
            key,
            context.getValue(),
            policy);
      }
    }
    identity(
        "another key: " + function,
        false,
        session(role, OWN),
        "kms:Decrypt",
        key + "-other",
        context(List.of("tenant"), OWN));
  }

  /** With all rights of the account, but the key's own policy in the way. */
  private void administrators() {
    var key = masterKey();
    var policy = account.resources().get(key);
    for (var context : contexts().entrySet()) {
      for (var action : List.of("kms:Decrypt", "kms:ReEncryptFrom", "kms:CreateGrant")) {
        var wall = "administrators: " + action + ", " + context.getKey();
        resource(wall, false, Iam.ADMINISTRATOR, action, key, context.getValue(), policy);
        if (Optional.ofNullable(policy)
            .filter(p -> p.denies(question(Iam.ADMINISTRATOR, action, key, context.getValue())))
            .isEmpty()) {
          breaches.add("explicit deny of " + wall);
        }
      }
      boolean named = Set.of("its tenant", "another tenant").contains(context.getKey());
      resource(
          "administrators wrap: " + context.getKey(),
          named,
          Iam.ADMINISTRATOR,
          "kms:Encrypt",
          key,
          context.getValue(),
          policy);
    }
    resource(
        "administrators look after the key",
        true,
        Iam.ADMINISTRATOR,
        "kms:PutKeyPolicy",
        key,
        Map.of(),
        policy);
  }

  /** Jobs over all businesses have their ids, and the rotation of each one's key. */
  private void operators() {
    var role = template.role("OperatorRole");
    var trust = account.resources().get(role);
    resource(
        "operators: by an administrator",
        true,
        Iam.ADMINISTRATOR,
        "sts:AssumeRole",
        role,
        Map.of(),
        trust);
    resource(
        "operators: with a tag",
        false,
        Iam.ADMINISTRATOR,
        "sts:TagSession",
        role,
        asked(List.of("tenant"), OWN),
        trust);
    var who = plain(role);
    for (var table : TableName.values()) {
      var arn = TABLE + "parlor-dev-" + table.word();
      for (var action : ACTIONS) {
        boolean walk = table == TableName.REGISTRY && action.equals("Scan");
        var name = "operators: " + action + " " + table.word();
        identity(name, walk, who, "dynamodb:" + action, arn, Map.of());
        identity(
            name + " of an index", false, who, "dynamodb:" + action, arn + "/index/i", Map.of());
        identity(
            name + " of another stage",
            false,
            who,
            "dynamodb:" + action,
            TABLE + "parlor-prod-" + table.word(),
            Map.of());
      }
    }
    var functions = "arn:aws:lambda:eu-central-1:111122223333:function:parlor-dev-";
    for (var function :
        List.of("rotation", "break-glass", "session", "chat", "visitor", "ingest", "reread")) {
      identity(
          "operators call " + function,
          function.equals("rotation"),
          who,
          "lambda:InvokeFunction",
          functions + function,
          Map.of());
    }
    identity(
        "operators: key", false, who, "kms:Decrypt", masterKey(), context(List.of("tenant"), OWN));
    for (var function : ROWS.keySet()) {
      var tenantRole = tenantRole(function);
      identity(
          "operators take on " + function,
          false,
          who,
          "sts:AssumeRole",
          tenantRole,
          asked(List.of("tenant"), OWN));
      resource(
          "trust of " + function + " by an operator",
          false,
          who,
          "sts:AssumeRole",
          tenantRole,
          asked(List.of("tenant"), OWN),
          account.resources().get(tenantRole));
    }
  }

  private static Map<String, Map<String, List<String>>> contexts() {
    var all = new TreeMap<String, Map<String, List<String>>>();
    all.put("its tenant", context(List.of("tenant"), OWN));
    all.put("another tenant", context(List.of("tenant"), LOOK_ALIKE));
    all.put("no context", Map.of());
    all.put("more in the context", context(List.of("other", "tenant"), OWN));
    return all;
  }

  private static Map<String, List<String>> context(List<String> keys, String tenant) {
    return Map.of(
        "kms:EncryptionContextKeys", keys, "kms:EncryptionContext:tenant", List.of(tenant));
  }

  private void content(String function) {
    var role = tenantRole(function);
    var bucket =
        "arn:aws:s3:::" + template.environment(handler("Chat")).get("PARLOR_CONTENT_BUCKET");
    var granted = OBJECTS.getOrDefault(function, Map.of());
    for (var action : List.of("GetObject", "PutObject", "DeleteObject", "ListBucket")) {
      for (var folder : List.of("content", "uploads")) {
        var path = "/" + folder + "/v.json";
        boolean may = granted.getOrDefault(folder, Set.of()).contains(action);
        s3("own " + folder + ": " + function, may, role, OWN, action, bucket + "/" + OWN + path);
        var foreign = "foreign " + folder + ": " + function;
        s3(foreign, false, role, OWN, action, bucket + "/" + LOOK_ALIKE + path);
        s3(foreign, false, role, OWN, action, bucket + "/" + OWN + "b" + path);
        s3(foreign, false, role, OWN, action, bucket + path);
        s3(folder + " without the tag", false, role, "", action, bucket + "/" + OWN + path);
      }
      for (var path : List.of("/" + OWN + "/export/v.json", "/" + OWN + "/v.json", "")) {
        s3("foreign content: " + function, false, role, OWN, action, bucket + path);
      }
    }
  }

  private void s3(
      String wall, boolean allowed, String role, String tag, String action, String object) {
    identity(
        wall + ": s3:" + action + " " + object,
        allowed,
        session(role, tag),
        "s3:" + action,
        object,
        Map.of());
  }

  /**
   * Who asks which model: what it is told of, but for the session function, whose card names it.
   */
  private void models(String function) {
    var asked = new TreeSet<String>();
    if (ASKING.contains(function)) {
      var told = template.environment(handler(function));
      for (var name : List.of("PARLOR_MODELS", "PARLOR_EMBEDDINGS")) {
        ModelList.read(told.getOrDefault(name, ModelList.NONE)).forEach(it -> asked.add(it.id()));
      }
    }
    var models = new TreeSet<>(asked);
    models.addAll(List.of("anthropic.claude-test-v1:0", "cohere.embed-multilingual-v3", "other.x"));
    for (var region : List.of("eu-central-1", "us-east-1")) {
      for (var model : models) {
        for (var action : List.of("InvokeModel", "InvokeModelWithResponseStream")) {
          boolean home = region.equals("eu-central-1");
          boolean may = home && action.equals("InvokeModel") && asked.contains(model);
          var arn = "arn:aws:bedrock:" + region + "::foundation-model/" + model;
          var wall = "models: " + function + " " + action + " " + arn;
          var own = plain(executionRole(function));
          identity(wall, may, own, "bedrock:" + action, arn, Map.of());
          var tenant = session(tenantRole(function), OWN);
          identity(wall + " for a tenant", false, tenant, "bedrock:" + action, arn, Map.of());
        }
      }
    }
  }

  /** Who asks for readings and mails, and who is given them. */
  private void queues(String function) {
    var own = executionRole(function);
    var queues = "arn:aws:sqs:eu-central-1:111122223333:parlor-dev-";
    for (var action :
        List.of(
            "SendMessage", "ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "PurgeQueue")) {
      for (var queue : List.of("ingest", "ingest-failed", "touch-failed", "mail", "other")) {
        boolean may =
            (queue.equals("ingest") && MESSAGES.getOrDefault(function, Set.of()).contains(action))
                || (queue.equals("mail")
                    && TELLING.contains(function)
                    && action.equals("SendMessage"));
        var wall = "queues: " + function + " " + action + " " + queue;
        identity(wall, may, plain(own), "sqs:" + action, queues + queue, Map.of());
        var tenant = session(tenantRole(function), OWN);
        identity(wall + " for a tenant", false, tenant, "sqs:" + action, queues + queue, Map.of());
      }
    }
  }

  /**
   * A function's own role has nothing of any business, tagged or not. One walks the registry, of
   * ids.
   */
  private void ownRole(String function) {
    var role = executionRole(function);
    for (var who : List.of(plain(role), session(role, OWN))) {
      for (var table : TableName.values()) {
        for (var action : ACTIONS) {
          boolean walk =
              function.equals("RereadFunction")
                  && table == TableName.REGISTRY
                  && action.equals("Scan");
          identity(
              "own role: " + function + " " + action,
              walk,
              who,
              "dynamodb:" + action,
              TABLE + "parlor-dev-" + table.word(),
              Map.of("dynamodb:LeadingKeys", List.of(OWN)));
        }
      }
      identity(
          "own role: key", false, who, "kms:Decrypt", masterKey(), context(List.of("tenant"), OWN));
      identity(
          "own role: content",
          false,
          who,
          "s3:GetObject",
          "arn:aws:s3:::"
              + template.environment(handler("Chat")).get("PARLOR_CONTENT_BUCKET")
              + "/"
              + OWN
              + "/content/v.json",
          Map.of());
    }
  }

  void identity(
      String wall,
      boolean allowed,
      Principal who,
      String action,
      String resource,
      Map<String, List<String>> context) {
    var policies = account.identities().getOrDefault(who.arn(), List.of());
    check(
        wall,
        allowed,
        Evaluator.allows(
            question(who, action, resource, context),
            policies,
            Optional.empty(),
            Evaluator.Kind.ORDINARY));
  }

  void resource(
      String wall,
      boolean allowed,
      Principal who,
      String action,
      String resource,
      Map<String, List<String>> context,
      @Nullable Policy policy) {
    var everything =
        who.equals(Iam.ADMINISTRATOR) ? List.of(Account.EVERYTHING) : List.<Policy>of();
    check(
        wall,
        allowed,
        Evaluator.allows(
            question(who, action, resource, context),
            everything,
            Optional.ofNullable(policy),
            Evaluator.Kind.CLOSED));
  }

  /** Neither lock, nor the two together. */
  private void both(
      String wall,
      Principal who,
      String action,
      String resource,
      Map<String, List<String>> context,
      @Nullable Policy policy) {
    var identity = account.identities().getOrDefault(who.arn(), List.of());
    check(
        wall,
        false,
        Evaluator.allows(
            question(who, action, resource, context),
            identity,
            Optional.ofNullable(policy),
            Evaluator.Kind.CLOSED));
  }

  private void check(String wall, boolean wanted, boolean is) {
    if (wanted != is) {
      breaches.add((wanted ? "must be allowed: " : "must be refused: ") + wall);
    }
  }

  private static Question question(
      Principal who, String action, String resource, Map<String, List<String>> context) {
    return new Question(who, action, resource, context);
  }

  private static Principal session(String role, String tag) {
    return new Principal(role, "s", tag.isEmpty() ? Map.of() : Map.of("tenant", tag));
  }

  static Principal plain(String role) {
    return new Principal(role, "s", Map.of());
  }

  /** The policy of who may take on a role. */
  @Nullable Policy trustOf(String role) {
    return account.resources().get(role);
  }

  /** The ARN of the one role whose logical name begins so. */
  String role(String beginning) {
    return template.role(beginning);
  }

  /** Taken on for one business at a time. */
  private String tenantRole(String function) {
    return template.role(
        function.equals("BreakGlass") ? "BreakGlassRole" : function + "TenantRole");
  }

  String executionRole(String function) {
    return template.executionRole(handler(function));
  }

  private String masterKey() {
    return template.environment(handler("Chat")).getOrDefault("PARLOR_MASTER_KEY", "");
  }

  private static String handler(String function) {
    return switch (function) {
      case "Session" -> "parlor.api.session.SessionHandler";
      case "Chat" -> "parlor.api.chat.ChatHandler";
      case "Owner" -> "parlor.api.owner.OwnerHandler";
      case "Visitor" -> "parlor.api.visitor.VisitorHandler";
      case "RotationFunction" -> Deployment.ROTATION;
      case "IngestFunction" -> Deployment.INGEST;
      case "RereadFunction" -> Deployment.REREAD;
      default -> Deployment.BREAK_GLASS;
    };
  }
}

package parlor.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parlor.infra.Synthesized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whoever takes a stone out of a wall is told which wall it was. */
class PolicyMutantsTest {
  private static final List<String> OPENERS =
      List.of(
          "SessionTenantRole",
          "ChatTenantRole",
          "OwnerTenantRole",
          "BreakGlassRole",
          "RotationFunctionTenantRole");

  /** Taken on for one business at a time. */
  private static final List<String> ROLES =
      Stream.concat(
              OPENERS.stream(),
              Stream.of(
                  "BreakGlassFunctionTenantRole",
                  "IngestFunctionTenantRole",
                  "RereadFunctionTenantRole"))
          .toList();

  private static final JsonNode TEMPLATE = Synthesized.plain().template();

  /** With what two functions may ask of Bedrock. */
  private static final JsonNode NAMED =
      Synthesized.with(Map.of("embeddings", "cohere.embed-multilingual-v3")).template();

  /** One change to a template, and a word of the wall that must notice. */
  private record Mutant(String name, String wall, Consumer<Statements> change) {}

  @Test
  void as_it_is_every_wall_stands() {
    assertThat(Walls.breachesOf(TEMPLATE)).isEmpty();
    assertThat(Walls.breachesOf(NAMED)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> each_mutant_is_caught() {
    var mutants = mutants();
    assertThat(mutants).hasSizeGreaterThanOrEqualTo(220);
    return Stream.concat(caught(sampled(mutants), TEMPLATE), caught(sampled(models()), NAMED));
  }

  /** One of each five in a usual build: they stand by role, then by wall, so each has its share. */
  private static List<Mutant> sampled(List<Mutant> mutants) {
    return Boolean.getBoolean("parlor.full")
        ? mutants
        : IntStream.range(0, mutants.size())
            .filter(i -> i % 5 == 0)
            .mapToObj(mutants::get)
            .toList();
  }

  private static Stream<DynamicTest> caught(List<Mutant> mutants, JsonNode template) {
    return mutants.stream()
        .map(
            mutant ->
                DynamicTest.dynamicTest(
                    mutant.name(),
                    () -> {
                      var changed = template.deepCopy();
                      mutant.change().accept(new Statements(changed));
                      assertThat(changed).as("it changes something").isNotEqualTo(template);
                      assertThat(Walls.breachesOf(changed))
                          .anyMatch(breach -> breach.contains(mutant.wall()));
                    }));
  }

  private static List<Mutant> mutants() {
    var all = new ArrayList<Mutant>();
    for (var role : ROLES) {
      all.addAll(rows(role));
      all.addAll(trust(role));
    }
    for (var role : OPENERS) {
      all.addAll(keys(role));
    }
    all.addAll(peopleRows());
    all.addAll(peopleTrust());
    all.addAll(content());
    all.addAll(uploads());
    all.addAll(readings());
    all.addAll(keyPolicy());
    all.addAll(ownRoles());
    all.addAll(custody());
    all.addAll(alarm());
    return all;
  }

  private static List<Mutant> rows(String role) {
    var leading = "ForAllValues:StringLike";
    return List.of(
        row(role, "without Null", "no row named", s -> condition(s).remove("Null")),
        row(
            role,
            "with Null: true",
            "no row named",
            s -> condition(s).withObject("Null").put("dynamodb:LeadingKeys", "true")),
        row(role, "without leading keys", "foreign rows", s -> condition(s).remove(leading)),
        row(role, "without a condition", "foreign rows", s -> s.remove("Condition")),
        row(role, "prefix without #", "foreign rows", s -> leading(s, leading, 1, TAG + "*")),
        row(role, "any prefix", "foreign rows", s -> leading(s, leading, 1, "*#*")),
        row(role, "any row", "foreign rows", s -> leading(s, leading, 0, "*")),
        row(role, "a tag of another name", "must be allowed: own rows", PolicyMutantsTest::subject),
        row(
            role,
            "any value instead of all",
            "foreign rows",
            s -> renamed(s, leading, "ForAnyValue:StringLike")),
        row(
            role,
            "if it exists",
            "no row named",
            s -> {
              renamed(s, leading, leading + "IfExists");
              condition(s).remove("Null");
            }),
        row(role, "with Scan", "own rows", s -> action(s, "dynamodb:Scan")),
        row(role, "with PartiQL", "own rows", s -> action(s, "dynamodb:PartiQLSelect")),
        row(role, "with every action", "own rows", s -> s.put("Action", "dynamodb:*")),
        row(role, "with a batch", "own rows", s -> action(s, "dynamodb:BatchGetItem")),
        row(role, "on every table", "another stage", s -> s.put("Resource", "*")),
        row(role, "on its indexes", "an index", s -> s.set("Resource", array(TABLES + "*"))),
        row(role, "denied", "must be allowed: own rows", s -> s.put("Effect", "Deny")));
  }

  private static List<Mutant> trust(String role) {
    var form = "StringLike";
    return List.of(
        trust(role, "without a tag", "no tag", s -> s.remove("Condition")),
        trust(role, "without a form", "no id", s -> condition(s).remove(form)),
        trust(
            role,
            "with any form",
            "no id",
            s -> condition(s).withObject(form).put("aws:RequestTag/tenant", "*")),
        trust(
            role,
            "with a form that goes on",
            "a longer id",
            s -> condition(s).withObject(form).put("aws:RequestTag/tenant", "t_*")),
        trust(
            role,
            "with other tags",
            "one tag more",
            s -> condition(s).remove("ForAllValues:StringEquals")),
        trust(
            role,
            "for the whole account",
            "by an administrator",
            s -> s.withObject("Principal").put("AWS", "arn:aws:iam::111122223333:root")),
        trust(
            role,
            "for anybody",
            "by the other function",
            s -> s.withObject("Principal").put("AWS", "*")),
        trust(role, "without tagging", "must be allowed", s -> s.put("Action", "sts:AssumeRole")));
  }

  private static List<Mutant> peopleRows() {
    var leading = "ForAllValues:StringEquals";
    return List.of(
        row(PERSON, "without Null", "no person named", s -> condition(s).remove("Null")),
        row(PERSON, "without leading keys", "another person's", s -> condition(s).remove(leading)),
        row(PERSON, "without a condition", "another person's", s -> s.remove("Condition")),
        row(
            PERSON,
            "of a tenant's tag",
            "must be allowed: a person's own rows",
            s -> leadingOf(s, leading, TAG)),
        row(
            PERSON,
            "and what goes on",
            "what goes on",
            s -> {
              renamed(s, leading, "ForAllValues:StringLike");
              leadingOf(s, "ForAllValues:StringLike", SUBJECT, SUBJECT + "#*");
            }),
        row(
            PERSON,
            "prefix",
            "another person's",
            s -> {
              renamed(s, leading, "ForAllValues:StringLike");
              leadingOf(s, "ForAllValues:StringLike", SUBJECT + "*");
            }),
        row(
            PERSON,
            "any row",
            "another person's",
            s -> {
              renamed(s, leading, "ForAllValues:StringLike");
              leadingOf(s, "ForAllValues:StringLike", "*");
            }),
        row(
            PERSON,
            "any value instead of all",
            "one of two",
            s -> renamed(s, leading, "ForAnyValue:StringEquals")),
        row(PERSON, "to change a role", "own rows: Update", s -> action(s, "dynamodb:UpdateItem")),
        row(PERSON, "with Scan", "own rows: Scan", s -> action(s, "dynamodb:Scan")),
        row(PERSON, "with PartiQL", "own rows: PartiQL", s -> action(s, "dynamodb:PartiQLSelect")),
        row(PERSON, "with every action", "own rows", s -> s.put("Action", "dynamodb:*")),
        row(PERSON, "on every table", "of another stage", s -> s.put("Resource", "*")),
        row(PERSON, "denied", "must be allowed: a person's", s -> s.put("Effect", "Deny")));
  }

  private static List<Mutant> peopleTrust() {
    var form = "StringLike";
    var subject = "aws:RequestTag/subject";
    return List.of(
        trust(PERSON, "without a tag", "no tag", s -> s.remove("Condition")),
        trust(PERSON, "without a form", "no id", s -> condition(s).remove(form)),
        trust(
            PERSON,
            "with any form",
            "a tenant's id",
            s -> condition(s).withObject(form).put(subject, "*")),
        trust(
            PERSON,
            "with a form that goes on",
            "a longer id",
            s -> condition(s).withObject(form).put(subject, "p_*")),
        trust(
            PERSON,
            "with a tenant's form",
            "must be allowed: trust for a person",
            s -> condition(s).withObject(form).put(subject, "t_" + "?".repeat(20))),
        trust(
            PERSON,
            "with other tags",
            "one tag more",
            s -> condition(s).remove("ForAllValues:StringEquals")),
        trust(
            PERSON,
            "for the whole account",
            "by an administrator",
            s -> s.withObject("Principal").put("AWS", "arn:aws:iam::111122223333:root")),
        trust(
            PERSON,
            "for anybody",
            "by another function",
            s -> s.withObject("Principal").put("AWS", "*")),
        trust(
            PERSON, "without tagging", "must be allowed", s -> s.put("Action", "sts:AssumeRole")));
  }

  private static List<Mutant> keys(String role) {
    return List.of(
        key(role, "without a condition", "own policy for the key", s -> s.remove("Condition")),
        key(
            role,
            "for whichever tenant",
            "another tenant",
            s -> condition(s).remove("StringEquals")),
        key(
            role,
            "with more in the context",
            "more in the context",
            s -> condition(s).remove("ForAllValues:StringEquals")),
        key(role, "on every key", "another key", s -> s.put("Resource", "*")),
        key(role, "to do everything", "the key in other ways", s -> s.put("Action", "kms:*")));
  }

  private static List<Mutant> content() {
    return List.of(
        s3("everybody's content", "foreign content", s -> resource(s, "*/content/*")),
        s3("all of one's own", "foreign content", s -> resource(s, TAG + "/*")),
        s3("prefix without /", "foreign content", s -> resource(s, TAG + "*")),
        s3("to write", "s3:PutObject", s -> action(s, "s3:PutObject")),
        s3("the whole bucket", "s3:ListBucket", s -> s.put("Action", "s3:*").put("Resource", "*")));
  }

  /** What reads strangers' files, and what it keeps of them. */
  private static List<Mutant> uploads() {
    return List.of(
        kept("content", "everybody's", "foreign content", s -> resource(s, "*/content/*")),
        kept("content", "all of one's own", "own uploads", s -> resource(s, TAG + "/*")),
        kept("content", "prefix without /", "own uploads", s -> resource(s, TAG + "*")),
        kept("content", "the list of it", "ListBucket", s -> action(s, "s3:ListBucket")),
        kept("content", "denied", "must be allowed: own content", s -> s.put("Effect", "Deny")),
        kept("uploads", "everybody's", "foreign uploads", s -> resource(s, "*/uploads/*")),
        kept("uploads", "to write", "own uploads", s -> action(s, "s3:PutObject")),
        kept("uploads", "to remove", "own uploads", s -> action(s, "s3:DeleteObject")),
        kept("uploads", "denied", "must be allowed: own uploads", s -> s.put("Effect", "Deny")));
  }

  /** Who walks the registry, and who may do what with the queue. */
  private static List<Mutant> readings() {
    return List.of(
        walk("on every table", "own role: RereadFunction Scan", s -> s.put("Resource", "*")),
        walk("that reads rows", "own role: RereadFunction Get", s -> action(s, "dynamodb:GetItem")),
        walk("that may do all", "own role: RereadFunction", s -> s.put("Action", "dynamodb:*")),
        walk("denied", "must be allowed: own role", s -> s.put("Effect", "Deny")),
        messages("IngestFunctionRole", "asks for readings", s -> action(s, "sqs:SendMessage")),
        messages("IngestFunctionRole", "of every queue", s -> s.put("Resource", "*")),
        messages("IngestFunctionRole", "denied", s -> s.put("Effect", "Deny")),
        messages("RereadFunctionRole", "takes messages", s -> action(s, "sqs:ReceiveMessage")),
        messages("RereadFunctionRole", "to every queue", s -> s.put("Resource", "*")),
        messages("RereadFunctionRole", "that may do all", s -> s.put("Action", "sqs:*")));
  }

  private static Mutant kept(String folder, String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(
        "ingest's " + folder + " " + name,
        wall,
        t -> change.accept(t.on("IngestFunctionTenantRole", "/" + folder + "/")));
  }

  private static Mutant walk(String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(
        "a walk " + name, wall, t -> change.accept(t.first("RereadFunctionRole", "dynamodb:")));
  }

  private static Mutant messages(String role, String name, Consumer<ObjectNode> change) {
    return new Mutant(
        role + " messages " + name, "queues: ", t -> change.accept(t.first(role, "sqs:")));
  }

  private static List<Mutant> keyPolicy() {
    return List.of(
        master(
            "Decrypt",
            "for any tenant",
            "another tenant",
            s -> condition(s).remove("StringEquals")),
        master("Decrypt", "without a context", "no context", s -> s.remove("Condition")),
        // Alone it would change nothing: the deny still stands. MasterKeyTest names the principals.
        new Mutant(
            "key's policy for whoever is there, and no deny",
            "key's policy for another role",
            t -> {
              t.ofKey("Decrypt").withObject("Principal").put("AWS", "*");
              t.ofKey("OpenToNobodyElse").put("Effect", "Allow").put("Action", "kms:DescribeKey");
            }),
        master(
            "OpenToNobodyElse",
            "no longer denied",
            "explicit deny of administrators",
            s -> s.put("Effect", "Allow")),
        master(
            "OpenToNobodyElse",
            "re-encryption forgotten",
            "explicit deny of administrators: kms:ReEncryptFrom",
            s -> s.set("Action", array("kms:Decrypt", "kms:CreateGrant"))),
        master(
            "OpenToNobodyElse",
            "grants forgotten",
            "explicit deny of administrators: kms:CreateGrant",
            s -> s.set("Action", array("kms:Decrypt", "kms:ReEncryptFrom"))),
        master(
            "OpenToNobodyElse",
            "denied to functions too",
            "key's policy: Session, its tenant",
            s -> s.remove("Condition")),
        master(
            "WrapForNewBusiness",
            "wrapped for nobody",
            "administrators wrap: no context",
            s -> s.remove("Condition")),
        master(
            "LookAfter",
            "administrators decrypt",
            "must be allowed: administrators look after the key",
            s -> s.put("Action", "kms:Decrypt")));
  }

  private static List<Mutant> ownRoles() {
    var all = new ArrayList<Mutant>();
    for (var role :
        List.of(
            "SessionRole",
            "ChatRole",
            "OwnerRole",
            "BreakGlassFunctionRole",
            "RotationFunctionRole",
            "IngestFunctionRole",
            "RereadFunctionRole")) {
      for (var action : List.of("dynamodb:GetItem", "kms:Decrypt", "s3:GetObject")) {
        all.add(
            new Mutant(
                role + " with " + action,
                "own role",
                t ->
                    t.first(role, "sts:AssumeRole")
                        .put("Action", action)
                        .put("Resource", "*")
                        .remove("Condition")));
      }
      all.add(
          new Mutant(
              role + " takes on any role",
              "own policy to take on",
              t -> t.first(role, "sts:AssumeRole").remove("Condition")));
    }
    all.add(
        new Mutant(
            "OwnerRole takes on any person",
            "own policy to take on a person",
            t -> t.takingOn("OwnerRole", PERSON).remove("Condition")));
    all.add(
        new Mutant(
            "OwnerRole takes on a tenant as a person",
            "must be allowed: own policy to take on a person",
            t ->
                t.takingOn("OwnerRole", PERSON)
                    .set(
                        "Condition",
                        t.takingOn("OwnerRole", "OwnerTenantRole").required("Condition"))));
    return all;
  }

  /** Those who run a stage, on the way round their walls. */
  private static List<Mutant> custody() {
    var all = new ArrayList<Mutant>();
    for (var action : List.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem")) {
      all.add(
          row(
              "BreakGlassRole",
              "with " + action,
              "must be refused: own rows: BreakGlass " + action,
              s -> action(s, "dynamodb:" + action)));
    }
    all.add(
        new Mutant(
            "break-glass without a right to write the entry",
            "must be allowed: own rows: BreakGlassFunction PutItem audit",
            t ->
                t.first("BreakGlassFunctionTenantRole", "dynamodb:PutItem").put("Effect", "Deny")));
    all.add(
        new Mutant(
            "break-glass with the key for itself",
            "own policy for the key: BreakGlassFunction",
            t ->
                t.first("BreakGlassFunctionTenantRole", "dynamodb:GetItem")
                    .put("Action", "kms:Decrypt")
                    .put("Resource", "*")
                    .remove("Condition")));
    all.add(
        new Mutant(
            "the key's policy for an operator",
            "explicit deny of administrators",
            t -> {
              var denied = t.ofKey("OpenToNobodyElse");
              ((ArrayNode) condition(denied).required("ArnNotEquals").required("aws:PrincipalArn"))
                  .add("arn:aws:iam::111122223333:user/administrator");
            }));
    all.add(operator("on every table", "operators: Scan", s -> s.put("Resource", "*")));
    all.add(operator("that reads rows", "operators: GetItem", s -> action(s, "dynamodb:GetItem")));
    all.add(operator("that writes", "operators: PutItem", s -> action(s, "dynamodb:PutItem")));
    all.add(operator("that may do all", "operators: ", s -> s.put("Action", "dynamodb:*")));
    all.add(
        new Mutant(
            "an operator calls every function",
            "operators call break-glass",
            t -> t.first("OperatorRole", "lambda:").put("Resource", "*")));
    all.add(
        new Mutant(
            "an operator with a tag",
            "operators: with a tag",
            t -> action(t.trust("OperatorRole"), "sts:TagSession")));
    all.add(
        new Mutant(
            "a rotation that wraps for whichever business",
            "wraps: RotationFunction",
            t -> t.first("RotationFunctionTenantRole", "kms:").remove("Condition")));
    return all;
  }

  private static List<Mutant> models() {
    var all = new ArrayList<Mutant>();
    for (var role : List.of("ChatRole", "IngestFunctionRole")) {
      var who = "models: " + role.replace("Role", "");
      all.add(model(role, "asks any model", who, s -> s.put("Resource", "*")));
      all.add(model(role, "streams", who, s -> action(s, "bedrock:InvokeModelWithResponseStream")));
      all.add(model(role, "may do all", who, s -> s.put("Action", "bedrock:*")));
      all.add(model(role, "is denied", who, s -> s.put("Effect", "Deny")));
      all.add(
          model(
              role,
              "asks it anywhere",
              who,
              s -> s.put("Resource", "arn:aws:bedrock:*::foundation-model/*")));
    }
    for (var role : List.of("SessionRole", "OwnerRole", "RereadFunctionRole")) {
      all.add(
          new Mutant(
              role + " asks a model",
              "models: ",
              t ->
                  t.first(role, "sts:AssumeRole")
                      .put("Action", "bedrock:InvokeModel")
                      .put("Resource", "*")
                      .remove("Condition")));
    }
    return all;
  }

  private static Mutant model(String role, String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(
        role + " " + name, wall, t -> change.accept(t.first(role, "bedrock:InvokeModel")));
  }

  private static List<Mutant> alarm() {
    return List.of(
        alarm("of another function", a -> a.required("Dimensions").get(0), "Value", "another"),
        alarm("by the hour", a -> a, "Period", "3600"),
        alarm("for the second call", a -> a, "Threshold", "1"),
        alarm("for failures only", a -> a, "MetricName", "Errors"),
        alarm("switched off", a -> a, "ActionsEnabled", "false"),
        alarm("that nobody hears", a -> a, "AlarmActions", "nobody"));
  }

  private static Mutant alarm(
      String name, UnaryOperator<JsonNode> place, String property, String value) {
    return new Mutant(
        "break-glass alarm " + name,
        "no alarm rings",
        t ->
            ((ObjectNode) place.apply(t.properties("AWS::CloudWatch::Alarm", "AlarmsBreakGlass")))
                .put(property, value));
  }

  private static Mutant operator(String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(
        "an operator " + name, wall, t -> change.accept(t.first("OperatorRole", "dynamodb:")));
  }

  private static final String TAG = "${aws:PrincipalTag/tenant}";
  private static final String SUBJECT = "${aws:PrincipalTag/subject}";
  private static final String PERSON = "OwnerPersonRole";
  private static final String TABLES =
      "arn:aws:dynamodb:eu-central-1:111122223333:table/parlor-dev-keys/index/";

  private static Mutant row(String role, String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(role + " rows " + name, wall, t -> change.accept(t.first(role, "dynamodb:")));
  }

  private static Mutant key(String role, String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(role + " key " + name, wall, t -> change.accept(t.first(role, "kms:")));
  }

  private static Mutant s3(String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(
        "content " + name, wall, t -> change.accept(t.first("ChatTenantRole", "s3:")));
  }

  private static Mutant trust(String role, String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant(role + " trust " + name, wall, t -> change.accept(t.trust(role)));
  }

  private static Mutant master(String sid, String name, String wall, Consumer<ObjectNode> change) {
    return new Mutant("key's policy " + name, wall, t -> change.accept(t.ofKey(sid)));
  }

  private static ObjectNode condition(ObjectNode statement) {
    return statement.withObject("Condition");
  }

  private static void leading(ObjectNode statement, String operator, int at, String value) {
    ((ArrayNode) condition(statement).required(operator).required("dynamodb:LeadingKeys"))
        .set(at, value);
  }

  private static void leadingOf(ObjectNode statement, String operator, String... values) {
    ((ObjectNode) condition(statement).required(operator))
        .set("dynamodb:LeadingKeys", array(values));
  }

  private static void renamed(ObjectNode statement, String from, String to) {
    var condition = condition(statement);
    condition.set(to, condition.required(from));
    condition.remove(from);
  }

  private static void subject(ObjectNode statement) {
    leading(statement, "ForAllValues:StringLike", 0, TAG.replace("tenant", "subject"));
    leading(statement, "ForAllValues:StringLike", 1, TAG.replace("tenant", "subject") + "#*");
  }

  private static void action(ObjectNode statement, String more) {
    var actions = JsonNodeFactory.instance.arrayNode().add(more);
    var before = statement.required("Action");
    if (before.isArray()) {
      before.forEach(actions::add);
    } else {
      actions.add(before);
    }
    statement.set("Action", actions);
  }

  /** The last part of an ARN that is joined of a bucket and a path. */
  private static void resource(ObjectNode statement, String path) {
    var parts = (ArrayNode) statement.required("Resource").required("Fn::Join").get(1);
    parts.set(parts.size() - 1, "/" + path);
  }

  private static ArrayNode array(String... values) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var value : values) {
      array.add(value);
    }
    return array;
  }
}

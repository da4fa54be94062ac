package parlor.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parlor.infra.Synthesized.Resource;
import tools.jackson.databind.JsonNode;

/** What the roles of a template may do. */
final class Policies {
  private final Synthesized stack;

  Policies(Synthesized stack) {
    this.stack = stack;
  }

  /** One action on one resource, named as the template names it. */
  record Right(String action, String resource, JsonNode condition) {}

  /** Everything a function may do, in its own role and in those it takes on. */
  List<Right> of(FunctionName function) {
    return Stream.concat(Stream.of(role(function), tenantRole(function)), personRole(function))
        .flatMap(role -> of(role).stream())
        .toList();
  }

  /** Everything a role may do. */
  List<Right> of(Resource role) {
    return stack
        .resources("AWS::IAM::Policy")
        .filter(
            policy ->
                policy.properties().path("Roles").toString().contains("\"" + role.name() + "\""))
        .flatMap(policy -> rights(policy.properties().path("PolicyDocument")))
        .toList();
  }

  /** The role a function takes on for one business at a time. */
  Resource tenantRole(FunctionName function) {
    return named(told(function).required("PARLOR_TENANT_ROLE"));
  }

  /** The role a function takes on for one person at a time, if it knows any. */
  Stream<Resource> personRole(FunctionName function) {
    return told(function).optional("PARLOR_PERSON_ROLE").map(this::named).stream();
  }

  /** A function's environment. */
  JsonNode told(FunctionName function) {
    return function(function).properties().required("Environment").required("Variables");
  }

  private Resource named(JsonNode arn) {
    return stack.resource(arn.required("Fn::GetAtt").get(0).asString());
  }

  /** The one role whose logical name, but for CDK's hash, this is. */
  Resource role(String name) {
    return stack
        .resources("AWS::IAM::Role")
        .filter(role -> role.name().matches(name + "[0-9A-F]{8}"))
        .findFirst()
        .orElseThrow();
  }

  Resource role(FunctionName function) {
    var arn = function(function).properties().required("Role").required("Fn::GetAtt").get(0);
    return stack.resource(arn.asString());
  }

  Resource function(FunctionName function) {
    return function(function.handler());
  }

  Resource function(String handler) {
    return stack
        .resources("AWS::Lambda::Function")
        .filter(f -> f.properties().path("Handler").asString("").equals(handler))
        .findFirst()
        .orElseThrow();
  }

  /** {@code table operation}, with the table's name without prefix, as DynamoDB would be asked. */
  Set<String> onTables(FunctionName function) {
    var found = new TreeSet<String>();
    for (var right : of(function)) {
      if (right.action().startsWith("dynamodb:")) {
        var operation = right.action().substring("dynamodb:".length());
        found.add(table(right.resource()) + " " + operation);
      }
    }
    return found;
  }

  /** Of all roles and all resources that say who may use them. */
  Stream<JsonNode> documents() {
    return stack
        .resources()
        .flatMap(
            resource ->
                Stream.of("PolicyDocument", "KeyPolicy", "AssumeRolePolicyDocument")
                    .map(resource.properties()::path)
                    .filter(JsonNode::isObject));
  }

  /** What a document allows; what it denies is no right. */
  static Stream<Right> rights(JsonNode document) {
    return document
        .required("Statement")
        .valueStream()
        .filter(statement -> statement.required("Effect").asString().equals("Allow"))
        .flatMap(Policies::of);
  }

  private static Stream<Right> of(JsonNode statement) {
    var rights = new ArrayList<Right>();
    for (var action : each(statement.required("Action"))) {
      for (var resource : each(statement.path("Resource"))) {
        var name = resource.isString() ? resource.asString() : resource.toString();
        rights.add(new Right(action.asString(), name, statement.path("Condition")));
      }
    }
    return rights.stream();
  }

  private String table(String resource) {
    return stack
        .resources("AWS::DynamoDB::Table")
        .filter(table -> resource.equals("{\"Fn::GetAtt\":[\"" + table.name() + "\",\"Arn\"]}"))
        .map(table -> table.properties().required("TableName").asString())
        .map(name -> name.substring("parlor-dev-".length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table: " + resource));
  }

  private static List<JsonNode> each(JsonNode oneOrMore) {
    return oneOrMore.isArray() ? oneOrMore.valueStream().toList() : List.of(oneOrMore);
  }
}

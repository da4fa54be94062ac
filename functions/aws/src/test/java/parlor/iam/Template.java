package parlor.iam;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A CloudFormation template as it would stand in account 111122223333 in eu-central-1: references
 * become the ARNs and names they stand for.
 */
public final class Template {
  private static final String PLACE = ":eu-central-1:111122223333:";
  private static final String QUEUES = "https://sqs.eu-central-1.amazonaws.com/111122223333/";

  private final JsonNode resources;

  public Template(JsonNode template) {
    this.resources = template.required("Resources");
  }

  /** All roles with their policies, and the policies of keys. */
  public Account account() {
    var identities = new HashMap<String, List<Policy>>();
    var guards = new HashMap<String, Policy>();
    for (var resource : resources.properties()) {
      var properties = resource.getValue().path("Properties");
      switch (resource.getValue().required("Type").asString()) {
        case "AWS::IAM::Role" -> {
          guards.put(arn(resource.getKey()), policy(properties, "AssumeRolePolicyDocument"));
          for (var inline : properties.path("Policies")) {
            of(identities, arn(resource.getKey())).add(policy(inline, "PolicyDocument"));
          }
        }
        case "AWS::IAM::Policy" -> {
          for (var role : properties.required("Roles")) {
            of(identities, arn(role.required("Ref").asString()))
                .add(policy(properties, "PolicyDocument"));
          }
        }
        case "AWS::KMS::Key" -> guards.put(arn(resource.getKey()), policy(properties, "KeyPolicy"));
        default -> {}
      }
    }
    return new Account(identities, guards);
  }

  /** The ARN of the one role whose logical name begins so. */
  public String role(String beginning) {
    return arn(logical("AWS::IAM::Role", beginning));
  }

  /** The environment of the function with this handler. */
  public Map<String, String> environment(String handler) {
    var function = function(handler);
    var environment = new TreeMap<String, String>();
    for (var variable : function.required("Environment").required("Variables").properties()) {
      environment.put(variable.getKey(), text(variable.getValue()));
    }
    return environment;
  }

  /** The ARN of the role that the function with this handler runs in. */
  public String executionRole(String handler) {
    return text(function(handler).required("Role"));
  }

  /** The values of a policy with every reference resolved. */
  private Policy policy(JsonNode properties, String name) {
    return Policy.parse(resolved(properties.required(name)));
  }

  private JsonNode resolved(JsonNode node) {
    if (isReference(node)) {
      return JsonNodeFactory.instance.stringNode(text(node));
    }
    if (node.isArray()) {
      var all = JsonNodeFactory.instance.arrayNode();
      node.forEach(each -> all.add(resolved(each)));
      return all;
    }
    if (node.isObject()) {
      var all = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(each -> all.set(each.getKey(), resolved(each.getValue())));
      return all;
    }
    return node;
  }

  private static boolean isReference(JsonNode node) {
    return node.isObject()
        && node.size() == 1
        && node.propertyNames().stream().allMatch(n -> n.equals("Ref") || n.startsWith("Fn::"));
  }

  private String text(JsonNode value) {
    if (value.has("Ref")) {
      return reference(value.required("Ref").asString());
    }
    if (value.has("Fn::GetAtt")) {
      var parts = value.required("Fn::GetAtt");
      var of = parts.get(0).asString();
      return switch (parts.get(1).asString()) {
        case "Arn" -> arn(of);
        case "DomainName" -> of.toLowerCase(Locale.ROOT) + ".cloudfront.net";
        case String attribute -> of + "." + attribute;
      };
    }
    if (value.has("Fn::Join")) {
      var join = value.required("Fn::Join");
      return join.get(1).valueStream().map(this::text).collect(joining(join.get(0).asString()));
    }
    // What else CloudFormation would work out is nobody's ARN here.
    return value.isObject() ? value.toString() : value.asString();
  }

  private String reference(String name) {
    return switch (name) {
      case "AWS::Partition" -> "aws";
      case "AWS::Region" -> "eu-central-1";
      case "AWS::AccountId" -> "111122223333";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> {
        var type = resources.required(name).required("Type").asString();
        yield switch (type) {
          case "AWS::SecretsManager::Secret", "AWS::StepFunctions::StateMachine" -> arn(name);
          case "AWS::S3::Bucket" -> bucket(name);
          case "AWS::SQS::Queue" -> QUEUES + text(queue(name));
          default -> name;
        };
      }
    };
  }

  private String arn(String name) {
    var resource = resources.required(name);
    var properties = resource.path("Properties");
    return switch (resource.required("Type").asString()) {
      case "AWS::IAM::Role" ->
          "arn:aws:iam::111122223333:role/"
              + (properties.has("RoleName") ? text(properties.required("RoleName")) : name);
      case "AWS::Lambda::Function" ->
          "arn:aws:lambda" + PLACE + "function:" + text(properties.required("FunctionName"));
      case "AWS::DynamoDB::Table" ->
          "arn:aws:dynamodb" + PLACE + "table/" + text(properties.required("TableName"));
      case "AWS::KMS::Key" -> "arn:aws:kms" + PLACE + "key/" + name;
      case "AWS::SecretsManager::Secret" ->
          "arn:aws:secretsmanager" + PLACE + "secret:" + text(properties.required("Name"));
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + bucket(name);
      case "AWS::SQS::Queue" -> "arn:aws:sqs" + PLACE + text(queue(name));
      case "AWS::StepFunctions::StateMachine" ->
          "arn:aws:states"
              + PLACE
              + "stateMachine:"
              + text(properties.required("StateMachineName"));
      default -> "arn:aws:any" + PLACE + name;
    };
  }

  private JsonNode queue(String name) {
    return resources.required(name).required("Properties").required("QueueName");
  }

  private static String bucket(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private JsonNode function(String handler) {
    return resources
        .valueStream()
        .filter(r -> r.required("Type").asString().equals("AWS::Lambda::Function"))
        .map(function -> function.required("Properties"))
        .filter(function -> function.path("Handler").asString("").equals(handler))
        .findFirst()
        .orElseThrow();
  }

  private String logical(String type, String beginning) {
    var found =
        resources.properties().stream()
            .filter(r -> r.getValue().required("Type").asString().equals(type))
            .map(Map.Entry::getKey)
            .filter(name -> name.startsWith(beginning))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(beginning + ": " + found);
    }
    return found.getFirst();
  }

  private static List<Policy> of(Map<String, List<Policy>> all, String role) {
    return all.computeIfAbsent(role, r -> new ArrayList<>());
  }
}

package parlor.isolation;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The statements of a template's policies, to be changed where they stand. */
final class Statements {
  private final JsonNode resources;

  Statements(JsonNode template) {
    this.resources = template.required("Resources");
  }

  /** The first statement of a role's own policy that has such an action. */
  ObjectNode first(String role, String action) {
    return all(role)
        .filter(s -> s.required("Action").toString().contains("\"" + action))
        .findFirst()
        .orElseThrow();
  }

  private Stream<ObjectNode> all(String role) {
    return resources
        .valueStream()
        .filter(r -> r.required("Type").asString().equals("AWS::IAM::Policy"))
        .map(policy -> policy.required("Properties"))
        .filter(
            p ->
                p.required("Roles").get(0).required("Ref").asString().matches(role + "[0-9A-F]{8}"))
        .flatMap(p -> p.required("PolicyDocument").required("Statement").valueStream())
        .map(ObjectNode.class::cast);
  }

  /** The first statement of a role's own policy on what is called so. */
  ObjectNode on(String role, String resource) {
    return all(role)
        .filter(s -> s.required("Resource").toString().contains(resource))
        .findFirst()
        .orElseThrow();
  }

  /** The statement by which a role takes on another. */
  ObjectNode takingOn(String role, String other) {
    return all(role)
        .filter(s -> s.required("Action").toString().contains("\"sts:AssumeRole\""))
        .filter(s -> s.required("Resource").toString().contains("\"" + other))
        .findFirst()
        .orElseThrow();
  }

  /** The one statement of a role's trust. */
  ObjectNode trust(String role) {
    return resources.properties().stream()
        .filter(r -> r.getKey().matches(role + "[0-9A-F]{8}"))
        .map(r -> r.getValue().required("Properties").required("AssumeRolePolicyDocument"))
        .map(trust -> (ObjectNode) trust.required("Statement").get(0))
        .findFirst()
        .orElseThrow();
  }

  /** What the one resource of a type is made of, whose name but for CDK's hash this is. */
  ObjectNode properties(String type, String name) {
    return resources.properties().stream()
        .filter(r -> r.getKey().matches(name + "[0-9A-F]{8}"))
        .filter(r -> r.getValue().required("Type").asString().equals(type))
        .map(r -> (ObjectNode) r.getValue().required("Properties"))
        .findFirst()
        .orElseThrow();
  }

  /** A statement of the master key's policy, by its id or by its one action. */
  ObjectNode ofKey(String name) {
    return resources.properties().stream()
        .filter(r -> r.getKey().startsWith("MasterKey"))
        .filter(r -> r.getValue().required("Type").asString().equals("AWS::KMS::Key"))
        .flatMap(r -> statements(r.getValue()))
        .filter(
            s ->
                s.path("Sid").asString("").equals(name)
                    || s.path("Action").asString("").equals("kms:" + name))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> statements(JsonNode key) {
    return key.required("Properties").required("KeyPolicy").required("Statement").valueStream();
  }
}

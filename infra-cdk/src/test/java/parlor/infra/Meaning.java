package parlor.infra;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the values of a template come to on stage {@code dev} in {@code eu-central-1}, with
 * resources under names that both doors share: their own, or the logical one without CDK's hash.
 */
final class Meaning {
  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]+)}");
  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("Stage", "dev"),
          Map.entry("Mail", ""),
          Map.entry("Issuer", "none"),
          Map.entry("SignUp", "invited"),
          Map.entry("Owner", "none"),
          Map.entry("Ceiling", "20000/100"),
          Map.entry("Client", "none"),
          Map.entry("Sender", "none"),
          Map.entry("Desk", "none"),
          Map.entry("Trial", "none"),
          Map.entry("ModelPrice", "3/15"),
          Map.entry("Model", ModelSwitchTest.MODEL),
          Map.entry("Embeddings", ModelSwitchTest.EMBEDDINGS),
          Map.entry("Guardrail", GuardrailSwitchTest.ID),
          Map.entry("GuardrailVersion", "1"),
          Map.entry("GuardrailPrice", "0.60"),
          Map.entry("AWS::Region", "eu-central-1"));

  /** Properties that give a resource a name of its own. */
  private static final List<String> OWN =
      List.of(
          "TableName",
          "FunctionName",
          "StateMachineName",
          "FilterName",
          "LogGroupName",
          "QueueName",
          "TopicName",
          "AliasName",
          "Name");

  private final JsonNode resources;

  Meaning(JsonNode template) {
    this.resources = template.required("Resources");
  }

  /** The name both doors share. */
  String name(String logical) {
    var properties = resources.path(logical).path("Properties");
    if (properties.has("FunctionVersion")) {
      return text(properties.required("FunctionName")) + ":" + text(properties.required("Name"));
    }
    return OWN.stream()
        .filter(properties::has)
        .findFirst()
        .map(own -> text(properties.required(own)))
        .orElseGet(() -> logical.replaceAll("[0-9A-F]{8}$", ""));
  }

  String text(JsonNode value) {
    if (value.has("Ref")) {
      return named(value.required("Ref").asString());
    }
    if (value.has("Fn::GetAtt")) {
      var parts = value.required("Fn::GetAtt");
      return name(parts.get(0).asString()) + "." + parts.get(1).asString();
    }
    if (value.has("Fn::Sub")) {
      return HOLE.matcher(value.required("Fn::Sub").asString())
          .replaceAll(hole -> Matcher.quoteReplacement(inserted(hole.group(1))));
    }
    if (value.has("Fn::Join")) {
      var join = value.required("Fn::Join");
      return join.get(1).valueStream().map(this::text).collect(joining(join.get(0).asString()));
    }
    return literal(value);
  }

  private String literal(JsonNode value) {
    if (value.isArray()) {
      // A list of one and that one mean the same in a policy and a condition.
      return value.valueStream().map(this::text).sorted().collect(joining(","));
    }
    if (value.isObject()) {
      var sorted = new TreeMap<String, String>();
      value.properties().forEach(field -> sorted.put(field.getKey(), text(field.getValue())));
      return sorted.toString();
    }
    return value.asString();
  }

  private String inserted(String hole) {
    if (hole.startsWith("!")) {
      // How CloudFormation is told to leave it to IAM.
      return "${" + hole.substring(1) + "}";
    }
    var dot = hole.indexOf('.');
    return dot < 0 ? named(hole) : name(hole.substring(0, dot)) + hole.substring(dot);
  }

  /** A function's name stands for the function; SAM writes its alias as {@code Function.Alias}. */
  private String named(String logical) {
    var alias = logical.indexOf(".Alias");
    if (alias > 0) {
      return name(logical.substring(0, alias)) + ":live";
    }
    if (logical.startsWith("AWS::") && !PARAMETERS.containsKey(logical)) {
      return "${" + logical + "}";
    }
    return PARAMETERS.containsKey(logical) && !resources.has(logical)
        ? PARAMETERS.getOrDefault(logical, "")
        : name(logical);
  }
}

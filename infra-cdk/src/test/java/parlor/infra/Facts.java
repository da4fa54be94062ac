package parlor.infra;

import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A template as sentences, one a line: what of which resource, and how it is. Two templates that
 * say the same are set up the same, whatever their resources are called inside.
 */
final class Facts {
  private final SortedMap<String, String> said = new TreeMap<>();
  private final Meaning meaning;

  private Facts(Meaning meaning) {
    this.meaning = meaning;
  }

  static SortedMap<String, String> of(JsonNode template) {
    var meaning = new Meaning(template);
    var facts = new Facts(meaning);
    var cdk = new CdkFacts(template, meaning, facts);
    var sam = new SamFacts(template, meaning, facts);
    for (var entry : template.required("Resources").properties()) {
      var resource = entry.getValue();
      if (isUnchosenMail(entry.getKey(), resource)) {
        continue;
      }
      if (resource.has("Condition")) {
        facts.say(meaning.name(entry.getKey()) + " only if", resource.path("Condition").asString());
      }
      if (!cdk.knows(entry.getKey(), resource) && !sam.knows(entry.getKey(), resource)) {
        facts.plain(entry.getKey(), resource);
      }
    }
    template
        .path("Outputs")
        .properties()
        .forEach(o -> facts.say("output " + o.getKey(), meaning.text(o.getValue().path("Value"))));
    return facts.said;
  }

  /** The one resource that stands in a plain template and is off unless chosen. */
  private static boolean isUnchosenMail(String logical, JsonNode resource) {
    return logical.equals("AlarmMail")
        && resource.path("Condition").asString("").equals("MailGiven");
  }

  void say(String fact, String how) {
    // Two denials of one action differ in their conditions only.
    said.merge(
        fact,
        how,
        (one, other) -> one.compareTo(other) < 0 ? one + "; " + other : other + "; " + one);
  }

  /** All properties of a node, each by its path. */
  void all(String subject, JsonNode node) {
    if (node.isObject() && node.properties().stream().noneMatch(p -> isFunction(p.getKey()))) {
      node.properties().forEach(p -> all(subject + " " + p.getKey(), p.getValue()));
    } else if (node.isArray() && node.valueStream().anyMatch(Facts::isListing)) {
      for (var i = 0; i < node.size(); i++) {
        all(subject + " " + (i + 1), node.get(i));
      }
    } else {
      say(subject, meaning.text(node));
    }
  }

  /** Who may do what, and when. */
  void statements(String subject, JsonNode document) {
    for (var statement : document.required("Statement").valueStream().toList()) {
      for (var action : Each.of(statement.required("Action"))) {
        for (var resource : Each.of(statement.path("Resource"))) {
          for (var principal : Each.principal(statement.path("Principal"))) {
            say(
                "%s: %s %s on %s for %s"
                    .formatted(
                        subject,
                        meaning.text(statement.required("Effect")),
                        meaning.text(action),
                        meaning.text(resource),
                        meaning.text(principal)),
                statement.has("Condition") ? meaning.text(statement.path("Condition")) : "always");
          }
        }
      }
    }
  }

  private void plain(String logical, JsonNode resource) {
    var type = resource.required("Type").asString().replaceFirst("^AWS::", "");
    var properties = resource.path("Properties");
    var subject = type + " " + subject(logical, properties);
    say(subject, "is there");
    for (var policy : new String[] {"DeletionPolicy", "UpdateReplacePolicy"}) {
      if (resource.has(policy)) {
        say(subject + " " + policy, resource.required(policy).asString());
      }
    }
    for (var property : properties.properties()) {
      switch (property.getKey()) {
        case "PolicyName", "Bucket", "Queues", "Topics", "Roles" -> {}
        case "PolicyDocument", "KeyPolicy", "AssumeRolePolicyDocument" ->
            statements(subject, property.getValue());
        default -> all(subject + " " + property.getKey(), property.getValue());
      }
    }
  }

  /** A policy is known by what it is of. */
  private String subject(String logical, JsonNode properties) {
    for (var of : new String[] {"Roles", "Bucket", "Queues", "Topics"}) {
      if (properties.has(of)) {
        return meaning.text(properties.required(of));
      }
    }
    return meaning.name(logical);
  }

  private static boolean isListing(JsonNode node) {
    return node.isObject() && node.properties().stream().noneMatch(p -> isFunction(p.getKey()));
  }

  private static boolean isFunction(String key) {
    return key.equals("Ref") || key.startsWith("Fn::");
  }
}

package parlor.infra;

import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Functions and their API as SAM shortens them. */
final class SamFacts {
  private final JsonNode template;
  private final Meaning meaning;
  private final Facts facts;

  SamFacts(JsonNode template, Meaning meaning, Facts facts) {
    this.template = template;
    this.meaning = meaning;
    this.facts = facts;
  }

  boolean knows(String logical, JsonNode resource) {
    switch (resource.required("Type").asString()) {
      case "AWS::Serverless::Function" -> function(logical, resource.required("Properties"));
      case "AWS::Serverless::Api" -> api(logical, resource.required("Properties"));
      case "AWS::Serverless::StateMachine" -> {
        var properties = resource.required("Properties");
        MachineFacts.say(
            facts,
            meaning,
            meaning.name(logical),
            properties,
            properties.required("Role"),
            MachineFacts.file(properties.required("DefinitionUri").asString()));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void function(String logical, JsonNode own) {
    var properties = (ObjectNode) template.path("Globals").path("Function").deepCopy();
    merge(properties, own);
    var name = meaning.name(logical);
    FunctionFacts.say(facts, name, properties);
    var live = name + ":" + properties.path("AutoPublishAlias").asString("no alias");
    if (properties.has("AutoPublishAlias")) {
      facts.say("alias " + live, "is there");
    }
    for (var event : properties.path("Events")) {
      var call = event.required("Properties");
      var verb = call.required("Method").asString().toUpperCase(Locale.ROOT);
      facts.say("route " + verb + " /v1" + call.required("Path").asString(), live);
    }
  }

  private static void merge(ObjectNode base, JsonNode own) {
    for (var property : own.properties()) {
      if (base.path(property.getKey()) instanceof ObjectNode under
          && property.getValue().isObject()) {
        merge(under, property.getValue());
      } else {
        base.set(property.getKey(), property.getValue());
      }
    }
  }

  private void api(String logical, JsonNode properties) {
    var name = meaning.name(logical);
    facts.say(
        "api " + name + " endpoint",
        meaning.text(properties.required("EndpointConfiguration").required("Type")));
    ApiFacts.stage(facts, properties);
    for (var path : properties.required("DefinitionBody").required("paths").properties()) {
      path.getValue().properties().forEach(m -> method(path.getKey(), m.getKey(), m.getValue()));
    }
    for (var refusal : properties.required("GatewayResponses").properties()) {
      var said = refusal.getValue();
      ApiFacts.refusal(
          facts, refusal.getKey(), said, said.required("ResponseParameters").required("Headers"));
    }
  }

  private void method(String path, String verb, JsonNode method) {
    var integration = method.required("x-amazon-apigateway-integration");
    if (!verb.equals("options")) {
      facts.say("route " + verb.toUpperCase(Locale.ROOT) + " /v1" + path, "written by hand");
      return;
    }
    var answer = integration.required("responses").required("default");
    var status = answer.required("statusCode").asString();
    ApiFacts.preflight(
        facts,
        "/v1" + path,
        integration.required("type").asString(),
        integration.path("passthroughBehavior").asString(""),
        integration.path("requestTemplates"),
        status,
        answer.required("responseParameters"),
        new TreeSet<>(method.path("responses").path(status).path("headers").propertyNames()));
  }
}

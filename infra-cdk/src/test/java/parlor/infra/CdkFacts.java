package parlor.infra;

import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Functions and their API as CDK writes them out. */
final class CdkFacts {
  private final JsonNode template;
  private final Meaning meaning;
  private final Facts facts;

  CdkFacts(JsonNode template, Meaning meaning, Facts facts) {
    this.template = template;
    this.meaning = meaning;
    this.facts = facts;
  }

  boolean knows(String logical, JsonNode resource) {
    var properties = resource.path("Properties");
    switch (resource.required("Type").asString()) {
      case "AWS::Lambda::Function" -> FunctionFacts.say(facts, meaning.name(logical), properties);
      case "AWS::Lambda::Alias" -> facts.say("alias " + meaning.name(logical), "is there");
      case "AWS::ApiGateway::RestApi" ->
          facts.say(
              "api " + meaning.name(logical) + " endpoint",
              meaning.text(properties.required("EndpointConfiguration").required("Types")));
      case "AWS::ApiGateway::Stage" -> ApiFacts.stage(facts, properties);
      case "AWS::ApiGateway::Method" -> method(properties);
      case "AWS::ApiGateway::GatewayResponse" ->
          ApiFacts.refusal(
              facts,
              properties.required("ResponseType").asString(),
              properties,
              properties.required("ResponseParameters"));
      case "AWS::StepFunctions::StateMachine" ->
          MachineFacts.say(
              facts,
              meaning,
              meaning.name(logical),
              properties,
              properties.required("RoleArn"),
              properties.required("DefinitionString").asString());
      // How methods and versions hang together; SAM makes the same of what it is told.
      case "AWS::ApiGateway::Resource",
          "AWS::ApiGateway::Deployment",
          "AWS::Lambda::Permission",
          "AWS::Lambda::Version" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private void method(JsonNode properties) {
    var verb = properties.required("HttpMethod").asString();
    var path = "/v1" + path(properties.required("ResourceId"));
    var integration = properties.required("Integration");
    if (!verb.equals("OPTIONS")) {
      var uri = meaning.text(integration.required("Uri"));
      facts.say("route " + verb + " " + path, uri.replaceAll(".*functions/(.*)/invocations", "$1"));
      return;
    }
    var answer = integration.required("IntegrationResponses").get(0);
    var declared = new TreeMap<String, String>();
    for (var header :
        properties.required("MethodResponses").get(0).path("ResponseParameters").properties()) {
      declared.put(header.getKey().replaceFirst(".*\\.", ""), "");
    }
    ApiFacts.preflight(
        facts,
        path,
        integration.required("Type").asString().toLowerCase(Locale.ROOT),
        integration.path("PassthroughBehavior").asString("").toLowerCase(Locale.ROOT),
        integration.path("RequestTemplates"),
        answer.required("StatusCode").asString(),
        answer.required("ResponseParameters"),
        declared.navigableKeySet());
  }

  private String path(JsonNode id) {
    if (!id.has("Ref")) {
      return "";
    }
    var resource =
        template
            .required("Resources")
            .required(id.required("Ref").asString())
            .required("Properties");
    return path(resource.required("ParentId")) + "/" + resource.required("PathPart").asString();
  }
}

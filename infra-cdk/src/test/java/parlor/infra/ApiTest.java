package parlor.infra;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parlor.http.Cors;
import parlor.http.Route;
import parlor.http.Slug;
import parlor.infra.Synthesized.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private final Synthesized stack = Synthesized.plain();
  private final Policies policies = new Policies(stack);

  @Test
  void every_route_and_no_other_goes_to_its_function_s_alias() {
    var routes = new TreeSet<String>();
    for (var method : methods()) {
      if (!verb(method).equals("OPTIONS")) {
        routes.add(verb(method) + " " + path(method) + " " + behind(method));
      }
    }
    var wanted = new TreeSet<String>();
    for (var route : Route.values()) {
      wanted.add(route.method() + " " + route.path() + " " + route.function());
    }
    assertThat(routes).isEqualTo(wanted);
  }

  @Test
  void each_route_is_allowed_to_call_its_alias_and_nothing_else_is() {
    assertThat(stack.resources("AWS::Lambda::Permission"))
        .hasSize(Route.values().length)
        .allSatisfy(
            permission -> {
              var called = permission.properties().required("FunctionName").required("Ref");
              assertThat(stack.resource(called.asString()).type()).isEqualTo("AWS::Lambda::Alias");
              // A path that goes on ends in a star, and nothing else does.
              var source = permission.properties().path("SourceArn").toString();
              assertThat(source.replaceFirst("/owner/\\*", "/owner/")).doesNotContain("*");
            });
  }

  @Test
  void a_preflight_is_answered_by_the_gateway_alone_in_the_words_of_the_functions() {
    var paths = new TreeSet<String>();
    for (var method : methods()) {
      if (verb(method).equals("OPTIONS")) {
        paths.add(path(method));
        var integration = method.properties().required("Integration");
        assertThat(integration.path("Type").asString("")).isEqualTo("MOCK");
        var answer = integration.required("IntegrationResponses").get(0);
        assertThat(answer.path("StatusCode").asString("")).isEqualTo("204");
        assertThat(headers(answer.required("ResponseParameters"), "method.response.header."))
            .isEqualTo(Cors.PREFLIGHT.headers());
      }
    }
    var wanted = new TreeSet<String>();
    Set.of(Route.values()).forEach(route -> wanted.add(route.path()));
    assertThat(paths).isEqualTo(wanted);
  }

  @Test
  void the_access_log_names_nobody() {
    var stage = only("AWS::ApiGateway::Stage").properties();
    var format = stage.required("AccessLogSetting").required("Format").asString();
    assertThat(format.replaceAll("[^$]*(\\$context\\.[A-Za-z.]+)[^$]*", "$1 ").strip().split(" "))
        .containsExactlyInAnyOrder(
            "$context.requestId",
            "$context.httpMethod",
            "$context.resourcePath",
            "$context.status",
            "$context.responseLatency",
            "$context.responseLength",
            "$context.error.responseType");
    assertThat(stage.required("MethodSettings").get(0).path("DataTraceEnabled").asBoolean(true))
        .isFalse();
    assertThat(stage.required("MethodSettings").get(0).path("LoggingLevel").asString(""))
        .isEqualTo("OFF");
    var line = format.replaceAll("\\$context\\.(status|response[A-Za-z]+)", "-");
    assertThat(MAPPER.readTree(line).propertyNames()).contains("requestId", "route", "status");
  }

  @Test
  void the_stage_is_throttled() {
    var settings = only("AWS::ApiGateway::Stage").properties().required("MethodSettings").get(0);
    assertThat(settings.path("ThrottlingRateLimit").asInt(0)).isPositive();
    assertThat(settings.path("ThrottlingBurstLimit").asInt(0)).isPositive();
  }

  @Test
  void what_the_gateway_refuses_is_a_problem_like_the_functions_own() {
    for (var response : stack.resources("AWS::ApiGateway::GatewayResponse").toList()) {
      var properties = response.properties();
      var body = body(properties);
      var status = properties.path("StatusCode").asString("");
      assertThat(body.path("status").asInt()).isEqualTo(Integer.parseInt(status));
      var slug = body.path("type").asString("").substring("/problems/".length());
      assertThat(Slug.values()).extracting(Slug::text).contains(slug);
      assertThat(body.path("requestId").asString("")).isEqualTo("$context.requestId");
      assertThat(body.path("detail").asString("")).isNotBlank().doesNotContain("{");
      var headers = headers(properties.required("ResponseParameters"), "gatewayresponse.header.");
      assertThat(headers)
          .containsEntry("Access-Control-Allow-Origin", "*")
          .containsEntry("Access-Control-Expose-Headers", "Retry-After")
          .containsEntry("Content-Type", "application/problem+json");
      assertThat(headers.getOrDefault("Retry-After", "none"))
          .isEqualTo(body.path("retryAfterSeconds").asString("none"));
    }
  }

  @Test
  void each_refusal_of_the_gateway_has_its_own_kind_of_problem() {
    var kinds =
        stack
            .resources("AWS::ApiGateway::GatewayResponse")
            .map(Resource::properties)
            .collect(
                toMap(
                    p -> p.path("ResponseType").asString(""),
                    p -> body(p).path("type").asString("")));
    assertThat(kinds)
        .containsEntry("THROTTLED", "/problems/too-many-messages")
        .containsEntry("REQUEST_TOO_LARGE", "/problems/message-too-long")
        .containsEntry("MISSING_AUTHENTICATION_TOKEN", "/problems/not-found")
        .containsEntry("RESOURCE_NOT_FOUND", "/problems/not-found")
        .containsEntry("INTEGRATION_TIMEOUT", "/problems/unavailable")
        .containsEntry("INTEGRATION_FAILURE", "/problems/unavailable")
        .containsEntry("DEFAULT_4XX", "/problems/bad-request")
        .containsEntry("DEFAULT_5XX", "/problems/internal");
  }

  private static JsonNode body(JsonNode properties) {
    return MAPPER.readTree(
        properties.required("ResponseTemplates").required("application/json").asString());
  }

  private static Map<String, String> headers(JsonNode parameters, String prefix) {
    return parameters
        .propertyStream()
        .collect(
            toMap(
                parameter -> parameter.getKey().substring(prefix.length()),
                parameter -> parameter.getValue().asString().replaceAll("^'|'$", "")));
  }

  private java.util.List<Resource> methods() {
    return stack.resources("AWS::ApiGateway::Method").toList();
  }

  private static String verb(Resource method) {
    return method.properties().required("HttpMethod").asString();
  }

  /** As a visitor's browser asks for it, stage and all. */
  private String path(Resource method) {
    var path = new StringBuilder();
    var at = method.properties().required("ResourceId");
    while (at.has("Ref")) {
      var resource = stack.resource(at.required("Ref").asString()).properties();
      path.insert(0, "/" + resource.required("PathPart").asString());
      at = resource.required("ParentId");
    }
    return "/" + only("AWS::ApiGateway::Stage").properties().path("StageName").asString("") + path;
  }

  private String behind(Resource method) {
    var integration = method.properties().required("Integration");
    assertThat(integration.path("Type").asString("")).isEqualTo("AWS_PROXY");
    for (var name : FunctionName.values()) {
      var alias =
          stack
              .resources("AWS::Lambda::Alias")
              .filter(
                  a ->
                      a.properties()
                          .path("FunctionName")
                          .toString()
                          .contains(policies.function(name).name()))
              .findFirst()
              .orElseThrow();
      if (integration.required("Uri").toString().contains("{\"Ref\":\"" + alias.name() + "\"}")) {
        return name.word();
      }
    }
    throw new AssertionError("goes to no alias: " + integration);
  }

  private Resource only(String type) {
    var found = stack.resources(type).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}

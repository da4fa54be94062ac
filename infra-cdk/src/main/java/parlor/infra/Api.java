package parlor.infra;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.http.Route;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.LambdaIntegrationOptions;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The way in: a resource for each path that {@link Route} knows, and no other. The stage is the
 * {@code v1} of the paths, so a resource stands one step below its route.
 */
final class Api extends Construct {
  static final String STAGE = "v1";

  /**
   * What may be said of a call: no address, no user agent, no query, no header, since a token is in
   * one and a key in another.
   */
  private static final String LINE =
      "{\"requestId\":\"$context.requestId\",\"route\":\"$context.httpMethod"
          + " $context.resourcePath\","
          + "\"status\":\"$context.status\",\"latency\":\"$context.responseLatency\","
          + "\"size\":\"$context.responseLength\",\"refusal\":\"$context.error.responseType\"}";

  private final RestApi api;

  Api(Construct scope, Settings settings, Optional<IKey> key) {
    super(scope, "Api");
    api =
        RestApi.Builder.create(this, "Rest")
            .restApiName(settings.prefix() + "api")
            .endpointTypes(List.of(EndpointType.REGIONAL))
            // Access logs need a role of the account's API Gateway; other APIs may lean on it too.
            .cloudWatchRole(true)
            .cloudWatchRoleRemovalPolicy(RemovalPolicy.RETAIN)
            .deployOptions(stage(settings, key))
            .build();
    // CDK's own output of the address; ours leaves the stage to the routes.
    api.getNode().tryRemoveChild("Endpoint");
    GatewayProblems.in(api);
  }

  /** What answers; functions are told addresses that begin with this API's. */
  void routes(Map<FunctionName, LiveFunction> functions) {
    var resources = new HashMap<String, IResource>();
    var integrations = new EnumMap<FunctionName, LambdaIntegration>(FunctionName.class);
    functions.forEach((name, function) -> integrations.put(name, to(function)));
    for (var route : Route.values()) {
      var resource =
          resources.computeIfAbsent(
              below(route),
              path -> {
                var added = api.getRoot().resourceForPath(path);
                Preflight.at(added);
                return added;
              });
      resource.addMethod(route.method(), integrations.get(FunctionName.of(route)));
    }
  }

  RestApi rest() {
    return api;
  }

  /** Routes begin here. */
  String origin(Settings settings) {
    return "https://%s.execute-api.%s.%s"
        .formatted(api.getRestApiId(), settings.region(), Aws.URL_SUFFIX);
  }

  private StageOptions stage(Settings settings, Optional<IKey> key) {
    var log =
        LogGroup.Builder.create(this, "Access")
            .logGroupName("/aws/apigateway/" + settings.prefix() + "api")
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY);
    key.ifPresent(log::encryptionKey);
    return StageOptions.builder()
        .stageName(STAGE)
        // All visitors of all businesses together; each address and key has its own limit behind.
        .throttlingRateLimit(50)
        .throttlingBurstLimit(100)
        .accessLogDestination(new LogGroupLogDestination(log.build()))
        .accessLogFormat(AccessLogFormat.custom(LINE))
        .loggingLevel(MethodLoggingLevel.OFF)
        .dataTraceEnabled(false)
        .metricsEnabled(false)
        .tracingEnabled(false)
        .build();
  }

  private static LambdaIntegration to(LiveFunction function) {
    return new LambdaIntegration(
        function.live(),
        LambdaIntegrationOptions.builder().proxy(true).allowTestInvoke(false).build());
  }

  private static String below(Route route) {
    var stage = "/" + STAGE + "/";
    if (!route.path().startsWith(stage)) {
      throw new CannotSynth(route.path() + " is not below " + stage);
    }
    return route.path().substring(stage.length());
  }
}

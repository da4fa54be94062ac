package parlor.infra;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import parlor.http.Problem;
import parlor.http.ProblemJson;
import parlor.http.Slug;
import parlor.tenant.Language;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;

/**
 * What API Gateway says where no function is asked: the same problems as elsewhere. A template
 * cannot read Accept-Language, so each text is there in both languages.
 */
final class GatewayProblems {
  private static final Duration WAIT = Duration.ofSeconds(5);

  private GatewayProblems() {}

  static void in(RestApi api) {
    var waiting = Problem.of(Slug.UNAVAILABLE).after(WAIT);
    var nowhere = Problem.of(Slug.NOT_FOUND);
    add(api, ResponseType.THROTTLED, Problem.of(Slug.TOO_MANY_MESSAGES).after(WAIT));
    add(api, ResponseType.REQUEST_TOO_LARGE, Problem.of(Slug.MESSAGE_TOO_LONG, "body"));
    // So API Gateway calls a path or method that it does not know.
    add(api, ResponseType.MISSING_AUTHENTICATION_TOKEN, nowhere);
    add(api, ResponseType.RESOURCE_NOT_FOUND, nowhere);
    add(api, ResponseType.INTEGRATION_TIMEOUT, waiting);
    add(api, ResponseType.INTEGRATION_FAILURE, waiting);
    add(api, ResponseType.WAF_FILTERED, Problem.of(Slug.TOO_MANY_MESSAGES).after(WAIT));
    add(api, ResponseType.DEFAULT_4_XX, Problem.of(Slug.BAD_REQUEST));
    add(api, ResponseType.DEFAULT_5_XX, Problem.of(Slug.INTERNAL));
  }

  private static void add(RestApi api, ResponseType type, Problem problem) {
    api.addGatewayResponse(
        type.getResponseType(),
        GatewayResponseOptions.builder()
            .type(type)
            .statusCode(Integer.toString(problem.slug().status()))
            .responseHeaders(headers(problem))
            .templates(Map.of("application/json", body(problem)))
            .build());
  }

  private static Map<String, String> headers(Problem problem) {
    var headers = new TreeMap<String, String>();
    headers.put("Access-Control-Allow-Origin", "'*'");
    headers.put("Access-Control-Expose-Headers", "'Retry-After'");
    headers.put("Cache-Control", "'no-store'");
    headers.put("Content-Type", "'application/problem+json'");
    problem
        .retryAfter()
        .ifPresent(wait -> headers.put("Retry-After", "'" + wait.toSeconds() + "'"));
    return headers;
  }

  static String body(Problem problem) {
    var english = ProblemJson.of(problem, Language.EN, "$context.requestId");
    var spanish = ProblemJson.of(problem, Language.ES, "$context.requestId");
    for (var field : new String[] {"title", "detail"}) {
      english.put(field, english.get(field).asString() + " · " + spanish.get(field).asString());
    }
    return english.toString();
  }
}

package parlor.infra;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parlor.http.Cors;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.IntegrationOptions;
import software.amazon.awscdk.services.apigateway.IntegrationResponse;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.MethodResponse;
import software.amazon.awscdk.services.apigateway.MockIntegration;
import software.amazon.awscdk.services.apigateway.PassthroughBehavior;

/** Answers a browser's preflight from API Gateway alone, in the words of {@link Cors#PREFLIGHT}. */
final class Preflight {
  private static final String STATUS = Integer.toString(Cors.PREFLIGHT.status());

  private Preflight() {}

  static void at(IResource resource) {
    var values =
        Cors.PREFLIGHT.headers().entrySet().stream()
            .collect(
                toMap(
                    header -> "method.response.header." + header.getKey(),
                    header -> "'" + header.getValue() + "'",
                    (one, _) -> one,
                    TreeMap::new));
    var declared = new TreeMap<String, Boolean>();
    values.keySet().forEach(name -> declared.put(name, true));
    var answer =
        IntegrationResponse.builder().statusCode(STATUS).responseParameters(values).build();
    resource.addMethod(
        "OPTIONS",
        new MockIntegration(
            IntegrationOptions.builder()
                .passthroughBehavior(PassthroughBehavior.NEVER)
                .requestTemplates(Map.of("application/json", "{\"statusCode\":" + STATUS + "}"))
                .integrationResponses(List.of(answer))
                .build()),
        MethodOptions.builder()
            .methodResponses(
                List.of(
                    MethodResponse.builder()
                        .statusCode(STATUS)
                        .responseParameters(declared)
                        .build()))
            .build());
  }
}

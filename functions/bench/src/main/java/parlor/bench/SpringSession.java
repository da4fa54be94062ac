package parlor.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import parlor.api.session.SessionOnSpring;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The same function as Spring Cloud Function's AWS adapter carries it. */
@SpringBootApplication
public class SpringSession {
  /** One function, by its name. */
  @Bean
  public Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> session() {
    var clock = Clock.systemUTC();
    var endpoint = SessionOnSpring.endpoint(clock);
    return event -> reply((HttpReply.Bytes) endpoint.apply(call(event, clock)));
  }

  private static HttpCall call(APIGatewayProxyRequestEvent event, Clock clock) {
    var headers = new HashMap<String, String>();
    event.getHeaders().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return new HttpCall(
        event.getHttpMethod(),
        event.getRequestContext().getPath(),
        Map.of(),
        headers,
        Body.of(event.getBody()),
        event.getRequestContext().getIdentity().getSourceIp(),
        event.getRequestContext().getRequestId(),
        clock.instant().plus(Duration.ofSeconds(10)));
  }

  private static APIGatewayProxyResponseEvent reply(HttpReply.Bytes reply) {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(reply.status())
        .withHeaders(reply.headers())
        .withBody(reply.body().text().orElseThrow())
        .withIsBase64Encoded(false);
  }
}

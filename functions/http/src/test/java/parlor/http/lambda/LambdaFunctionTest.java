package parlor.http.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class LambdaFunctionTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final String EVENT =
      """
      {"resource":"/messages","path":"/messages","httpMethod":"POST",
       "headers":{"Origin":"https://b.example","X-Forwarded-For":"198.51.100.9"},
       "multiValueHeaders":{"Origin":["https://a.example","https://b.example"],"ACCEPT":["x/y"]},
       "queryStringParameters":{"after":"2"},
       "multiValueQueryStringParameters":{"after":["1","2"]},
       "requestContext":{"path":"/v1/messages","requestId":"r-1","stage":"v1",
                         "identity":{"sourceIp":"203.0.113.7"}},
       "body":%s,"isBase64Encoded":%s}
      """;

  private final List<HttpCall> seen = new ArrayList<>();

  @Test
  void anEventBecomesTheCallTheVisitorMade() throws IOException {
    handle(EVENT.formatted("\"{}\"", false), call -> Json.reply(200, Json.object()));
    var call = seen.getLast();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.path()).isEqualTo("/v1/messages");
    assertThat(call.query()).containsExactlyEntriesOf(Map.of("after", "1"));
    assertThat(call.header("origin")).contains("https://a.example");
    assertThat(call.header("accept")).contains("x/y");
    assertThat(call.address()).isEqualTo("203.0.113.7");
    assertThat(call.requestId()).isEqualTo("r-1");
    assertThat(call.body().text()).contains("{}");
    assertThat(call.deadline()).isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void aBodyMayComeInBase64OrNotAtAll() throws IOException {
    var base64 = Base64.getEncoder().encodeToString("¿Qué?".getBytes(UTF_8));
    handle(EVENT.formatted("\"" + base64 + "\"", true), call -> Json.reply(200, Json.object()));
    assertThat(seen.getLast().body().text()).contains("¿Qué?");
    handle(EVENT.formatted("null", false), call -> Json.reply(200, Json.object()));
    assertThat(seen.getLast().body().length()).isZero();
  }

  @Test
  void whatApiGatewayMayLeaveNullIsEmpty() throws IOException {
    handle(
        """
        {"httpMethod":"GET","path":"/privacy","headers":null,"multiValueHeaders":null,
         "queryStringParameters":null,"multiValueQueryStringParameters":null,"body":null,
         "requestContext":{"path":"/v1/privacy","requestId":"r","identity":{"sourceIp":"::1"}}}
        """,
        call -> Json.reply(200, Json.object()));
    assertThat(seen.getLast().headers()).isEmpty();
    assertThat(seen.getLast().query()).isEmpty();
  }

  @Test
  void aReplyKeepsItsStatusAndHeaders() throws IOException {
    var reply =
        handle(
            EVENT.formatted("null", false), call -> Json.reply(201, Json.object().put("a", "ñ")));
    assertThat(reply.get("statusCode").asInt()).isEqualTo(201);
    assertThat(reply.at("/headers/content-type").asString()).isEqualTo("application/json");
    assertThat(reply.get("body").asString()).isEqualTo("{\"a\":\"ñ\"}");
    assertThat(reply.get("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void eventsAreCollectedAndAFailureOnTheWayIsTheLastOfThem() throws IOException {
    var reply =
        handle(
            EVENT.formatted("null", false),
            call ->
                Json.events(
                    sink -> {
                      sink.send("delta", Json.object().put("text", "One. "));
                      throw new IllegalStateException("card 4111");
                    }));
    var body = reply.get("body").asString();
    assertThat(body).startsWith("event: delta\ndata: {\"text\":\"One. \"}\n\nevent: problem\n");
    assertThat(body).contains("\"status\":500").doesNotContain("4111");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "{\"Records\":[{\"body\":\"secret words\"}]}", "\"words\""})
  void anythingElseIsAnErrorThatQuotesNothing(String event) {
    assertThatThrownBy(() -> handle(event, call -> Json.reply(200, Json.object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a REST API proxy event")
        .hasNoCause();
  }

  @Test
  void aRehearsalGoesTheWholeWayAndMustSucceed() throws IOException {
    handle(EVENT.formatted("\"{}\"", false), call -> Json.reply(200, Json.object()));
    var call = seen.getLast();
    var good = function(it -> Json.reply(200, Json.object().put("b", 1)));
    assertThat(good.rehearse(call).get("b").asInt()).isEqualTo(1);
    assertThat(seen.getLast().headers()).isEqualTo(call.headers());
    var refusing = function(it -> Json.reply(403, Json.object()));
    assertThatThrownBy(() -> refusing.rehearse(call)).isInstanceOf(IllegalStateException.class);
  }

  private JsonNode handle(String event, Function<HttpCall, HttpReply> endpoint) throws IOException {
    var out = new ByteArrayOutputStream();
    function(endpoint)
        .handle(new ByteArrayInputStream(event.getBytes(UTF_8)), out, Duration.ofSeconds(7));
    return JsonMapper.shared().readTree(out.toByteArray());
  }

  private LambdaFunction function(Function<HttpCall, HttpReply> endpoint) {
    return new LambdaFunction(
        call -> {
          seen.add(call);
          return endpoint.apply(call);
        },
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}

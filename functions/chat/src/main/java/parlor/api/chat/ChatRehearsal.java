package parlor.api.chat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Embeddings.Kind;
import parlor.aws.Aws;
import parlor.conversation.ConversationId;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.Json;
import parlor.http.Route;
import parlor.limit.AddressState;
import parlor.limit.DailySalt;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.models.Providers;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/**
 * A conversation with a made-up business, before the snapshot is taken: questions the content
 * answers and does not answer, in both languages, one of them twice, in JSON and in events.
 */
final class ChatRehearsal {
  private static final Origin SITE = new Origin("https://rehearsal.example");
  static final String CONTENT =
      """
      [{"business":"Rehearsal","locale":"en","entries":[
        {"id":"hours","question":"When do you open?","answer":"We open at nine. We close at five."},
        {"id":"dogs","question":"May I bring a dog?","answer":"Dogs are welcome."}]},
       {"business":"Rehearsal","locale":"es","entries":[
        {"id":"hours","question":"¿Cuándo abren?","answer":"Abrimos a las nueve."}]}]
      """;

  private ChatRehearsal() {}

  static void play(ChatConfig config, Aws aws, Clock clock) throws IOException {
    var parts = DeployedChat.of(config, aws, clock);
    var token = visit(parts);
    var function = parts.function();
    // What an address is told that the table knows already.
    AddressState.NEW.take(clock.instant());
    function.rehearse(message(clock, token, 1, "When do you open?", "application/json"));
    function.rehearse(message(clock, token, 1, "When do you open?", "application/json"));
    function.rehearse(message(clock, token, 2, "¿Cuándo abren?", "text/event-stream"));
    function.rehearse(
        message(
            clock, token, 3, "And a helicoptr for my dgo? +34 600 000 001", "text/event-stream"));
    if (config.embeddings().isPresent()) {
      vectors(Providers.embeddings(config.embeddings().get(), aws));
    }
    function.rehearse(call(clock, Route.READ_CONVERSATION, headers(token, "*/*"), Body.EMPTY));
  }

  /** The made-up content has none, so the conversation asks for none. */
  private static void vectors(Embeddings embeddings) {
    try {
      embeddings.of(Kind.QUESTION, List.of("When do you open?"), Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String visit(ChatParts parts) {
    var now = parts.clock().instant();
    var tenant = TenantId.of(new byte[13]);
    var key = new PublicKey(tenant, "aaaaaaaaaaaa");
    parts.keys().write(key, new KeyItem(true, Set.of(SITE), Rate.KEY, 9, "0".repeat(32)));
    var id = ConversationId.of(now, new byte[10]);
    var chain = parts.vault().newRecordKey(tenant, id.record(), parts.vault().newTenantKey(tenant));
    return parts
        .tokens()
        .seal(
            new VisitToken(
                key,
                SITE,
                Language.EN,
                id,
                now,
                now.plus(VisitToken.LIFE),
                now.plus(VisitToken.LIFE),
                chain,
                new DailySalt(new byte[16]),
                new Told("000000000000", false)));
  }

  private static HttpCall message(
      Clock clock, String token, int number, String text, String accept) {
    var id = "00000000-0000-4000-8000-00000000000" + number;
    var body = Body.of(Json.object().put("id", id).put("text", text).toString());
    return call(clock, Route.SEND_MESSAGE, headers(token, accept), body);
  }

  private static Map<String, String> headers(String token, String accept) {
    var headers = new HashMap<String, String>();
    headers.put("origin", SITE.value());
    headers.put("authorization", "Bearer " + token);
    headers.put("accept", accept);
    headers.put("accept-language", "es-ES,es;q=0.9,en;q=0.8");
    return headers;
  }

  private static HttpCall call(Clock clock, Route route, Map<String, String> headers, Body body) {
    return new HttpCall(
        route.method(),
        route.path(),
        Map.of(),
        headers,
        body,
        "192.0.2.1",
        "rehearsal",
        clock.instant().plus(Duration.ofSeconds(10)));
  }
}

package parlor.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SendEmail of SES v2: keeps what it took, or says what it is told to say to the next. */
final class FakeSes {
  static final String MAILS = "/v2/email/outbound-emails";

  private record Refusal(int status, String code, String message) {}

  private final List<JsonNode> taken = new ArrayList<>();
  private final Deque<Refusal> next = new ArrayDeque<>();

  synchronized Reply answer(Call call) {
    var refusal = next.poll();
    if (refusal != null) {
      var body = Map.of("message", refusal.message());
      return Reply.of(
              refusal.status(), "application/json", JsonMapper.shared().writeValueAsBytes(body))
          .with("x-amzn-ErrorType", refusal.code());
    }
    taken.add(call.json());
    return Reply.json(Map.of("MessageId", "message-" + taken.size()));
  }

  synchronized void refuseNext(int status, String code, String message) {
    next.add(new Refusal(status, code, message));
  }

  synchronized List<JsonNode> taken() {
    return List.copyOf(taken);
  }
}

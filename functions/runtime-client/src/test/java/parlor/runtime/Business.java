package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A business and its key.
 *
 * @param expiredToken of a visit that began an hour ago
 */
record Business(String tenant, String key, String origin, String expiredToken) {
  /** What placeholders stand for before a visit. */
  Map<String, String> values() {
    return Map.of("tenant", tenant, "key", key, "origin", origin, "expired token", expiredToken);
  }

  /** The same and what opening a session returned. */
  Map<String, String> visit(LambdaProcess session) throws InterruptedException {
    var reply =
        Reply.of(session.invoke(Events.filled("session-open", values()), Duration.ofSeconds(20)));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    var all = new HashMap<>(values());
    all.put("token", reply.json().get("token").asString());
    all.put("resume", reply.json().get("resume").asString());
    return all;
  }
}

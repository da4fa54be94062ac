package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A business, its key and its owner.
 *
 * @param expiredToken of a visit that began an hour ago
 * @param owner tokens of its owner, by placeholder
 */
record Business(
    String tenant, String key, String origin, String expiredToken, Map<String, String> owner) {
  /** What placeholders stand for before a visit. */
  Map<String, String> values() {
    var all = new HashMap<>(owner);
    all.put("key", key);
    all.put("origin", origin);
    all.put("expired token", expiredToken);
    all.put("tenant", tenant);
    all.put("workspace", tenant);
    return all;
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

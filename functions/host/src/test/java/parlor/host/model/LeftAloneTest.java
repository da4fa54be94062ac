package parlor.host.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.CannotStart;
import parlor.host.HostFixture;
import parlor.model.Price;
import parlor.tenant.Frequency;
import tools.jackson.databind.JsonNode;

/**
 * A model that may not be asked any more is a step that is broken, too: the next one answers, and
 * nobody calls it.
 */
@Timeout(240)
class LeftAloneTest {
  private static final String BREAKFAST = "What time is breakfast?";

  /**
   * So many dollars for what an answer may write at most, 400 tokens, that the ten of a month are
   * enough for one answer and no second, although it writes seven.
   */
  private static final Price DEAR = new Price(0, 24_800_000_000L);

  @TempDir private Path data;
  private final Fake first = new Fake();
  private final Fake second = new Fake();

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  private HostFixture start(Price price) throws CannotStart {
    first.says("Breakfast is from 8:30 to 10:30 [breakfast].");
    second.says("From 8:30 to 10:30, says the second [breakfast].");
    return HostFixture.start(data, List.of(first.setting("main", price), second.setting("second")));
  }

  private static JsonNode ask(HostFixture host, String text) throws IOException {
    host.clock().forward(Duration.ofSeconds(20));
    var reply =
        host.post(
            "/v1/messages",
            "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text),
            "Origin",
            host.host().places().sites().value(),
            "Authorization",
            "Bearer " + host.visit());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return HostFixture.json(reply);
  }

  private static void assertStep(HostFixture host, String text, String by, boolean degraded)
      throws IOException {
    var reply = ask(host, text);
    assertThat(reply.get("answeredBy").asString()).as(reply.toString()).isEqualTo(by);
    assertThat(reply.get("degraded").asBoolean()).as(reply.toString()).isEqualTo(degraded);
  }

  @Test
  void once_the_months_spend_is_reached_what_is_free_answers_until_the_next_month()
      throws Exception {
    try (var host = start(DEAR)) {
      host.summaries(Frequency.NEVER);
      assertStep(host, BREAKFAST, "model", false);
      assertStep(host, BREAKFAST, "second-model", true);
      second.fails(503);
      assertStep(host, BREAKFAST, "extract", true);
      assertStep(host, "Which brand of towels do you buy?", "none", true);
      assertThat(first.calls()).isEqualTo(1);
      host.clock().forward(Duration.ofDays(32));
      assertStep(host, BREAKFAST, "model", false);
    }
  }

  @Test
  void a_model_that_goes_on_failing_is_left_alone_and_nobody_waits_for_it() throws Exception {
    try (var host = start(Price.FREE)) {
      host.summaries(Frequency.NEVER);
      first.fails(503);
      for (int i = 0; i < 6; i++) {
        assertStep(host, BREAKFAST, "second-model", true);
      }
      assertThat(first.calls()).as("its breaker opens").isEqualTo(5);
      second.fails(500);
      for (int i = 0; i < 10; i++) {
        assertStep(host, BREAKFAST, "extract", true);
      }
      int calls = second.calls();
      first.says("From 8:30 [breakfast].");
      second.says("From 8:30 [breakfast].");
      assertStep(host, BREAKFAST, "extract", true);
      assertStep(host, "Which brand of towels do you buy?", "none", true);
      assertThat(first.calls()).isEqualTo(5);
      assertThat(second.calls()).isEqualTo(calls);
    }
  }
}

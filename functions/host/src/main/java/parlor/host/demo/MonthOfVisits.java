package parlor.host.demo;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import parlor.host.demo.DemoFiles.Visit;
import parlor.host.pages.Business;
import parlor.host.parts.HostParts;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.tenant.Origin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thirty days of visits, made through the real functions at past moments. Made once: each visit is
 * ticked off, and a start that was cut short goes on where it stopped.
 */
public final class MonthOfVisits implements AutoCloseable {
  private static final Logger LOG = System.getLogger(MonthOfVisits.class.getName());
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TurnedClock clock;
  private final DemoRecord saved;
  private final Origin origin;
  private final Function<HttpCall, HttpReply> session;
  private final Function<HttpCall, HttpReply> chat;
  private volatile boolean stopping;
  private Thread thread = new Thread();

  MonthOfVisits(HostParts past, TurnedClock clock, DemoRecord saved, Origin origin) {
    this.clock = clock;
    this.saved = saved;
    this.origin = origin;
    this.session = past.session();
    this.chat = past.chat();
  }

  /** Makes them beside everything else. */
  public void begin(List<Business> businesses, Instant now) {
    thread =
        Thread.ofVirtual()
            .name("visits")
            .start(
                () -> {
                  try {
                    make(businesses, now);
                  } catch (IOException | RuntimeException e) {
                    LOG.log(Level.WARNING, "the month of visits stopped: {0}", e.getMessage());
                  }
                });
  }

  /** Stops after the visit under way. */
  @Override
  public void close() {
    stopping = true;
    try {
      if (thread.isAlive()) {
        thread.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(List<Business> businesses, Instant now) throws IOException {
    if (saved.monthEnds().isEmpty()) {
      saved.monthEnds(now);
    }
    var end = saved.monthEnds().orElseThrow();
    for (var business : businesses) {
      var visits = new DemoFiles(business.path()).visits();
      var moments = Moments.of(visits.size(), end, business.path().hashCode());
      for (int i = saved.visits(business.path()); i < visits.size(); i++) {
        if (stopping) {
          return;
        }
        saved.visits(business.path(), i + 1);
        visit(business, visits.get(i), moments.get(i), seeded(business.path().hashCode() + i));
      }
    }
  }

  private void visit(Business business, Visit visit, Instant begins, RandomGenerator chance) {
    clock.turnTo(begins);
    // An address that documentation may use (RFC 5737).
    var address = "198.51.100." + (1 + chance.nextInt(254));
    var opened =
        post(
            session,
            "/v1/sessions",
            Map.of("origin", origin.value()),
            Json.object().put("key", business.key()).put("language", visit.language().code()),
            address);
    var headers =
        Map.of(
            "origin",
            origin.value(),
            "authorization",
            "Bearer " + opened.path("token").asString(""));
    for (var text : visit.messages()) {
      clock.turnTo(clock.instant().plusSeconds(12 + chance.nextInt(50)));
      var id = new UUID(chance.nextLong(), chance.nextLong());
      var message = Json.object().put("id", id.toString()).put("text", text);
      post(chat, "/v1/messages", headers, message, address);
    }
  }

  private JsonNode post(
      Function<HttpCall, HttpReply> function,
      String path,
      Map<String, String> headers,
      JsonNode body,
      String address) {
    var call =
        new HttpCall(
            "POST",
            path,
            Map.of(),
            headers,
            Body.of(body.toString()),
            address,
            "demo",
            clock.instant().plus(Duration.ofSeconds(29)));
    return switch (function.apply(call)) {
      case HttpReply.Bytes(int status, var _, var reply) when status < 300 ->
          JSON.readTree(reply.bytes());
      case HttpReply.Bytes refused ->
          throw new IllegalStateException(path + " was answered " + refused.status());
      case HttpReply.Events events -> throw new IllegalStateException("no events were asked for");
    };
  }

  private static RandomGenerator seeded(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}

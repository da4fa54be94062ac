package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.aws.Aws;
import parlor.aws.AwsServer;
import parlor.aws.WatchedHttp;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Rate;
import parlor.testing.HandClock;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Twenty instances of each function that know nothing of each other, and visitors who write once in
 * five minutes. In {@code -Pfull}: 500 conversations over 200 tenants; otherwise a tenth of it.
 */
@ExtendWith(DynamoDbExtension.class)
class FleetTest {
  private static final int SCALE = Boolean.getBoolean("parlor.full") ? 10 : 1;
  private static final int TURNS = 4;
  private static final String ROLE = "arn:aws:iam::111122223333:role/tenant";

  private record Visitor(String key, String address, ArrayList<Instance.Reply> opened) {}

  @Test
  void a_message_keeps_its_price_on_any_instance(LocalTables tables) throws IOException {
    var clock = new HandClock();
    try (var sts = AwsServer.start(clock);
        var http = Apache5HttpClient.create()) {
      System.setProperty("aws.endpointUrlSts", sts.endpoint().toString());
      var own = StaticCredentialsProvider.create(AwsBasicCredentials.create("function", "local"));
      var aws = WatchedHttp.over(new Aws(http, own, Region.EU_CENTRAL_1));
      var house = new House(tables, clock, () -> aws.aws().inRole(ROLE, clock).access());
      serve(tables, clock, house, aws.requests());
    } finally {
      System.clearProperty("aws.endpointUrlSts");
    }
  }

  private static void serve(LocalTables tables, HandClock clock, House house, List<String> sts) {
    var random = new Random(19);
    var keys = new ArrayList<String>();
    for (int i = 0; i < 20 * SCALE; i++) {
      keys.add(house.text(house.business(Rate.KEY, 2_000)));
    }
    var doors = new ArrayList<Instance>();
    var instances = new ArrayList<Instance>();
    for (int i = 0; i < 20; i++) {
      doors.add(house.instance().start());
      instances.add(house.instance().start());
    }
    var visitors = new ArrayList<Visitor>();
    for (int i = 0; i < 50 * SCALE; i++) {
      var key = keys.get(random.nextInt(keys.size()));
      visitors.add(new Visitor(key, "10.1." + i / 250 + "." + i % 250, new ArrayList<>()));
    }
    var met = new HashSet<String>();
    var warm = new Tally();
    var cold = new Tally();
    for (int turn = 0; turn < TURNS; turn++) {
      for (var visitor : visitors) {
        int at = random.nextInt(instances.size());
        var here = instances.get(at);
        var opened = turn % 2 == 0 ? reopen(doors.get(at), visitor) : visitor.opened().getLast();
        clock.forward(Duration.ofMillis(300_000 / visitors.size()));
        var token = opened.json().path("token").asString();
        int loads = here.parts().loads;
        int unwraps = here.parts().master.unwraps.get();
        int roles = sts.size();
        tables.meter().reset();
        var reply = here.say(token, UUID.randomUUID(), "When is breakfast?", visitor.address());
        assertThat(reply.status()).isEqualTo(200);
        var tally = met.add(at + visitor.key()) ? cold : warm;
        int expected = turn == 0 ? 1 : 0; // the line of the list
        tally.add(
            tables.meter().requests() - expected,
            tables.meter().writeUnits() - expected,
            here.parts().loads - loads,
            here.parts().master.unwraps.get() - unwraps,
            sts.size() - roles);
      }
    }
    System.out.println("fleet warm " + warm);
    System.out.println("fleet cold " + cold);
    assertThat(warm.requests()).isLessThanOrEqualTo(4.05);
    assertThat(cold.requests()).isLessThanOrEqualTo(4.05);
    assertThat(warm.roles).as("roles of tenants an instance has met").isZero();
    assertThat(cold.roles).as("roles of tenants it meets").isEqualTo(cold.messages);
    assertThat(cold.unwraps).as("keys of tenants it meets").isEqualTo(cold.messages);
  }

  private static Instance.Reply reopen(Instance here, Visitor visitor) {
    var reply =
        visitor.opened().isEmpty()
            ? here.open(visitor.key(), visitor.address())
            : here.resume(visitor.key(), visitor.opened().getLast(), visitor.address());
    visitor.opened().add(reply);
    return reply;
  }

  private static final class Tally {
    private int messages;
    private int requests;
    private int loads;
    private int unwraps;
    private int roles;
    private double writes;

    void add(int moreRequests, double moreWrites, int moreLoads, int moreUnwraps, int moreRoles) {
      messages++;
      requests += moreRequests;
      writes += moreWrites;
      loads += moreLoads;
      unwraps += moreUnwraps;
      roles += moreRoles;
    }

    double requests() {
      return messages == 0 ? 0 : (double) requests / messages;
    }

    @Override
    public String toString() {
      return ("messages=%d requestsPerMessage=%.3f writeUnits=%.3f contentLoads=%.3f"
              + " unwraps=%.3f roles=%.3f")
          .formatted(
              messages,
              requests(),
              writes / messages,
              (double) loads / messages,
              (double) unwraps / messages,
              (double) roles / messages);
    }
  }
}

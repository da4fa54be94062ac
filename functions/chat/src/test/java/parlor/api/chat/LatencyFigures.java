package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.dynamodb.HotPathClient;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.Meter;
import parlor.dynamodb.Schema;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.limit.Rate;
import parlor.testing.HandClock;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** How long a message takes with the extractive answerer, and how much of it is ours. */
@Tag("full")
class LatencyFigures {
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 3_000;

  @Test
  void in_memory() {
    try (var local = LocalDynamoDb.inMemory()) {
      measure("memory", local);
    }
  }

  @Test
  void on_disk(@TempDir Path folder) {
    try (var local = LocalDynamoDb.onDisk(folder)) {
      measure("disk", local);
    }
  }

  private static void measure(String name, LocalDynamoDb local) {
    var stopwatch = new Stopwatch();
    try (var http = Apache5HttpClient.create();
        var client =
            HotPathClient.of(
                http,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")),
                Region.EU_WEST_1,
                Optional.of(local.endpoint()),
                List.of(stopwatch))) {
      Schema.create(client, "figures-");
      var clock = new HandClock();
      var house = new House(new LocalTables(client, "figures-", new Meter()), clock);
      var key = house.text(house.business(Rate.KEY, 1_000_000));
      var here = house.instance().start();
      var whole = new long[MEASURED];
      var ours = new long[MEASURED];
      var token = "";
      for (int i = -WARM_UP; i < MEASURED; i++) {
        clock.forward(Duration.ofSeconds(30));
        var address = "10.0." + Math.floorMod(i / 4, 250) + ".7";
        if (Math.floorMod(i, 4) == 0) {
          token = here.token(key, address);
          clock.forward(Duration.ofSeconds(30));
        }
        stopwatch.reset();
        long start = System.nanoTime();
        var reply = here.say(token, UUID.randomUUID(), "When is breakfast?", address);
        long took = System.nanoTime() - start;
        assertThat(reply.status()).isEqualTo(200);
        if (i >= 0) {
          whole[i] = took;
          ours[i] = took - stopwatch.covered();
        }
      }
      print(name, "whole", whole);
      print(name, "ours", ours);
    }
  }

  private static void print(String store, String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "latency store=%s %s p50=%.2f ms p99=%.2f ms%n",
        store, what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }
}

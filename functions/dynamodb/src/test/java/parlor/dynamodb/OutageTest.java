package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.failure.Unavailable;
import parlor.testing.HandClock;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** A store that takes the call and never answers. */
final class OutageTest {
  @Test
  void a_silent_store_is_an_outage_within_two_attempts_of_a_second() throws Exception {
    var sample = new Sample(5);
    var key = sample.key(sample.tenant());
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var http = Apache5HttpClient.create();
        var client =
            HotPathClient.of(
                http,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")),
                Region.EU_WEST_1,
                Optional.of(URI.create("http://127.0.0.1:" + silent.getLocalPort())),
                List.of())) {
      var keys = DynamoTables.of(client, "none-", new HandClock(), new SecureRandom()).keys();
      long began = System.nanoTime();
      assertThatThrownBy(() -> keys.take(key, Sample.SITE, HandClock.START, 0))
          .isInstanceOf(Unavailable.class)
          .hasMessage("keys unavailable");
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(3_500));
    }
  }
}

package parlor.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.failure.Unavailable;

/** The contract on our own server, and what only a server that counts can tell. */
final class OwnServerTest extends AwsContract {
  private final AwsServer server = AwsServer.start();

  OwnServerTest() throws IOException {}

  @Override
  URI endpoint() {
    return server.endpoint();
  }

  @Override
  long seed() {
    return 11;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void nothing_is_asked_of_aws_before_the_first_request() {
    tokens("tokens");
    var keys = SecretPublicKeys.of(place.aws, "public-keys", clock);
    KmsMasterKey.of(place.aws, "arn:aws:kms:eu-central-1:000000000000:key/one");
    S3Contents.of(place.aws, "content");
    SqsTimers.of(place.aws, server.endpoint() + "/queue");
    assertThat(keys.read("pk_1 not one of ours")).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_thousand_tokens_cost_one_read_of_the_secret() {
    var tokens = tokens(newSecret());
    server.forgetRequests();
    var visit = sample.visit();
    for (int i = 0; i < 1_000; i++) {
      assertThat(tokens.open(tokens.seal(visit))).contains(visit);
    }
    assertThat(reads()).isOne();
  }

  @Test
  void junk_and_forged_tokens_cost_at_most_one_read_a_minute() {
    var secret = newSecret();
    var tokens = tokens(secret);
    var good = tokens.seal(sample.visit());
    var foreign = tokens(newSecret()).seal(sample.visit());
    server.forgetRequests();
    for (int second = 0; second < 180; second++) {
      clock.forward(Duration.ofSeconds(1));
      assertThat(tokens.open(foreign)).isEmpty();
      assertThat(tokens.open("AQ" + foreign.substring(2, 8) + sample.secret())).isEmpty();
      assertThat(tokens.open(good.substring(0, good.length() - 2) + "AA")).isEmpty();
      assertThat(tokens.open("no token at all")).isEmpty();
      assertThat(tokens.open("")).isEmpty();
    }
    assertThat(reads()).isEqualTo(3);
  }

  @Test
  void a_forged_token_under_a_known_key_costs_no_read() {
    var tokens = tokens(newSecret());
    var good = tokens.seal(sample.visit());
    server.forgetRequests();
    clock.forward(Duration.ofHours(1));
    assertThat(tokens.open(good.substring(0, good.length() - 4) + "AAAA")).isEmpty();
    assertThat(tokens.open("junk")).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  /** Worked out by another HKDF: {@code 01}, then the key's id. */
  @Test
  void a_token_begins_with_the_id_that_its_secret_gives() {
    place.newSecret("known", "0123456789abcdef".repeat(4));
    assertThat(tokens("known").seal(sample.visit())).startsWith("Ac0r8L");
  }

  @Test
  void an_outage_after_the_first_read_ends_no_visit() {
    var tokens = tokens(newSecret());
    var visit = sample.visit();
    var token = tokens.seal(visit);
    server.has(Trouble.BROKEN);
    clock.forward(Duration.ofHours(1));
    assertThat(tokens.open(token)).contains(visit);
  }

  @Test
  void a_flood_in_an_outage_is_no_flood_of_reads_and_its_end_is_seen() {
    var tokens = tokens(newSecret());
    server.forgetRequests();
    server.has(Trouble.BROKEN);
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> tokens.open("AQ" + sample.secret())).isInstanceOf(Unavailable.class);
    }
    assertThat(server.requests()).hasSize(2);
    server.has(Trouble.NONE);
    clock.forward(Duration.ofSeconds(1));
    assertThat(tokens.open("AQ" + sample.secret())).isEmpty();
  }

  @Test
  void a_timer_carries_two_ids_and_nothing_else() {
    var url = place.newQueue("timers");
    var conversation = sample.conversation();
    SqsTimers.of(place.aws, url).arm(Sample.ALBA, conversation);
    assertThat(server.messages(url))
        .containsExactly(
            "{\"tenant\":\"%s\",\"conversation\":\"%s\"}".formatted(Sample.ALBA, conversation));
  }

  @Test
  void each_use_is_one_request() {
    var master = KmsMasterKey.of(place.aws, place.newKey());
    server.forgetRequests();
    master.unwrap(Sample.ALBA, master.wrap(Sample.ALBA, sample.bytes(200)));
    assertThat(server.requests())
        .containsExactly(
            new AwsServer.Request("kms", "Encrypt"), new AwsServer.Request("kms", "Decrypt"));
  }

  /** The current value is asked for once a read. */
  private long reads() {
    long requests = server.count("secretsmanager", "GetSecretValue");
    assertThat(requests).isEven();
    return requests / 2;
  }
}

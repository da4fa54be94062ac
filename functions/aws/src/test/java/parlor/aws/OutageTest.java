package parlor.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import parlor.content.SourceId;
import parlor.conversation.Position;
import parlor.failure.Unavailable;
import parlor.tenant.PublicKeys;
import parlor.testing.HandClock;

/** Services that are late, silent, broken or gone. */
final class OutageTest {
  private final AwsServer server = AwsServer.start();
  private final HandClock clock = new HandClock();
  private final Sample sample = new Sample(23);
  private final String secret = sample.secret();
  private Place place;

  OutageTest() throws IOException {}

  @BeforeEach
  void enter() {
    place = new Place(server.endpoint());
    place.newSecret("tokens", secret);
  }

  @AfterEach
  void leave() {
    place.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "LATE"})
  void each_part_is_given_up_within_two_attempts_of_a_second(Trouble trouble) {
    var key = KmsMasterKey.of(place.aws, place.newKey());
    var wrapped = key.wrap(Sample.ALBA, sample.bytes(100));
    server.has(trouble);
    unavailable("kms", () -> key.wrap(Sample.ALBA, sample.bytes(100)));
    unavailable("kms", () -> key.unwrap(Sample.ALBA, wrapped));
    unavailable("secrets", () -> tokens().seal(sample.visit()));
    unavailable("secrets", () -> tokens().open("AQ" + sample.secret()));
    unavailable("secrets", () -> publicKeys().text(sample.key()));
    unavailable("content", () -> contents().read(Sample.ALBA, "0".repeat(32)));
    unavailable("content", () -> contents().publish(Sample.ALBA, List.of(Sample.FAQ_EN)));
    unavailable("timers", () -> timers().arm(Sample.ALBA, sample.conversation()));
    unavailable("queue", () -> ingests().ask(Sample.ALBA, SourceId.FAQ));
    unavailable(
        "alerts", () -> alerts().handoff(Sample.ALBA, sample.conversation(), Position.FIRST));
  }

  @Test
  void each_part_that_is_gone_is_an_outage() {
    var key = KmsMasterKey.of(place.aws, "arn:aws:kms:eu-central-1:000000000000:key/one");
    server.close();
    unavailable("kms", () -> key.wrap(Sample.ALBA, sample.bytes(100)));
    unavailable("secrets", () -> tokens().seal(sample.visit()));
    unavailable("content", () -> contents().read(Sample.ALBA, "0".repeat(32)));
    unavailable("timers", () -> timers().arm(Sample.ALBA, sample.conversation()));
    unavailable("queue", () -> ingests().ask(Sample.ALBA, SourceId.FAQ));
  }

  @Test
  void a_part_that_is_merely_late_is_waited_for() {
    server.has(Trouble.LATE);
    var visit = sample.visit();
    assertThat(tokens().open(tokens().seal(visit))).contains(visit);
  }

  @Test
  void content_that_cannot_be_read_is_an_outage() {
    place.newBucket("content");
    var version = contents().publish(Sample.ALBA, List.of("{\"business\":\"Casa Alba\""));
    unavailable("content", () -> contents().read(Sample.ALBA, version));
  }

  @Test
  void no_failure_and_no_object_tells_a_secret_or_a_key() {
    var key = KmsMasterKey.of(place.aws, place.newKey());
    var plain = "0123456789abcdef".repeat(4);
    var wrapped = key.wrap(Sample.ALBA, plain.getBytes(US_ASCII));
    var told = new StringWriter();
    var out = new PrintWriter(told);
    failure(() -> key.unwrap(Sample.LOOK_ALIKE, wrapped)).printStackTrace(out);
    var tokens = tokens();
    var token = tokens.seal(sample.visit());
    server.has(Trouble.BROKEN);
    failure(() -> key.wrap(Sample.ALBA, wrapped)).printStackTrace(out);
    failure(() -> tokens().open(token)).printStackTrace(out);
    out.println(List.of(place.aws, key, tokens, tokens(), publicKeys(), contents(), timers()));
    assertThat(told.toString())
        .contains("Unreadable", "kms unavailable", "secrets unavailable", "Aws[eu-central-1]")
        .doesNotContain(secret, plain, token, "local-secret");
  }

  private SecretTokens tokens() {
    return SecretTokens.of(place.aws, "tokens", clock);
  }

  private PublicKeys publicKeys() {
    return SecretPublicKeys.of(place.aws, "tokens", clock);
  }

  private S3Contents contents() {
    return S3Contents.of(place.aws, "content");
  }

  private SqsTimers timers() {
    return SqsTimers.of(place.aws, server.endpoint() + "/000000000000/timers");
  }

  private SqsAlerts alerts() {
    return SqsAlerts.of(place.aws, server.endpoint() + "/000000000000/mail");
  }

  private SqsIngests ingests() {
    return SqsIngests.of(place.aws, server.endpoint() + "/000000000000/ingest");
  }

  private static void unavailable(String part, ThrowingCallable use) {
    long began = System.nanoTime();
    assertThatThrownBy(use).isInstanceOf(Unavailable.class).hasMessage(part + " unavailable");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_600));
  }

  private static Throwable failure(ThrowingCallable use) {
    return catchThrowableOfType(RuntimeException.class, use);
  }
}

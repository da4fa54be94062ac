package parlor.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parlor.dynamodb.Access;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Credentials for one tenant at a time. */
final class TenantRoleTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/chat";

  private final HandClock clock = new HandClock();
  private final AwsServer server = AwsServer.start(clock);
  private Place place;
  private Access role;

  TenantRoleTest() throws IOException {}

  @BeforeEach
  void enter() {
    place = new Place(server.endpoint());
    role = place.aws.inRole(ROLE, clock).access();
  }

  @AfterEach
  void leave() {
    place.close();
    server.close();
  }

  @Test
  void names_the_tenant_in_a_tag_and_nothing_else() {
    role.of(Sample.ALBA);
    var asked = server.credentialsAskedFor().getFirst();
    assertThat(asked)
        .containsEntry("RoleArn", ROLE)
        .containsEntry("RoleSessionName", Sample.ALBA.value())
        .containsEntry("DurationSeconds", "3600")
        .containsEntry("Tags.member.1.Key", "tenant")
        .containsEntry("Tags.member.1.Value", Sample.ALBA.value())
        .doesNotContainKeys("Tags.member.2.Key", "TransitiveTagKeys.member.1", "Policy");
  }

  @Test
  void a_tenant_is_asked_for_once_an_hour() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      role.of(Sample.ALBA);
      clock.forward(Duration.ofMinutes(1));
    }
    // An hour's credentials are renewed after 55 minutes: 1,440 / 55.
    assertThat(requests()).isEqualTo(27);
  }

  @Test
  void each_tenant_has_credentials_of_its_own() {
    assertThat(keyOf(Sample.ALBA)).isNotEqualTo(keyOf(Sample.LOOK_ALIKE));
    assertThat(keyOf(Sample.ALBA)).isEqualTo(keyOf(Sample.ALBA));
    assertThat(requests()).isEqualTo(2);
  }

  @Test
  void fifty_first_requests_at_once_are_one_request_of_sts() throws Exception {
    server.has(Trouble.LATE);
    var calls = new ArrayList<Callable<String>>();
    for (int i = 0; i < 50; i++) {
      calls.add(() -> keyOf(Sample.ALBA));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var keys = new ArrayList<String>();
      for (var key : threads.invokeAll(calls)) {
        keys.add(key.get());
      }
      assertThat(List.copyOf(keys)).containsOnly(keys.getFirst());
    }
    assertThat(requests()).isOne();
  }

  @Test
  void while_sts_is_down_credentials_serve_to_their_end_and_no_longer() {
    var key = keyOf(Sample.ALBA);
    server.has(Trouble.BROKEN);
    clock.forward(Duration.ofMinutes(59));
    assertThat(keyOf(Sample.ALBA)).isEqualTo(key);
    clock.forward(Duration.ofMinutes(1));
    assertThatThrownBy(() -> role.of(Sample.ALBA)).isInstanceOf(Unavailable.class);
    server.has(Trouble.NONE);
    clock.forward(Duration.ofSeconds(1));
    assertThat(keyOf(Sample.ALBA)).isNotEqualTo(key);
  }

  @Test
  void a_flood_in_an_outage_is_no_flood_of_requests() {
    server.has(Trouble.THROTTLED);
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> role.of(Sample.ALBA)).isInstanceOf(Unavailable.class);
    }
    // Both attempts of the first.
    assertThat(requests()).isEqualTo(2);
  }

  @Test
  void after_a_failure_sts_is_left_alone_for_a_second_by_a_clock_that_goes_on() {
    server.has(Trouble.THROTTLED);
    assertThatThrownBy(() -> role.of(Sample.ALBA)).isInstanceOf(Unavailable.class);
    clock.forward(Duration.ofMillis(999));
    assertThatThrownBy(() -> role.of(Sample.ALBA)).isInstanceOf(Unavailable.class);
    assertThat(requests()).isEqualTo(2);
    clock.forward(Duration.ofMillis(1));
    assertThatThrownBy(() -> role.of(Sample.ALBA)).isInstanceOf(Unavailable.class);
    assertThat(requests()).isEqualTo(4);
    clock.forward(Duration.ofHours(-1));
    assertThatThrownBy(() -> role.of(Sample.ALBA)).isInstanceOf(Unavailable.class);
    assertThat(requests()).isEqualTo(6);
  }

  @Test
  void a_clock_set_back_trusts_no_credentials_from_later() {
    clock.forward(Duration.ofHours(3));
    var key = keyOf(Sample.ALBA);
    clock.forward(Duration.ofHours(-3));
    assertThat(keyOf(Sample.ALBA)).isNotEqualTo(key);
  }

  @Test
  void of_more_than_a_thousand_tenants_the_one_longest_unused_is_forgotten() {
    var random = new Sample(3);
    role.of(Sample.ALBA);
    for (int i = 0; i < 1_000; i++) {
      role.of(TenantId.of(random.bytes(13)));
    }
    role.of(Sample.ALBA);
    assertThat(requests()).isEqualTo(1_002);
  }

  @Test
  void keys_and_content_are_asked_for_by_the_tenant_s_right_and_secrets_by_the_function_s() {
    var inRole = place.aws.inRole(ROLE, clock);
    var master = KmsMasterKey.of(inRole, place.newKey());
    master.unwrap(Sample.ALBA, master.wrap(Sample.ALBA, new byte[32]));
    place.newBucket("content");
    S3Contents.of(inRole, "content").read(Sample.ALBA, "0".repeat(32));
    place.newSecret("tokens", new Sample(1).secret());
    server.forgetRequests();
    SecretTokens.of(inRole, "tokens", clock).seal(new Sample(2).visit());
    assertThat(server.requests()).allMatch(request -> request.service().equals("secretsmanager"));
    assertThat(server.signedBy("kms", "Encrypt")).isEqualTo(keyIdOf(inRole.access()));
    assertThat(server.signedBy("kms", "Decrypt")).isEqualTo(keyIdOf(inRole.access()));
    assertThat(server.signedBy("s3", "GetObject")).isEqualTo(keyIdOf(inRole.access()));
    assertThat(server.signedBy("secretsmanager", "GetSecretValue")).isEqualTo("local");
  }

  private long requests() {
    return server.count("sts", "AssumeRole");
  }

  private String keyOf(TenantId tenant) {
    return session(role, tenant).toString() + session(role, tenant).sessionToken();
  }

  private static String keyIdOf(Access access) {
    return session(access, Sample.ALBA).accessKeyId();
  }

  private static AwsSessionCredentials session(Access access, TenantId tenant) {
    return (AwsSessionCredentials)
        access.of(tenant).credentialsProvider().orElseThrow().resolveCredentials();
  }
}

package parlor.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parlor.content.SourceId;
import parlor.failure.Unavailable;
import parlor.id.TimeOrdered;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What erases a business on AWS, through the SDK's own clients over HTTP. */
final class ErasureAdaptersTest {
  private static final String MACHINE =
      "arn:aws:states:eu-central-1:111122223333:stateMachine:parlor-test-erase-workspace";
  private static final UUID ID = TimeOrdered.of(HandClock.START, new byte[10]);
  private static final String INPUT =
      "{\"tenant\":\"" + Sample.ALBA + "\",\"erasure\":\"" + ID + "\"}";

  private final AwsServer server = AwsServer.start();
  private final HandClock clock = new HandClock();
  private Place place;

  ErasureAdaptersTest() throws IOException {}

  @BeforeEach
  void enter() {
    place = new Place(server.endpoint());
  }

  @AfterEach
  void leave() {
    place.close();
    server.close();
  }

  @Test
  void an_erasure_is_begun_once_with_ids_alone() {
    var erasures = StepFunctionsErasures.of(place.aws, MACHINE, clock);
    erasures.begin(Sample.ALBA, ID);
    erasures.begin(Sample.ALBA, ID);
    server.endExecutions();
    erasures.begin(Sample.ALBA, ID);
    assertThat(server.executions()).containsExactly(INPUT);
  }

  @Test
  void one_that_may_have_got_stuck_is_run_again_by_whoever_asks_again_once_an_hour() {
    var erasures = StepFunctionsErasures.of(place.aws, MACHINE, clock);
    erasures.begin(Sample.ALBA, ID);
    server.endExecutions();
    clock.forward(Duration.ofMinutes(59));
    erasures.begin(Sample.ALBA, ID);
    assertThat(server.executions()).hasSize(1);
    clock.forward(Duration.ofMinutes(1));
    erasures.begin(Sample.ALBA, ID);
    erasures.begin(Sample.ALBA, ID);
    assertThat(server.executions()).containsExactly(INPUT, INPUT);
  }

  @Test
  void whether_it_was_begun_is_not_known_in_an_outage() {
    server.has(Trouble.BROKEN);
    assertThatThrownBy(
            () -> StepFunctionsErasures.of(place.aws, MACHINE, clock).begin(Sample.ALBA, ID))
        .isInstanceOf(Unavailable.class)
        .hasMessage("erasures unavailable");
  }

  @Test
  void all_objects_of_a_business_go_page_by_page_and_none_of_another() {
    place.newBucket("content");
    var uploads = S3Uploads.of(place.aws, "content");
    for (var of : List.of(Sample.ALBA, Sample.LOOK_ALIKE)) {
      keep(uploads, of);
    }
    var files = S3Files.of(place.aws, "content");
    assertThat(files.count(Sample.ALBA)).isEqualTo(3);
    assertThat(files.remove(Sample.ALBA, 2)).isFalse();
    assertThat(files.count(Sample.ALBA)).isEqualTo(1);
    assertThat(files.remove(Sample.ALBA, 2)).isTrue();
    assertThat(files.remove(Sample.ALBA, 2)).isTrue();
    assertThat(files.count(Sample.ALBA)).isZero();
    assertThat(files.count(Sample.LOOK_ALIKE)).isEqualTo(3);
  }

  private static void keep(S3Uploads uploads, TenantId tenant) {
    uploads.keep(tenant, SourceId.FAQ, new byte[] {1});
    uploads.keep(tenant, new SourceId("a".repeat(12)), new byte[] {2});
    uploads.keep(tenant, new SourceId("b".repeat(12)), new byte[] {3});
  }
}

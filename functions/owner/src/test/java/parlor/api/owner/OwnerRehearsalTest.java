package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parlor.aws.WatchedHttp;
import parlor.aws.rehearsal.Rehearsal;

final class OwnerRehearsalTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION",
          "eu-central-1",
          "PARLOR_TABLE_PREFIX",
          "p-",
          "PARLOR_TENANT_ROLE",
          "arn:aws:iam::111122223333:role/tenant",
          "PARLOR_PERSON_ROLE",
          "arn:aws:iam::111122223333:role/person",
          "PARLOR_MASTER_KEY",
          "arn:aws:kms:eu-central-1:111122223333:key/1",
          "PARLOR_PUBLIC_KEY_SECRET",
          "arn:aws:secretsmanager:eu-central-1:111122223333:secret:keys",
          "PARLOR_CONTENT_BUCKET",
          "bucket",
          "PARLOR_INGEST_QUEUE",
          "https://sqs.example/1/ingest",
          "PARLOR_ISSUER",
          "none",
          "PARLOR_CLIENT",
          "none");

  /** Each is asked for through the SDK, and answered in this process. */
  @Test
  void aRehearsalAsksForWhateverAnOwnerWillNeed() throws IOException {
    var config = OwnerConfig.of(ENVIRONMENT);
    var watched = WatchedHttp.over(Rehearsal.aws(config.region(), ""));
    OwnerRehearsal.play(config, watched.aws(), Clock.systemUTC());
    assertThat(watched.operations())
        .containsExactlyInAnyOrder(
            "DynamoDB_20120810.GetItem",
            "DynamoDB_20120810.PutItem",
            "DynamoDB_20120810.Query",
            "DynamoDB_20120810.UpdateItem",
            "TrentService.Encrypt",
            // STS.
            "POST");
  }

  @Test
  void whatIsMissingFromTheEnvironmentIsNamed() {
    assertThatThrownBy(() -> OwnerConfig.of(Map.of("AWS_REGION", "eu-central-1")))
        .hasMessage("PARLOR_TABLE_PREFIX");
  }
}

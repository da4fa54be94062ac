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
      Map.ofEntries(
          Map.entry("AWS_REGION", "eu-central-1"),
          Map.entry("PARLOR_TABLE_PREFIX", "p-"),
          Map.entry("PARLOR_TENANT_ROLE", "arn:aws:iam::111122223333:role/tenant"),
          Map.entry("PARLOR_PERSON_ROLE", "arn:aws:iam::111122223333:role/person"),
          Map.entry("PARLOR_MASTER_KEY", "arn:aws:kms:eu-central-1:111122223333:key/1"),
          Map.entry(
              "PARLOR_PUBLIC_KEY_SECRET",
              "arn:aws:secretsmanager:eu-central-1:111122223333:secret:keys"),
          Map.entry("PARLOR_CONTENT_BUCKET", "bucket"),
          Map.entry("PARLOR_INGEST_QUEUE", "https://sqs.example/1/ingest"),
          Map.entry("PARLOR_MAIL_QUEUE", "https://sqs.example/1/mail"),
          Map.entry(
              "PARLOR_ERASURE_MACHINE",
              "arn:aws:states:eu-central-1:111122223333:stateMachine:erase"),
          Map.entry("PARLOR_ISSUER", "none"),
          Map.entry("PARLOR_CLIENT", "none"),
          Map.entry("PARLOR_MAIL_SENDER", "none"),
          Map.entry("PARLOR_MAIL_SET", "p-mail"));

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

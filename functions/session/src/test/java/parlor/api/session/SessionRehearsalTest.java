package parlor.api.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parlor.aws.WatchedHttp;
import parlor.aws.rehearsal.Rehearsal;

final class SessionRehearsalTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION",
          "eu-central-1",
          "PARLOR_TABLE_PREFIX",
          "p-",
          "PARLOR_TENANT_ROLE",
          "arn:aws:iam::111122223333:role/tenant",
          "PARLOR_MASTER_KEY",
          "k",
          "PARLOR_TOKEN_SECRET",
          "t",
          "PARLOR_PUBLIC_KEY_SECRET",
          "s");

  /** Each is asked for through the SDK, and answered in this process. */
  @Test
  void aRehearsalAsksForWhateverAVisitorWillNeed() throws IOException {
    var config = SessionConfig.of(ENVIRONMENT);
    var watched = WatchedHttp.over(Rehearsal.aws(config.region(), ""));
    SessionRehearsal.play(config, watched.aws(), Clock.systemUTC());
    assertThat(watched.operations())
        .containsExactlyInAnyOrder(
            "DynamoDB_20120810.DeleteItem",
            "DynamoDB_20120810.GetItem",
            "DynamoDB_20120810.PutItem",
            "DynamoDB_20120810.UpdateItem",
            // STS.
            "POST",
            "TrentService.Decrypt",
            "TrentService.Encrypt",
            "secretsmanager.GetSecretValue");
  }

  @Test
  void whatIsMissingFromTheEnvironmentIsNamed() {
    assertThatThrownBy(() -> SessionConfig.of(Map.of("AWS_REGION", "eu-central-1")))
        .hasMessage("PARLOR_TABLE_PREFIX");
  }
}

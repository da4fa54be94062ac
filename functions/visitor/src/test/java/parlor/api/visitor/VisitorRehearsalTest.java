package parlor.api.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parlor.aws.WatchedHttp;
import parlor.aws.rehearsal.Rehearsal;

final class VisitorRehearsalTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "PARLOR_TABLE_PREFIX", "p-",
          "PARLOR_TENANT_ROLE", "arn:aws:iam::111122223333:role/tenant",
          "PARLOR_MASTER_KEY", "k",
          "PARLOR_TOKEN_SECRET", "t",
          "PARLOR_PUBLIC_KEY_SECRET", "p",
          "PARLOR_MAIL_QUEUE", "https://sqs.eu-central-1.amazonaws.com/111122223333/p-mail");

  /** Each is asked for through the SDK, and answered in this process. */
  @Test
  void a_rehearsal_asks_for_whatever_a_visitor_will_need() throws IOException {
    var config = VisitorConfig.of(ENVIRONMENT);
    var watched = WatchedHttp.over(Rehearsal.aws(config.region(), ""));
    VisitorRehearsal.play(config, watched.aws(), Clock.systemUTC());
    assertThat(watched.operations())
        .contains(
            "AmazonSQS.SendMessage",
            "DynamoDB_20120810.DeleteItem",
            "DynamoDB_20120810.GetItem",
            "DynamoDB_20120810.PutItem",
            "DynamoDB_20120810.Query",
            "DynamoDB_20120810.UpdateItem",
            "TrentService.Decrypt",
            "secretsmanager.GetSecretValue");
  }

  @Test
  void what_is_missing_from_the_environment_is_named() {
    assertThatThrownBy(() -> VisitorConfig.of(Map.of("AWS_REGION", "eu-central-1")))
        .hasMessage("PARLOR_TABLE_PREFIX");
  }
}

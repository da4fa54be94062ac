package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parlor.aws.WatchedHttp;
import parlor.aws.rehearsal.Rehearsal;

final class ChatRehearsalTest {
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
          "PARLOR_CONTENT_BUCKET",
          "b",
          "PARLOR_MAIL_QUEUE",
          "https://sqs.example/000000000000/mail");

  /** Each is asked for through the SDK, and answered in this process. */
  @Test
  void aRehearsalAsksForWhateverAVisitorWillNeed() throws IOException {
    var config = ChatConfig.of(ENVIRONMENT);
    var watched = WatchedHttp.over(Rehearsal.aws(config.region(), ChatRehearsal.CONTENT));
    ChatRehearsal.play(config, watched.aws(), Clock.systemUTC());
    assertThat(watched.operations())
        .containsExactlyInAnyOrder(
            "DynamoDB_20120810.GetItem",
            "DynamoDB_20120810.PutItem",
            "DynamoDB_20120810.Query",
            "DynamoDB_20120810.TransactWriteItems",
            "DynamoDB_20120810.UpdateItem",
            "AmazonSQS.SendMessage",
            "GET",
            // STS.
            "POST",
            "TrentService.Decrypt",
            "TrentService.Encrypt",
            "secretsmanager.GetSecretValue");
  }

  /** What it says is no answer of a model's, and the rehearsal goes on. */
  @Test
  void aModelIsRehearsedToo() throws IOException {
    var environment = new TreeMap<>(ENVIRONMENT);
    environment.put("PARLOR_MODELS", "main=bedrock:anthropic.claude-test-v1:0");
    var config = ChatConfig.of(environment);
    var watched = WatchedHttp.over(Rehearsal.aws(config.region(), ChatRehearsal.CONTENT));
    ChatRehearsal.play(config, watched.aws(), Clock.systemUTC());
    assertThat(watched.operations()).contains("DynamoDB_20120810.GetItem");
  }

  /** STS is asked by a POST, too, once for each of the two. */
  @Test
  void vectorsAreRehearsedToo() throws IOException {
    assertThat(posts(vectors()) - posts(ENVIRONMENT)).isOne();
  }

  private static Map<String, String> vectors() {
    var environment = new TreeMap<>(ENVIRONMENT);
    environment.put("PARLOR_EMBEDDINGS", "search=bedrock:cohere.embed-multilingual-v3");
    return environment;
  }

  private static long posts(Map<String, String> environment) throws IOException {
    var config = ChatConfig.of(environment);
    var watched = WatchedHttp.over(Rehearsal.aws(config.region(), ChatRehearsal.CONTENT));
    ChatRehearsal.play(config, watched.aws(), Clock.systemUTC());
    return watched.requests().stream().filter("POST"::equals).count();
  }

  @Test
  void whatIsMissingFromTheEnvironmentIsNamed() {
    assertThatThrownBy(() -> ChatConfig.of(Map.of("AWS_REGION", "eu-central-1")))
        .hasMessage("PARLOR_TABLE_PREFIX");
  }
}

package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.testing.HandClock;

/** What meeting a tenant asks for beside an ordinary message, and in which order. */
class ColdTenantTest {
  private static final String SECRET = "secretsmanager.GetSecretValue";
  private static final String ROLE = "POST"; // to STS
  private static final String KEY = "TrentService.Decrypt";
  private static final String CONTENT = "GET"; // from S3
  private static final String QUERY = "DynamoDB_20120810.Query";
  private static final String UPDATE = "DynamoDB_20120810.UpdateItem";
  private static final String PUT = "DynamoDB_20120810.PutItem";
  private static final String TIMER = "AmazonSQS.SendMessage";

  private final HandClock clock = new HandClock();
  private final OnAws aws = new OnAws(clock);

  @AfterEach
  void leave() {
    aws.close();
  }

  @Test
  void an_instance_that_has_met_nobody_reads_the_secret_and_then_meets_the_tenant() {
    var asked = firstMessage(aws.instance());
    assertThat(asked).startsWith(SECRET, SECRET);
    assertMeets(asked.subList(2, asked.size()));
  }

  @Test
  void each_further_tenant_costs_a_role_a_key_and_its_content() {
    var here = aws.instance();
    firstMessage(here);
    assertMeets(firstMessage(here));
  }

  @Test
  void a_tenant_that_is_known_costs_four_requests_to_the_database() {
    var here = aws.instance();
    var key = aws.business();
    aws.say(here, aws.visit(key), "203.0.113.1");
    var visit = aws.visit(key);
    aws.say(here, visit, "203.0.113.2");
    aws.asked();
    aws.say(here, visit, "203.0.113.2");
    assertThat(aws.asked()).containsExactlyInAnyOrder(UPDATE, QUERY, UPDATE, PUT);
  }

  private List<String> firstMessage(Function<HttpCall, HttpReply> here) {
    var visit = aws.visit(aws.business());
    clock.forward(Duration.ofSeconds(30));
    aws.say(here, visit, "203.0.113.1");
    return aws.asked();
  }

  /** Six steps, three of them an ordinary message's; those in one list go side by side. */
  private static void assertMeets(List<String> asked) {
    assertThat(asked).hasSize(9).startsWith(ROLE, KEY);
    assertThat(asked.subList(2, 4)).containsExactlyInAnyOrder(UPDATE, QUERY);
    assertThat(asked.subList(4, 6)).containsExactly(UPDATE, CONTENT);
    // The turn; then the line of a new conversation beside its timer.
    assertThat(asked.get(6)).isEqualTo(PUT);
    assertThat(asked.subList(7, 9)).containsExactlyInAnyOrder(PUT, TIMER);
  }
}

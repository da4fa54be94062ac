package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parlor.aws.AwsServer;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.Schema;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.tenant.TenantId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The commands of those who run a deployed stage. */
final class OperatorTest {
  private static final String TENANT = "t_aaaaaaaaaaaaaaaaaaaa";

  @Test
  void break_glass_prints_lines_for_a_shell_and_says_aside_who_sees_it() throws Exception {
    try (var aws = AwsServer.start()) {
      var events = new CopyOnWriteArrayList<String>();
      aws.function(
          "parlor-dev-break-glass",
          event -> {
            events.add(event);
            return """
            {"result":"opened","entry":"e1","accessKeyId":"ASIA1","secretAccessKey":"s+/=",
             "sessionToken":"t+/=","expiresAt":"2026-11-24T15:00:00Z"}\
            """;
          });
      var ended =
          Command.run(
              environment(aws.endpoint(), aws.endpoint()),
              "",
              List.of("break-glass", "--tenant=" + TENANT, "--reason=Answers stopped"));
      assertThat(ended.status()).as(ended.err()).isZero();
      assertThat(ended.out())
          .isEqualToNormalizingNewlines(
              """
              export AWS_ACCESS_KEY_ID='ASIA1'
              export AWS_SECRET_ACCESS_KEY='s+/='
              export AWS_SESSION_TOKEN='t+/='
              """);
      assertThat(ended.err()).contains("Its audit says so").doesNotContain("s+/=", "t+/=");
      assertThat(events)
          .containsExactly("{\"tenant\":\"" + TENANT + "\",\"reason\":\"Answers stopped\"}");
    }
  }

  @Test
  void break_glass_that_is_refused_or_makes_no_sense_prints_one_line_and_no_credentials()
      throws Exception {
    try (var aws = AwsServer.start()) {
      aws.function("parlor-dev-break-glass", event -> "{\"result\":\"unknown-tenant\"}");
      var environment = environment(aws.endpoint(), aws.endpoint());
      for (var asked :
          Map.of(
                  List.of("--tenant=" + TENANT, "--reason=Answers stopped"), "unknown-tenant",
                  List.of("--tenant=t_a", "--reason=Answers stopped"), "--tenant",
                  List.of("--tenant=" + TENANT, "--reason=for ana@casa.example"), "--reason")
              .entrySet()) {
        var command = new ArrayList<>(List.of("break-glass"));
        command.addAll(asked.getKey());
        var ended = Command.run(environment, "", command);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(asked.getValue()).hasLineCount(1);
      }
    }
  }

  @Test
  void rotate_keys_asks_for_every_business_until_it_is_done_and_one_failure_keeps_no_other()
      throws Exception {
    try (var aws = AwsServer.start();
        var database = LocalDynamoDb.inMemory();
        var client = client(database)) {
      Schema.create(client, "parlor-dev-");
      var registry =
          DynamoTables.of(client, "parlor-dev-", Clock.systemUTC(), new Random(1)).registry();
      for (var letter : List.of("a", "b", "c")) {
        registry.add(new TenantId("t_" + letter.repeat(20)), Clock.systemUTC().instant());
      }
      var calls = new AtomicInteger();
      aws.function(
          "parlor-dev-rotation",
          event -> {
            if (event.contains("bbb")) {
              throw new IllegalStateException("broken on purpose");
            }
            return calls.incrementAndGet() == 1
                ? "{\"result\":\"unfinished\",\"rewrapped\":1}"
                : "{\"result\":\"rotated\",\"rewrapped\":2,\"unreadable\":0}";
          });
      var environment = environment(aws.endpoint(), database.endpoint());
      var ended = Command.run(environment, "", List.of("rotate-keys"));
      assertThat(ended.status()).as(ended.err()).isEqualTo(1);
      assertThat(ended.out().lines())
          .containsExactlyInAnyOrder(
              line("a", "\"rotated\",\"rewrapped\":2,\"unreadable\":0"),
              line("b", "\"failed\""),
              line("c", "\"rotated\",\"rewrapped\":2,\"unreadable\":0"));
      assertThat(aws.credentialsAskedFor())
          .allMatch(
              asked ->
                  asked
                      .getOrDefault("RoleArn", "")
                      .equals("arn:aws:iam::111122223333:role/parlor-dev-operator-eu-central-1"));
      var one = Command.run(environment, "", List.of("rotate-keys", "--tenant=" + TENANT));
      assertThat(one.status()).isZero();
      assertThat(one.out()).hasLineCount(1).contains(TENANT);
    }
  }

  private static String line(String letter, String result) {
    return "{\"tenant\":\"t_" + letter.repeat(20) + "\",\"result\":" + result + "}";
  }

  private static DynamoDbClient client(LocalDynamoDb database) {
    return DynamoDbClient.builder()
        .endpointOverride(database.endpoint())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .region(Region.EU_CENTRAL_1)
        .build();
  }

  private static Map<String, String> environment(URI aws, URI dynamoDb) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        aws.toString(),
        "AWS_ENDPOINT_URL_DYNAMODB",
        dynamoDb.toString(),
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test");
  }
}

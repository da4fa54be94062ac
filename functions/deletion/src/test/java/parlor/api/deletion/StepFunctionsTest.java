package parlor.api.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parlor.asl.Outside;
import parlor.asl.Position;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.StateEnteredEventDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same file on Step Functions as others understand them, with the same steps on a real
 * database: states, events and end are those of our interpreter. Only its waits are a second there,
 * and its tries a second apart.
 */
@Tag("emulator")
@ExtendWith(DynamoDbExtension.class)
final class StepFunctionsTest {
  private static final String EMULATOR = System.getProperty("parlor.emulator", "");

  private final LocalTables local;
  private Town town;
  private SfnClient sfn;
  private HttpServer lambda;
  private UnaryOperator<JsonNode> function = event -> event;

  StepFunctionsTest(LocalTables local) {
    this.local = local;
  }

  @BeforeAll
  static void there_is_an_emulator() {
    if (EMULATOR.isBlank()) {
      System.out.println("Skipped: no AWS emulator. Name one with -Dparlor.emulator=http://…");
    }
    assumeFalse(EMULATOR.isBlank(), "no -Dparlor.emulator");
  }

  @BeforeEach
  void enter(@TempDir Path folder) throws IOException {
    town = new Town(local, folder);
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext("/2015-03-31/functions/", this::invoke);
    lambda.start();
    sfn =
        SfnClient.builder()
            .endpointOverride(URI.create(EMULATOR))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
  }

  @AfterEach
  void leave() {
    sfn.close();
    lambda.stop(0);
    town.close();
  }

  @Test
  void a_business_is_erased_in_the_same_steps() {
    var ended = same(() -> event -> false);
    assertThat(ended.states()).endsWith("Erased").contains("SweptAgain");
    assertThat(ended.states().stream().filter("Sweep"::equals))
        .as("page by page")
        .hasSizeGreaterThan(2);
  }

  @Test
  void a_step_that_is_refused_is_tried_again() {
    var ended = same(StepFunctionsTest::onceEach);
    assertThat(ended.states()).endsWith("Erased");
    assertThat(ended.events().stream().filter(event -> event.contains("\"mail\""))).hasSize(2);
  }

  @Test
  void a_step_that_is_always_refused_ends_in_the_same_failure() {
    var ended = same(() -> event -> step(event).equals("verify"));
    assertThat(ended.states()).endsWith("Verify", "Stuck");
    assertThat(ended.end()).startsWith("FAILED");
    assertThat(ended.events().stream().filter(event -> event.contains("\"verify\""))).hasSize(13);
  }

  /** What of a run can be seen from outside, without what differs between two businesses. */
  private record Seen(List<String> states, List<String> events, String end) {}

  private static Predicate<JsonNode> onceEach() {
    var refused = new HashSet<String>();
    return event -> Set.of("count", "mail").contains(step(event)) && refused.add(step(event));
  }

  private Seen same(Supplier<Predicate<JsonNode>> refused) {
    var here = interpreted(town.business(30), refused.get());
    var there = executed(town.business(30), refused.get());
    assertThat(there).isEqualTo(here);
    return there;
  }

  private Seen interpreted(TenantId tenant, Predicate<JsonNode> refused) {
    var events = new ArrayList<String>();
    var lambda = recorded(events, tenant, refused);
    var machine = Deletion.machine();
    var states = new ArrayList<String>();
    var at = machine.begin(Deletion.input(tenant, new UUID(0, 1)));
    states.add(at.state());
    while (!at.ended()) {
      at =
          machine.next(
              at,
              new Outside() {
                @Override
                public JsonNode task(String resource, JsonNode input) {
                  return lambda.apply(input);
                }

                @Override
                public void pause(Duration time) {}
              });
      if (!at.ended()) {
        states.add(at.state());
      }
    }
    var end =
        at.run() == Position.Run.SUCCEEDED
            ? "SUCCEEDED " + plain(at.data(), tenant)
            : "FAILED " + at.state();
    return new Seen(states, events, end);
  }

  private Seen executed(TenantId tenant, Predicate<JsonNode> refused) {
    var events = new CopyOnWriteArrayList<String>();
    function = recorded(events, tenant, refused);
    var name = "parlor-deletion-at-" + lambda.getAddress().getPort();
    var file =
        Deletion.file()
            .replace(
                "${DeletionFunction}", "arn:aws:lambda:us-east-1:000000000000:function:" + name)
            .replaceAll("\"(Seconds|IntervalSeconds|BackoffRate)\": [0-9]+", "\"$1\": 1");
    var role = "arn:aws:iam::000000000000:role/erasing";
    var machine =
        sfn.createStateMachine(
            r -> r.name("erase-" + tenant.value()).roleArn(role).definition(file));
    var input = Deletion.input(tenant, new UUID(0, 1)).toString();
    var run =
        sfn.startExecution(r -> r.stateMachineArn(machine.stateMachineArn()).input(input))
            .executionArn();
    var end = ended(run);
    var states =
        sfn.getExecutionHistoryPaginator(r -> r.executionArn(run)).events().stream()
            .map(HistoryEvent::stateEnteredEventDetails)
            .filter(Objects::nonNull)
            .map(StateEnteredEventDetails::name)
            .toList();
    var how =
        end.status() == ExecutionStatus.SUCCEEDED
            ? plain(JsonMapper.shared().readTree(end.output()), tenant)
            : end.error();
    return new Seen(states, List.copyOf(events), end.status() + " " + how);
  }

  private DescribeExecutionResponse ended(String run) {
    for (int i = 0; i < 600; i++) {
      var now = sfn.describeExecution(r -> r.executionArn(run));
      if (now.status() != ExecutionStatus.RUNNING) {
        return now;
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    throw new AssertionError("it did not end");
  }

  /** The real steps, a page at a time; refused as an outage would be. */
  private UnaryOperator<JsonNode> recorded(
      List<String> events, TenantId tenant, Predicate<JsonNode> refused) {
    var endpoint = Deletion.of(town.parts());
    return event -> {
      events.add(plain(event, tenant));
      if (refused.test(event)) {
        throw new Unavailable("tables", null);
      }
      return endpoint.apply(event, Duration.ZERO);
    };
  }

  private static String step(JsonNode event) {
    return event.path("step").asString("");
  }

  private static String plain(JsonNode node, TenantId tenant) {
    return node.toString()
        .replace(tenant.value(), "TENANT")
        .replaceAll("\"at\":\"[^\"]+\"", "\"at\":\"TIME\"")
        .replaceAll("\"counted\":\"[^\"]+\"", "\"counted\":\"RECORD\"");
  }

  /** Lambda's Invoke. */
  private void invoke(HttpExchange exchange) throws IOException {
    var event = JsonMapper.shared().readTree(exchange.getRequestBody());
    byte[] reply;
    try {
      reply = function.apply(event).toString().getBytes(UTF_8);
    } catch (RuntimeException e) {
      exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
      reply = "{\"errorType\":\"%s\"}".formatted(e.getClass().getName()).getBytes(UTF_8);
    }
    try (exchange) {
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
    }
  }
}

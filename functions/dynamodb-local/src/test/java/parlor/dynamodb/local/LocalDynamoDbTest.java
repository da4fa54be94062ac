package parlor.dynamodb.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalDynamoDbTest {
  private static final String TABLE =
      """
      {"TableName":"kept","BillingMode":"PAY_PER_REQUEST",
       "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
       "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}
      """;

  @Test
  void answers_until_closed() throws Exception {
    var local = LocalDynamoDb.inMemory();
    try (local) {
      assertThat(ask(local.endpoint(), "ListTables", "{}")).contains("TableNames");
    }
    assertThatThrownBy(() -> ask(local.endpoint(), "ListTables", "{}"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void who_takes_over_a_process_finds_nothing_in_it_and_is_alone_with_it() throws Exception {
    long before = children();
    try (var first = LocalDynamoDb.inMemory()) {
      assertThat(ask(first.endpoint(), "CreateTable", TABLE)).contains("kept");
    }
    try (var second = LocalDynamoDb.inMemory();
        var third = LocalDynamoDb.inMemory()) {
      assertThat(ask(second.endpoint(), "ListTables", "{}")).doesNotContain("kept");
      ask(second.endpoint(), "CreateTable", TABLE);
      assertThat(ask(third.endpoint(), "ListTables", "{}")).doesNotContain("kept");
      assertThat(children() - before).isLessThanOrEqualTo(2);
    }
  }

  private static long children() {
    return ProcessHandle.current().children().count();
  }

  @Test
  void nobody_reaches_it_by_another_address_than_the_loopback_one() {
    try (var local = LocalDynamoDb.inMemory();
        var socket = new Socket()) {
      var elsewhere = new InetSocketAddress("127.0.0.2", local.endpoint().getPort());
      assertThatThrownBy(() -> socket.connect(elsewhere, 1_000)).isInstanceOf(IOException.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_page_that_was_made_to_point_here_gets_nothing() throws IOException {
    try (var local = LocalDynamoDb.inMemory();
        var socket = new Socket(InetAddress.getLoopbackAddress(), local.endpoint().getPort())) {
      var request = "POST / HTTP/1.1\r\nHost: rebound.example\r\nContent-Length: 0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      var reply = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      assertThat(reply.readLine()).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void a_folder_keeps_its_tables_and_has_one_server_at_a_time(@TempDir Path folder)
      throws Exception {
    try (var first = LocalDynamoDb.onDisk(folder)) {
      ask(first.endpoint(), "CreateTable", TABLE);
      assertThatThrownBy(() -> LocalDynamoDb.onDisk(folder))
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("in use by another process");
    }
    try (var second = LocalDynamoDb.onDisk(folder)) {
      assertThat(ask(second.endpoint(), "ListTables", "{}")).contains("kept");
    }
  }

  @Test
  void it_does_not_outlive_a_parent_that_is_killed() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var parent =
        new ProcessBuilder(
                java,
                "-Dparlor.root=" + System.getProperty("parlor.root"),
                "-Dparlor.target=" + System.getProperty("parlor.target"),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new BufferedReader(new InputStreamReader(parent.getInputStream(), UTF_8));
    var endpoint = URI.create(said.readLine());
    assertThat(ask(endpoint, "ListTables", "{}")).contains("TableNames");
    var server = parent.descendants().toList();
    assertThat(server).hasSize(1);
    parent.destroyForcibly().waitFor();
    server.getFirst().onExit().get(10, TimeUnit.SECONDS);
    assertThat(server.getFirst().isAlive()).isFalse();
  }

  /** A parent that never closes what it starts. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] args) throws InterruptedException {
      var local = LocalDynamoDb.inMemory();
      System.out.println(local.endpoint());
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  private static String ask(URI endpoint, String operation, String body) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(endpoint)
              .header("X-Amz-Target", "DynamoDB_20120810." + operation)
              .header("Content-Type", "application/x-amz-json-1.0")
              .header("X-Amz-Date", "20460101T000000Z")
              .header(
                  "Authorization",
                  "AWS4-HMAC-SHA256 Credential=local/20460101/eu-west-1/dynamodb/aws4_request,"
                      + " SignedHeaders=host, Signature=0")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}

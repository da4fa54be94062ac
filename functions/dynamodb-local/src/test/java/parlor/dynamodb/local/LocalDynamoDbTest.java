package parlor.dynamodb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
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

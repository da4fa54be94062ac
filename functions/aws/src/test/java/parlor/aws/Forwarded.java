package parlor.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A database elsewhere, asked what we are asked. */
final class Forwarded {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI database;

  Forwarded(URI database) {
    this.database = database;
  }

  Reply answer(Call call) {
    var request =
        HttpRequest.newBuilder(database)
            .header("X-Amz-Target", "DynamoDB_20120810." + call.operation())
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("Authorization", call.authorization())
            .POST(HttpRequest.BodyPublishers.ofByteArray(call.content()))
            .build();
    try {
      var reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return Reply.of(reply.statusCode(), "application/x-amz-json-1.0", reply.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

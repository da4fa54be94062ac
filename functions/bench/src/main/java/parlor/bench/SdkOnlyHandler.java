package parlor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The floor: one read from DynamoDB and nothing else. */
public final class SdkOnlyHandler implements RequestStreamHandler {
  private final DynamoDbClient client =
      DynamoDbClient.builder().httpClient(Apache5HttpClient.create()).build();

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    var none = Map.of("pk", AttributeValue.fromS("none"));
    boolean found = client.getItem(r -> r.tableName("parlor-test-keys").key(none)).hasItem();
    int status = found ? 200 : 201;
    var reply = "{\"statusCode\":%d,\"headers\":{},\"body\":\"\",\"isBase64Encoded\":false}";
    out.write(reply.formatted(status).getBytes(UTF_8));
  }
}

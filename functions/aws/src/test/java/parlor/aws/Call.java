package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request, its operation named as in the service's API, its body freed of the chunks the SDK
 * signs or sums.
 */
final class Call {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<String, String> SERVICES =
      Map.of(
          "TrentService", "kms",
          "secretsmanager", "secretsmanager",
          "AmazonSQS", "sqs",
          "DynamoDB_20120810", "dynamodb");

  private record Signature(String authorization, String token) {}

  private final String service;
  private final String operation;
  private final String path;
  private final Signature signature;
  private final byte[] content;

  private Call(String service, String operation, String path, Signature signature, byte[] content) {
    this.signature = signature;
    this.service = service;
    this.operation = operation;
    this.path = path;
    this.content = content;
  }

  static Call read(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var body = exchange.getRequestBody().readAllBytes();
    var path = exchange.getRequestURI().getPath();
    var signature =
        new Signature(
            headers.getOrDefault("Authorization", List.of("")).getFirst(),
            headers.getOrDefault("X-Amz-Security-Token", List.of("")).getFirst());
    var target = headers.getFirst("X-Amz-Target");
    if (target != null) {
      var parts = target.split("\\.", 2);
      return new Call(SERVICES.getOrDefault(parts[0], parts[0]), parts[1], path, signature, body);
    }
    var type = headers.getFirst("Content-Type");
    if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
      var form = new String(body, UTF_8);
      return new Call("sts", form.replaceFirst("^Action=(\\w+)&.*", "$1"), path, signature, body);
    }
    if (path.startsWith(FakeLambda.FUNCTIONS)) {
      return new Call("lambda", "InvokeFunction", path, signature, body);
    }
    if (path.equals(FakeSes.MAILS)) {
      return new Call("ses", "SendEmail", path, signature, body);
    }
    if (path.startsWith(FakeBedrock.MODELS)) {
      // Whole replies of either kind are under this right.
      return new Call("bedrock", "InvokeModel", path, signature, body);
    }
    var encoding = headers.getFirst("Content-Encoding");
    boolean chunked = encoding != null && encoding.contains("aws-chunked");
    boolean bucket = path.indexOf('/', 1) < 0 || path.indexOf('/', 1) == path.length() - 1;
    var operation =
        switch (exchange.getRequestMethod()) {
          case "GET" -> "GetObject";
          case "PUT" -> bucket ? "CreateBucket" : "PutObject";
          case "DELETE" -> "DeleteObject";
          default -> exchange.getRequestMethod();
        };
    return new Call("s3", operation, path, signature, chunked ? AwsChunks.content(body) : body);
  }

  String service() {
    return service;
  }

  String operation() {
    return operation;
  }

  /** Of an object in S3, bucket first; of a function of Lambda; of a model. */
  String path() {
    return path;
  }

  /** Whose signature it carries; it is not checked. */
  String accessKey() {
    return signature.authorization().replaceFirst(".*Credential=([^/]+)/.*", "$1");
  }

  /** Empty unless its credentials are a role's. */
  String sessionToken() {
    return signature.token();
  }

  String authorization() {
    return signature.authorization();
  }

  byte[] content() {
    return content;
  }

  JsonNode json() {
    return JSON.readTree(content);
  }

  /** A field's text. */
  String text(String field) {
    return json().get(field).asString();
  }
}

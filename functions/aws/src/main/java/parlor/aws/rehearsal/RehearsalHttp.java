package parlor.aws.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers requests of SDK clients in this process, in the services' own protocols. */
final class RehearsalHttp implements SdkHttpClient {
  /** What STS says, whoever asks. */
  private static final String CREDENTIALS =
      """
      <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <AssumedRoleUser><AssumedRoleId>rehearsal</AssumedRoleId><Arn>rehearsal</Arn></AssumedRoleUser>
      <Credentials><AccessKeyId>rehearsal</AccessKeyId>
      <SecretAccessKey>rehearsal</SecretAccessKey><SessionToken>rehearsal</SessionToken>
      <Expiration>2100-01-01T00:00:00Z</Expiration></Credentials>
      <PackedPolicySize>1</PackedPolicySize></AssumeRoleResult>
      <ResponseMetadata><RequestId>rehearsal</RequestId></ResponseMetadata></AssumeRoleResponse>
      """;

  /** What a model says to one text, whichever of Bedrock's it is. */
  private static final String VECTOR = "{\"embedding\":[1],\"embeddings\":[[1]]}";

  private final RehearsalTables tables = new RehearsalTables();
  private final String content;

  RehearsalHttp(String content) {
    this.content = content;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    if (request.httpRequest().encodedPath().endsWith("/invoke")) {
      return response(200, VECTOR);
    }
    if (target.isEmpty()) {
      boolean form = request.httpRequest().method() == SdkHttpMethod.POST;
      return response(200, form ? CREDENTIALS : content);
    }
    var asked = body(request);
    var operation = target.substring(target.indexOf('.') + 1);
    var reply =
        switch (operation) {
          case "Encrypt" -> echo(asked, "Plaintext", "CiphertextBlob");
          case "Decrypt" -> echo(asked, "CiphertextBlob", "Plaintext");
          case "GetSecretValue" -> secret(asked);
          case "SendMessage" -> sent(asked);
          default -> tables.answer(operation, asked);
        };
    return response(reply.has("__type") ? 400 : 200, reply.toString());
  }

  private static JsonNode body(HttpExecuteRequest request) throws IOException {
    try (var in = request.contentStreamProvider().orElseThrow().newStream()) {
      return JsonMapper.shared().readTree(in);
    }
  }

  /** A key service that wraps nothing: what it would hide is gone after the rehearsal anyway. */
  private static JsonNode echo(JsonNode asked, String from, String to) {
    var reply = JsonNodeFactory.instance.objectNode();
    reply.put("KeyId", asked.get("KeyId").asString()).set(to, asked.get(from));
    return reply.put("EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
  }

  /** A secret that was never rotated: there is no previous one. */
  private static JsonNode secret(JsonNode asked) {
    if (asked.path("VersionStage").asString("").equals("AWSPREVIOUS")) {
      return JsonNodeFactory.instance.objectNode().put("__type", "ResourceNotFoundException");
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("ARN", asked.get("SecretId").asString())
        .put("VersionId", "rehearsal")
        .put("SecretString", "rehearsal".repeat(8));
  }

  /** The SDK checks the sum of what was sent. */
  private static JsonNode sent(JsonNode asked) {
    try {
      var text = asked.get("MessageBody").asString().getBytes(UTF_8);
      var sum = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
      return JsonNodeFactory.instance
          .objectNode()
          .put("MessageId", "rehearsal")
          .put("MD5OfMessageBody", sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("MD5 is part of every JDK", e);
    }
  }

  private static HttpExecuteResponse response(int status, String body) {
    var bytes = body.getBytes(UTF_8);
    var checksum = new CRC32();
    checksum.update(bytes);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpFullResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .putHeader("x-amz-crc32", Long.toString(checksum.getValue()))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }
}

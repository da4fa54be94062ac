package parlor.models;

import java.net.URI;
import parlor.aws.Aws;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/** Bedrock at another address, as operators would say it. */
final class BedrockAt {
  private static final String ENDPOINT = "aws.endpointUrlBedrockRuntime";

  private BedrockAt() {}

  static Aws address(URI server) {
    System.setProperty(ENDPOINT, server.toString());
    var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    return new Aws(Apache5HttpClient.create(), nobody, Region.EU_CENTRAL_1);
  }
}

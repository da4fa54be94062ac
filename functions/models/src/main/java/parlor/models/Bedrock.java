package parlor.models;

import parlor.aws.Aws;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The client of Bedrock that answers whole. */
final class Bedrock {
  private Bedrock() {}

  /** Reaches for nothing yet. */
  static BedrockRuntimeClient client(Aws aws) {
    return BedrockRuntimeClient.builder()
        .httpClient(aws.http())
        .credentialsProvider(aws.credentials())
        .region(aws.region())
        .overrideConfiguration(Attempts::few)
        .build();
  }
}

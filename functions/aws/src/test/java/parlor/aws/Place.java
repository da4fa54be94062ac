package parlor.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Services at an address, set by the SDK's own property, and what an operator makes there. */
final class Place implements AutoCloseable {
  private static final String ENDPOINT = "aws.endpointUrl";

  private final SdkHttpClient http = Apache5HttpClient.create();
  final Aws aws =
      new Aws(
          http,
          StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")),
          Region.EU_CENTRAL_1);

  Place(URI endpoint) {
    System.setProperty(ENDPOINT, endpoint.toString());
  }

  String newKey() {
    try (var kms = operator(KmsClient.builder())) {
      return kms.createKey().keyMetadata().arn();
    }
  }

  void newSecret(String name, String text) {
    try (var secrets = operator(SecretsManagerClient.builder())) {
      secrets.createSecret(r -> r.name(name).secretString(text));
    }
  }

  /** As a rotation does: the value before becomes the previous one. */
  void rotate(String name, String text) {
    try (var secrets = operator(SecretsManagerClient.builder())) {
      secrets.putSecretValue(r -> r.secretId(name).secretString(text));
    }
  }

  void newBucket(String name) {
    try (var s3 = operator(S3Client.builder())) {
      s3.createBucket(
          r ->
              r.bucket(name)
                  .createBucketConfiguration(c -> c.locationConstraint(aws.region().id())));
    }
  }

  String newQueue(String name) {
    try (var sqs = operator(SqsClient.builder())) {
      return sqs.createQueue(r -> r.queueName(name)).queueUrl();
    }
  }

  SqsClient queues() {
    return operator(SqsClient.builder());
  }

  /** Has the SDK's own patience: an emulator loads a service when it is first used. */
  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C operator(B builder) {
    return builder
        .httpClient(http)
        .credentialsProvider(aws.credentials())
        .region(aws.region())
        .build();
  }

  @Override
  public void close() {
    System.clearProperty(ENDPOINT);
    http.close();
  }
}

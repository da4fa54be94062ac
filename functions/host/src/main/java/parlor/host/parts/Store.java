package parlor.host.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.dynamodb.HotPathClient;
import parlor.dynamodb.Schema;
import parlor.dynamodb.local.LocalDynamoDb;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The database: our own DynamoDB Local on disk, unless another endpoint is given. */
public final class Store implements AutoCloseable {
  static final String PREFIX = "parlor-";

  private final @Nullable LocalDynamoDb own;
  private final SdkHttpClient http = Apache5HttpClient.create();
  private final URI endpoint;
  private final DynamoDbClient client;

  private Store(@Nullable LocalDynamoDb own, URI endpoint, Region region) {
    this.own = own;
    this.endpoint = endpoint;
    this.client = HotPathClient.of(http, credentials(), region, Optional.of(endpoint), List.of());
    try (var patient =
        DynamoDbClient.builder()
            .httpClient(http)
            .credentialsProvider(credentials())
            .region(region)
            .endpointOverride(endpoint)
            .build()) {
      Schema.create(patient, PREFIX);
    }
  }

  /** {@code folder} is used where no endpoint is given. */
  public static Store open(Optional<URI> endpoint, String region, Path folder) {
    if (endpoint.isPresent()) {
      return new Store(null, endpoint.get(), Region.of(region));
    }
    var own = LocalDynamoDb.onDisk(folder);
    return new Store(own, own.endpoint(), Region.of(region));
  }

  DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    http.close();
    if (own != null) {
      own.close();
    }
  }

  /** DynamoDB Local takes any credentials and wants some; it is never reached over TLS. */
  private AwsCredentialsProvider credentials() {
    return endpoint.getScheme().equals("https")
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }
}

package parlor.dynamodb;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.tenant.AllTenants;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A database that one process has for all its tenants: a host's. Missing tables are made. */
public final class OwnDatabase implements AutoCloseable {
  private static final String PREFIX = "parlor-";

  private final SdkHttpClient http = Apache5HttpClient.create();
  private final DynamoDbClient client;

  private OwnDatabase(URI endpoint, Region region) {
    var credentials = credentials(endpoint);
    this.client = HotPathClient.of(http, credentials, region, Optional.of(endpoint), List.of());
    try (var patient =
        DynamoDbClient.builder()
            .httpClient(http)
            .credentialsProvider(credentials)
            .region(region)
            .endpointOverride(endpoint)
            .build()) {
      Schema.create(patient, PREFIX);
    }
  }

  /** Connects to {@code endpoint}; {@code region} is a name such as {@code eu-central-1}. */
  public static OwnDatabase connect(URI endpoint, String region) {
    return new OwnDatabase(endpoint, Region.of(region));
  }

  /** The ports on its tables; {@code random} must be a secure one. */
  public DynamoTables tables(Clock clock, RandomGenerator random) {
    return DynamoTables.of(client, PREFIX, clock, random);
  }

  /** Which businesses there are. */
  public AllTenants allTenants() {
    return DynamoAllTenants.of(client, PREFIX);
  }

  /** DynamoDB Local takes any credentials and wants some; it is never reached over TLS. */
  private static AwsCredentialsProvider credentials(URI endpoint) {
    return endpoint.getScheme().equals("https")
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  @Override
  public void close() {
    client.close();
    http.close();
  }
}

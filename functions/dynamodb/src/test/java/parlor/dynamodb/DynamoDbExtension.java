package parlor.dynamodb;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import parlor.dynamodb.local.LocalDynamoDb;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One server for all tests of a JVM; {@link LocalTables} of its own for each test class. */
public final class DynamoDbExtension implements ParameterResolver {
  private static final AwsCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static final Namespace OURS = Namespace.create(DynamoDbExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalTables.class;
  }

  @Override
  public LocalTables resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var store = context.getRoot().getStore(OURS);
    var server = store.getOrComputeIfAbsent("server", key -> new Server(), Server.class);
    return store.getOrComputeIfAbsent(
        context.getRequiredTestClass(), key -> server.freshTables(), LocalTables.class);
  }

  /** Closed by JUnit with the root context, once all tests have run. */
  private static final class Server implements AutoCloseable {
    private final LocalDynamoDb local = LocalDynamoDb.inMemory();
    private final SdkHttpClient http = Apache5HttpClient.builder().maxConnections(60).build();
    private final AtomicInteger prefixes = new AtomicInteger();

    LocalTables freshTables() {
      var meter = new Meter();
      var client =
          HotPathClient.of(
              http, NOBODY, Region.EU_WEST_1, Optional.<URI>of(local.endpoint()), List.of(meter));
      var prefix = "test" + prefixes.incrementAndGet() + "-";
      create(prefix);
      return new LocalTables(client, prefix, meter);
    }

    /** With patience: making tables is no part of a hot path, and a busy machine takes its time. */
    private void create(String prefix) {
      try (var patient =
          DynamoDbClient.builder()
              .httpClient(http)
              .credentialsProvider(NOBODY)
              .region(Region.EU_WEST_1)
              .endpointOverride(local.endpoint())
              .build()) {
        Schema.create(patient, prefix);
      }
    }

    @Override
    public void close() {
      http.close();
      local.close();
    }
  }
}

package parlor.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.HotPathClient;
import parlor.dynamodb.Schema;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.testing.Casa;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables on a real DynamoDB Local, and businesses in them. */
final class Household implements AutoCloseable {
  static final Origin SITE = Casa.SITE;
  static final RandomGenerator RANDOM = RandomGenerator.of("SecureRandom");
  private static final String PREFIX = "parlor-test-";

  private final LocalDynamoDb local = LocalDynamoDb.inMemory();
  private final SdkHttpClient http = Apache5HttpClient.create();
  private final Clock clock;
  private final KeyFile secrets;

  Household(Clock clock) {
    this.clock = clock;
    Schema.create(client(List.of()), PREFIX);
    try {
      this.secrets = KeyFile.openOrCreate(Files.createTempDirectory("parlor").resolve("keys"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An instance with nothing in memory, whose every request {@code asked} sees. */
  WatchedParts instance(Asked asked) {
    return new WatchedParts(tables(List.of(asked)), secrets, clock, asked);
  }

  /** A business's public key, as it stands on its pages. */
  String business() {
    var tenant = TenantId.of(random(13));
    var key = new PublicKey(tenant, PublicKeys.serial(random(8)));
    var tables = tables(List.of());
    var vault = new TinkVault(secrets.masterKey(), clock);
    tables.keyring().addTenantKey(tenant, vault.newTenantKey(tenant));
    tables.workspaces().write(Casa.workspace(tenant));
    tables.keys().write(key, new KeyItem(true, Set.of(SITE), Rate.KEY, 100, "v1"));
    return secrets.publicKeys().text(key);
  }

  private DynamoTables tables(List<Asked> watchers) {
    return DynamoTables.of(client(watchers), PREFIX, clock, RANDOM);
  }

  private DynamoDbClient client(List<Asked> watchers) {
    return HotPathClient.of(
        http,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")),
        Region.EU_CENTRAL_1,
        Optional.<URI>of(local.endpoint()),
        List.copyOf(watchers));
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() {
    http.close();
    local.close();
  }
}

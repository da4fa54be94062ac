package parlor.host.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.OwnDatabase;
import parlor.dynamodb.local.LocalDynamoDb;
import parlor.tenant.AllTenants;

/** The database: our own DynamoDB Local on disk, unless another endpoint is given. */
public final class Store implements AutoCloseable {
  private final @Nullable LocalDynamoDb own;
  private final OwnDatabase database;

  private Store(@Nullable LocalDynamoDb own, OwnDatabase database) {
    this.own = own;
    this.database = database;
  }

  /** {@code folder} is used where no endpoint is given. */
  public static Store open(Optional<URI> endpoint, String region, Path folder) {
    if (endpoint.isPresent()) {
      return new Store(null, OwnDatabase.connect(endpoint.get(), region));
    }
    var own = LocalDynamoDb.onDisk(folder);
    return new Store(own, OwnDatabase.connect(own.endpoint(), region));
  }

  public DynamoTables tables(Clock clock, RandomGenerator random) {
    return database.tables(clock, random);
  }

  /** Which businesses there are. */
  public AllTenants allTenants() {
    return database.allTenants();
  }

  @Override
  public void close() {
    database.close();
    if (own != null) {
      own.close();
    }
  }
}

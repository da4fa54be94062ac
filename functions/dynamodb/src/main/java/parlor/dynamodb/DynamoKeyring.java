package parlor.dynamodb;

import static parlor.dynamodb.Attributes.bytes;
import static parlor.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.SecretHash;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The keyring table. Everything is read strongly: what an erasure took is gone at once. */
final class DynamoKeyring implements Keyring {
  private static final String TENANT_KEY = "tenant-key";
  private static final int MOST = 100;
  private static final int ROUNDS = 5;

  private final Table keyring;

  DynamoKeyring(Table keyring) {
    this.keyring = keyring;
  }

  @Override
  public Optional<WrappedKey> tenantKey(TenantId tenant) {
    var partition = Partition.of(tenant);
    return keyring
        .get(partition, Table.key(partition, TENANT_KEY), true)
        .map(item -> new WrappedKey(bytes(item, "wrapped")));
  }

  @Override
  public WrappedKey addTenantKey(TenantId tenant, WrappedKey key) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(Table.key(partition, TENANT_KEY));
    item.put("wrapped", binary(key));
    return switch (keyring.putNew(partition, item)) {
      case Written.Done done -> key;
      case Written.Refused first -> new WrappedKey(bytes(first.standing(), "wrapped"));
    };
  }

  @Override
  public void add(TenantId tenant, RecordId record, Row row) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(Table.key(partition, record.value()));
    item.put("wrapped", binary(row.recordKey()));
    item.put("resume", AttributeValue.fromS(row.resumeHash().hex()));
    item.put(Table.EXPIRES, Numbers.seconds(row.expiresAt()));
    // The same row standing there is our own, whose answer was lost on the way.
    if (keyring.putNew(partition, item) instanceof Written.Refused first
        && !first.standing().equals(item)) {
      throw new IllegalStateException("a record has its key already");
    }
  }

  @Override
  public Optional<Row> find(TenantId tenant, RecordId record) {
    var partition = Partition.of(tenant);
    return keyring
        .get(partition, Table.key(partition, record.value()), true)
        .map(DynamoKeyring::row);
  }

  @Override
  public Map<RecordId, Row> findAll(TenantId tenant, Set<RecordId> records) {
    if (records.size() > MOST) {
      throw new IllegalArgumentException("up to " + MOST + " records at once");
    }
    if (records.isEmpty()) {
      return Map.of();
    }
    var partition = Partition.of(tenant);
    var byValue = records.stream().collect(Collectors.toMap(RecordId::value, Function.identity()));
    var keys = records.stream().map(record -> Table.key(partition, record.value())).toList();
    var left = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    var found = new HashMap<RecordId, Row>();
    for (int i = 0; i < ROUNDS; i++) {
      var response = keyring.batchGet(partition, left);
      for (var item : response.responses().getOrDefault(keyring.name(), List.of())) {
        var record = byValue.get(text(item, Table.SORT));
        if (record != null) {
          found.put(record, row(item));
        }
      }
      var rest = response.unprocessedKeys().get(keyring.name());
      if (rest == null) {
        return Map.copyOf(found);
      }
      left = rest;
    }
    throw keyring.unavailable();
  }

  private static Row row(Map<String, AttributeValue> item) {
    return new Row(
        new WrappedKey(bytes(item, "wrapped")),
        new SecretHash(text(item, "resume")),
        Instant.ofEpochSecond(Numbers.read(item, Table.EXPIRES)));
  }

  private static AttributeValue binary(WrappedKey key) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(key.bytes()));
  }
}

package parlor.dynamodb;

import static parlor.dynamodb.Attributes.bytes;
import static parlor.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.SecretHash;
import parlor.seal.WrappedKey;
import parlor.tenant.Origin;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The keyring table. Everything is read strongly: what an erasure took is gone at once. */
final class DynamoKeyring implements Keyring {
  private static final String TENANT_KEY = "tenant-key";
  private static final String ROTATED = "rotated";
  private static final int MOST = 100;
  private static final int ROUNDS = 5;

  private final Table keyring;

  DynamoKeyring(Table keyring) {
    this.keyring = keyring;
  }

  @Override
  public Optional<TenantRow> tenantRow(TenantId tenant) {
    var partition = Partition.of(tenant);
    return keyring
        .get(partition, Table.key(partition, TENANT_KEY), true)
        .map(DynamoKeyring::tenantRow);
  }

  @Override
  public WrappedKey addTenantKey(TenantId tenant, WrappedKey key) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(Table.key(partition, TENANT_KEY));
    item.put("wrapped", binary(key));
    return switch (keyring.putNew(partition, item)) {
      case Written.Done done -> key;
      case Written.Refused first -> key(first.standing());
    };
  }

  @Override
  public boolean replaceTenantKey(TenantId tenant, WrappedKey from, TenantRow to) {
    var rotated = to.rotated().map(at -> Map.of(":at", Numbers.of(at.toEpochMilli())));
    return replace(
        Partition.of(tenant),
        TENANT_KEY,
        from,
        to.tenantKey(),
        rotated.isPresent() ? ", rotated = :at" : "",
        rotated.orElse(Map.of()));
  }

  @Override
  public boolean removeTenantKey(TenantId tenant) {
    var partition = Partition.of(tenant);
    return keyring.deleteOld(partition, Table.key(partition, TENANT_KEY));
  }

  @Override
  public Row addOrFind(TenantId tenant, RecordId record, Row row) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(Table.key(partition, record.value()));
    item.put("wrapped", binary(row.recordKey()));
    row.resumeHash().ifPresent(hash -> item.put("resume", AttributeValue.fromS(hash.hex())));
    item.put(Table.EXPIRES, Numbers.seconds(row.expiresAt()));
    row.from().ifPresent(site -> item.put("from", AttributeValue.fromS(site.value())));
    return switch (keyring.putNew(partition, item)) {
      case Written.Done done -> row;
      // The same row standing there is our own, whose answer was lost on the way.
      case Written.Refused first -> first.standing().equals(item) ? row : row(first.standing());
    };
  }

  @Override
  public Optional<Row> find(TenantId tenant, RecordId record) {
    var partition = Partition.of(tenant);
    return keyring
        .get(partition, Table.key(partition, record.value()), true)
        .map(DynamoKeyring::row);
  }

  @Override
  public boolean remove(TenantId tenant, RecordId record) {
    var partition = Partition.of(tenant);
    return keyring.deleteOld(partition, Table.key(partition, record.value()));
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

  @Override
  public SequencedMap<RecordId, Row> latest(TenantId tenant, char kind, int most) {
    var partition = Partition.of(tenant);
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk AND begins_with(sk, :kind)")
            .expressionAttributeValues(
                Map.of(":pk", partition.value(), ":kind", AttributeValue.fromS(kind + "#")))
            .scanIndexForward(false)
            .limit(most);
    var found = new LinkedHashMap<RecordId, Row>();
    keyring
        .query(partition, query)
        .items()
        .forEach(item -> found.put(RecordId.of(text(item, Table.SORT)), row(item)));
    return Collections.unmodifiableSequencedMap(found);
  }

  @Override
  public SequencedMap<RecordId, WrappedKey> recordKeys(
      TenantId tenant, Optional<RecordId> after, int most) {
    var partition = Partition.of(tenant);
    var found = new LinkedHashMap<RecordId, WrappedKey>();
    Map<String, AttributeValue> from =
        after.map(record -> Table.key(partition, record.value())).orElse(Map.of());
    do {
      var query =
          QueryRequest.builder()
              .keyConditionExpression("pk = :pk")
              .expressionAttributeValues(Map.of(":pk", partition.value()))
              .consistentRead(true)
              .limit(most - found.size());
      var page = keyring.query(partition, from.isEmpty() ? query : query.exclusiveStartKey(from));
      for (var item : page.items()) {
        if (!text(item, Table.SORT).equals(TENANT_KEY)) {
          found.put(RecordId.of(text(item, Table.SORT)), key(item));
        }
      }
      from = page.lastEvaluatedKey();
    } while (found.size() < most && !from.isEmpty());
    return Collections.unmodifiableSequencedMap(found);
  }

  @Override
  public boolean replaceRecordKey(
      TenantId tenant, RecordId record, WrappedKey from, WrappedKey to) {
    return replace(Partition.of(tenant), record.value(), from, to, "", Map.of());
  }

  /**
   * A row that is gone has no {@code wrapped} either, so none is made where none stands. The
   * attribute is named apart because "wrapped" is reserved.
   */
  private boolean replace(
      Partition partition,
      String sort,
      WrappedKey from,
      WrappedKey to,
      String more,
      Map<String, AttributeValue> values) {
    var all = new HashMap<>(values);
    all.put(":from", binary(from));
    all.put(":to", binary(to));
    var change =
        new Change(
            "SET #wrapped = :to" + more,
            Optional.of("#wrapped = :from"),
            Map.of("#wrapped", "wrapped"),
            Map.copyOf(all));
    return switch (keyring.update(partition, Table.key(partition, sort), change)) {
      case Written.Done done -> true;
      // The very key standing there is our own, whose answer was lost on the way.
      case Written.Refused other -> binary(to).equals(other.standing().get("wrapped"));
    };
  }

  private static TenantRow tenantRow(Map<String, AttributeValue> item) {
    var rotated =
        item.containsKey(ROTATED)
            ? Optional.of(Instant.ofEpochMilli(Numbers.read(item, ROTATED)))
            : Optional.<Instant>empty();
    return new TenantRow(key(item), rotated);
  }

  private static Row row(Map<String, AttributeValue> item) {
    return new Row(
        key(item),
        Optional.ofNullable(item.get("resume")).map(AttributeValue::s).map(SecretHash::new),
        Instant.ofEpochSecond(Numbers.read(item, Table.EXPIRES)),
        Optional.ofNullable(item.get("from")).flatMap(site -> Origin.parse(site.s())));
  }

  private static WrappedKey key(Map<String, AttributeValue> item) {
    return new WrappedKey(bytes(item, "wrapped"));
  }

  private static AttributeValue binary(WrappedKey key) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(key.bytes()));
  }
}

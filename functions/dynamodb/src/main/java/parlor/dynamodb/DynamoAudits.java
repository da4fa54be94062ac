package parlor.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parlor.audit.About;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.audit.Reason;
import parlor.limit.HashedAddress;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The audit table. An entry is never written over. */
final class DynamoAudits implements Audits {
  private static final String WHO = "who";
  private static final String WHAT = "what";
  private static final String RECORD = "record";
  private static final String ABOUT = "about";
  private static final String FROM = "from";
  private static final String REASON = "reason";

  private final Table audit;

  DynamoAudits(Table audit) {
    this.audit = audit;
  }

  @Override
  public void write(TenantId tenant, AuditEntry entry) {
    var partition = Partition.of(tenant);
    var item = new HashMap<>(Table.key(partition, entry.id().toString()));
    item.put(WHO, AttributeValue.fromS(entry.who().value()));
    item.put(WHAT, AttributeValue.fromS(entry.what().name()));
    entry.record().ifPresent(record -> item.put(RECORD, AttributeValue.fromS(record.value())));
    entry.about().ifPresent(about -> item.put(ABOUT, AttributeValue.fromS(about.value())));
    entry.from().ifPresent(from -> item.put(FROM, AttributeValue.fromS(from.value())));
    entry.reason().ifPresent(reason -> item.put(REASON, AttributeValue.fromS(reason.text())));
    // The same row standing there is our own, whose answer was lost on the way.
    if (audit.putNew(partition, item) instanceof Written.Refused first
        && !first.standing().equals(item)) {
      throw new IllegalStateException("an audit entry stands in this one's place");
    }
  }

  @Override
  public List<AuditEntry> before(
      TenantId tenant, Optional<AuditId> before, Instant since, int most) {
    var partition = Partition.of(tenant);
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk AND sk >= :since")
            .expressionAttributeValues(
                Map.of(":pk", partition.value(), ":since", AttributeValue.fromS(first(since))))
            .consistentRead(true)
            .scanIndexForward(false)
            .limit(most);
    before.ifPresent(id -> query.exclusiveStartKey(Table.key(partition, id.toString())));
    return audit.query(partition, query).items().stream().map(DynamoAudits::entry).toList();
  }

  @Override
  public int forget(TenantId tenant, Instant before, int most) {
    var partition = Partition.of(tenant);
    var old =
        audit.items(
            partition,
            () ->
                QueryRequest.builder()
                    .keyConditionExpression("pk = :pk AND sk < :before")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk",
                            partition.value(),
                            ":before",
                            AttributeValue.fromS(first(before))))
                    .consistentRead(true),
            most);
    old.forEach(
        row -> audit.delete(partition, Table.key(partition, Attributes.text(row, Table.SORT))));
    return old.size();
  }

  /** The least id of a moment. */
  private static String first(Instant moment) {
    return AuditId.of(moment, new byte[10]).toString();
  }

  private static AuditEntry entry(Map<String, AttributeValue> item) {
    return new AuditEntry(
        new AuditId(UUID.fromString(Attributes.text(item, Table.SORT))),
        new Actor(Attributes.text(item, WHO)),
        Deed.valueOf(Attributes.text(item, WHAT)),
        Optional.ofNullable(item.get(RECORD)).map(value -> record(value.s())),
        Optional.ofNullable(item.get(ABOUT)).map(value -> new About(value.s())),
        Optional.ofNullable(item.get(FROM)).map(value -> new HashedAddress(value.s())),
        Optional.ofNullable(item.get(REASON)).map(value -> new Reason(value.s())));
  }

  private static RecordId record(String value) {
    return new RecordId(value.charAt(0), UUID.fromString(value.substring(2)));
  }
}

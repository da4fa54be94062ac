package parlor.dynamodb;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parlor.conversation.Span;
import parlor.lead.Handling;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.lead.Leads;
import parlor.seal.Seal;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The leads table: what a visitor left, and beside it what the business makes of it. */
final class DynamoLeads implements Leads {
  private static final String BODY = "body";
  private static final String HANDLING = "handling";
  private static final String REVISION = "revision";

  private final Table leads;
  private final Clock clock;

  DynamoLeads(Table leads, Clock clock) {
    this.leads = leads;
    this.clock = clock;
  }

  @Override
  public void write(TenantId tenant, Seal seal, Lead lead, Instant expiresAt) {
    var partition = Partition.of(tenant);
    var change =
        new Change(
            "SET #body = :body, #expires = :expires",
            Optional.empty(),
            Map.of("#body", BODY, "#expires", Table.EXPIRES),
            Map.of(
                ":body",
                sealed(seal, LeadJson.write(lead), BODY),
                ":expires",
                Numbers.seconds(expiresAt)));
    leads.update(partition, Table.key(partition, lead.id().toString()), change);
  }

  @Override
  public Optional<Sealed> find(TenantId tenant, LeadId id) {
    var partition = Partition.of(tenant);
    return leads
        .get(partition, Table.key(partition, id.toString()), true)
        .<Sealed>map(item -> new Row(leads, item))
        .filter(row -> row.expiresAt().isAfter(clock.instant()));
  }

  @Override
  public List<Sealed> list(TenantId tenant, Span span, int most) {
    return NewestFirst.of(leads, Partition.of(tenant), span, clock.instant(), most).stream()
        .<Sealed>map(item -> new Row(leads, item))
        .toList();
  }

  @Override
  public boolean handle(TenantId tenant, Seal seal, LeadId id, Handling next, long seen) {
    var partition = Partition.of(tenant);
    var sealed = sealed(seal, LeadJson.write(next), HANDLING);
    var values = new HashMap<String, AttributeValue>();
    values.put(":next", sealed);
    values.put(":then", Numbers.of(seen + 1));
    if (seen > 0) {
      values.put(":seen", Numbers.of(seen));
    }
    var change =
        new Change(
            "SET #handling = :next, #revision = :then",
            Optional.of(
                seen > 0
                    ? "#revision = :seen"
                    : "attribute_exists(pk) AND attribute_not_exists(#revision)"),
            Map.of("#handling", HANDLING, "#revision", REVISION),
            Map.copyOf(values));
    return switch (leads.update(partition, Table.key(partition, id.toString()), change)) {
      case Written.Done done -> true;
      // The very bytes standing there are our own, whose answer was lost on the way.
      case Written.Refused other -> sealed.equals(other.standing().get(HANDLING));
    };
  }

  @Override
  public boolean remove(TenantId tenant, LeadId id) {
    var partition = Partition.of(tenant);
    return leads.deleteOld(partition, Table.key(partition, id.toString()));
  }

  private static AttributeValue sealed(Seal seal, byte[] plain, String place) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(seal.seal(Deflated.pack(plain), place)));
  }

  private record Row(Table leads, Map<String, AttributeValue> item) implements Sealed {
    @Override
    public LeadId id() {
      return new LeadId(UUID.fromString(Attributes.text(item, Table.SORT)));
    }

    @Override
    public Instant expiresAt() {
      return Instant.ofEpochSecond(Numbers.read(item, Table.EXPIRES));
    }

    @Override
    public long revision() {
      return item.containsKey(REVISION) ? Numbers.read(item, REVISION) : 0;
    }

    @Override
    public Lead open(Seal seal) {
      return LeadJson.read(id(), plain(seal, BODY)).orElseThrow(leads::unavailable);
    }

    @Override
    public Handling handling(Seal seal) {
      return item.containsKey(HANDLING)
          ? LeadJson.readHandling(plain(seal, HANDLING)).orElseThrow(leads::unavailable)
          : Handling.NONE;
    }

    private byte[] plain(Seal seal, String place) {
      return Deflated.unpack(seal.open(Attributes.bytes(item, place), place));
    }

    @Override
    public String toString() {
      return "Row[" + id() + "]";
    }
  }
}

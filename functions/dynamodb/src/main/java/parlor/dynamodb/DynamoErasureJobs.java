package parlor.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parlor.erasure.ErasureJob;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Tally;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Jobs in the limits table, which has no backups. */
final class DynamoErasureJobs implements ErasureJobs {
  private static final String JOB = "job";
  private static final String BY = "by";
  private static final String BEGUN = "begun";
  private static final String TALLY = "tally";
  private static final String RECEIPT = "receipt";

  private final Table limits;

  DynamoErasureJobs(Table limits) {
    this.limits = limits;
  }

  @Override
  public ErasureJob take(TenantId tenant, ErasureJob job) {
    var partition = Partition.ofErasure(tenant);
    var item = new HashMap<>(Table.key(partition));
    item.put(JOB, AttributeValue.fromS(job.id().toString()));
    item.put(BY, AttributeValue.fromS(job.by().value()));
    item.put(BEGUN, Numbers.of(job.begun().toEpochMilli()));
    item.put(Table.EXPIRES, Numbers.seconds(job.begun().plus(ErasureJob.KEPT)));
    return switch (limits.putNew(partition, item)) {
      case Written.Done done -> job;
      case Written.Refused first -> job(first.standing());
    };
  }

  @Override
  public Optional<ErasureJob> find(TenantId tenant) {
    var partition = Partition.ofErasure(tenant);
    return limits.get(partition, Table.key(partition), true).map(DynamoErasureJobs::job);
  }

  @Override
  public Tally tally(TenantId tenant, UUID id, Tally tally) {
    return switch (first(tenant, id, TALLY, TallyItem.of(tally))) {
      case Written.Done done -> TallyItem.read(done.now().get(TALLY)).orElse(tally);
      case Written.Refused none -> tally;
    };
  }

  @Override
  public void done(TenantId tenant, UUID id, String receipt) {
    first(tenant, id, RECEIPT, AttributeValue.fromS(receipt));
  }

  /** The first such value stands. */
  private Written first(TenantId tenant, UUID id, String name, AttributeValue value) {
    return limits.update(
        Partition.ofErasure(tenant),
        new Change(
            "SET #name = if_not_exists(#name, :value)",
            Optional.of("job = :job"),
            Map.of("#name", name),
            Map.of(":value", value, ":job", AttributeValue.fromS(id.toString()))));
  }

  private static ErasureJob job(Map<String, AttributeValue> item) {
    return new ErasureJob(
        UUID.fromString(Attributes.text(item, JOB)),
        new PersonId(Attributes.text(item, BY)),
        Instant.ofEpochMilli(Numbers.read(item, BEGUN)),
        Optional.ofNullable(item.get(RECEIPT)).map(AttributeValue::s));
  }
}

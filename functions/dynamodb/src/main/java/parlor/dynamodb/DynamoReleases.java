package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.content.Release;
import parlor.content.Releases;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is live: one row of the workspaces table, and a word of it in each key's item. */
final class DynamoReleases implements Releases {
  private static final String ROW = "release";

  private final Table workspaces;
  private final Table keys;

  DynamoReleases(Table workspaces, Table keys) {
    this.workspaces = workspaces;
    this.keys = keys;
  }

  @Override
  public Release read(TenantId tenant) {
    var partition = Partition.of(tenant);
    return workspaces
        .get(partition, row(partition), true)
        .map(DynamoReleases::release)
        .orElse(Release.NONE);
  }

  @Override
  public boolean replace(TenantId tenant, Release seen, String version) {
    var partition = Partition.of(tenant);
    var retired = new HashMap<String, AttributeValue>();
    seen.retired().forEach((old, at) -> retired.put(old, Numbers.seconds(at)));
    seen.version().ifPresent(old -> retired.put(old, Numbers.seconds(Instant.EPOCH)));
    retired.remove(version);
    var change =
        new Change(
            "SET #version = :version, #revision = :next, retired = :retired",
            Optional.of(
                seen.revision() == 0 ? "attribute_not_exists(#revision)" : "#revision = :seen"),
            Map.of("#version", "version", "#revision", "revision"),
            new HashMap<>(
                Map.of(
                    ":version", AttributeValue.fromS(version),
                    ":next", Numbers.of(seen.revision() + 1),
                    ":retired", AttributeValue.fromM(retired))));
    if (seen.revision() != 0) {
      change.values().put(":seen", Numbers.of(seen.revision()));
    }
    return switch (workspaces.update(partition, row(partition), change)) {
      case Written.Done done -> true;
      // The client may have sent it twice, because the first answer was lost.
      case Written.Refused refused -> {
        var standing = release(refused.standing());
        yield standing.revision() == seen.revision() + 1
            && standing.version().equals(Optional.of(version));
      }
    };
  }

  @Override
  public Release enrol(PublicKey key) {
    var partition = Partition.of(key.tenant());
    var serial = AttributeValue.fromSs(List.of(key.serial()));
    var change =
        new Change("ADD serials :serial", Optional.empty(), Map.of(), Map.of(":serial", serial));
    return switch (workspaces.update(partition, row(partition), change)) {
      case Written.Done done -> release(done.now());
      case Written.Refused refused -> throw workspaces.unavailable();
    };
  }

  @Override
  public void tell(PublicKey key, String version) {
    // Refused where the key has no item: whoever writes one looks at the release again.
    keys.update(
        Partition.of(key),
        new Change(
            "SET content = :version",
            Optional.of("attribute_exists(pk)"),
            Map.of(),
            Map.of(":version", AttributeValue.fromS(version))));
  }

  @Override
  public void told(TenantId tenant, Set<String> versions, Instant now) {
    for (var version : versions) {
      retired(
          tenant,
          version,
          "SET retired.#old = :now",
          Map.of(":now", Numbers.seconds(now), ":never", Numbers.of(0)),
          "retired.#old = :never");
    }
  }

  @Override
  public void forget(TenantId tenant, Set<String> versions) {
    for (var version : versions) {
      retired(tenant, version, "REMOVE retired.#old", Map.of(), "attribute_exists(retired.#old)");
    }
  }

  private void retired(
      TenantId tenant,
      String version,
      String update,
      Map<String, AttributeValue> values,
      String condition) {
    var partition = Partition.of(tenant);
    workspaces.update(
        partition,
        row(partition),
        new Change(update, Optional.of(condition), Map.of("#old", version), values));
  }

  private static Map<String, AttributeValue> row(Partition partition) {
    return Table.key(partition, ROW);
  }

  private static Release release(Map<String, AttributeValue> item) {
    var retired = new HashMap<String, Instant>();
    if (item.containsKey("retired")) {
      Attributes.required(item, "retired")
          .m()
          .forEach((old, at) -> retired.put(old, Instant.ofEpochSecond(Long.parseLong(at.n()))));
    }
    return new Release(
        Numbers.read(item, "revision", 0),
        item.containsKey("version") ? Optional.of(text(item, "version")) : Optional.empty(),
        item.containsKey("serials")
            ? Set.copyOf(Attributes.required(item, "serials").ss())
            : Set.of(),
        retired);
  }
}

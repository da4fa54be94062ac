package parlor.dynamodb;

import static parlor.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.content.Source;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.SourceState.Phase;
import parlor.content.Sources;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sources of a business: a row each of the workspaces table. */
final class DynamoSources implements Sources {
  private static final String PREFIX = "source#";

  /** Not among those that are read. */
  private static final String FORMER_HOME = "home";

  private final Table workspaces;

  DynamoSources(Table workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public List<Source> list(TenantId tenant) {
    return workspaces.all(Partition.of(tenant), PREFIX).stream()
        .flatMap(item -> read(tenant, item).stream())
        .toList();
  }

  @Override
  public Optional<Source> read(TenantId tenant, SourceId id) {
    var partition = Partition.of(tenant);
    return workspaces.get(partition, key(partition, id), true).flatMap(item -> read(tenant, item));
  }

  @Override
  public void write(TenantId tenant, Source source) {
    if (!source.tenant().equals(tenant)) {
      throw new IllegalArgumentException("a source belongs to its own tenant");
    }
    var partition = Partition.of(tenant);
    var item = new HashMap<>(key(partition, source.id()));
    item.put("kind", AttributeValue.fromS(source.kind().name()));
    item.put("place", AttributeValue.fromS(source.place()));
    item.put("state", AttributeValue.fromS(SourceStateJson.write(source.state())));
    workspaces.put(partition, item);
  }

  @Override
  public void report(TenantId tenant, SourceId id, SourceState state) {
    var partition = Partition.of(tenant);
    // Refused where there is no such source, which is as good.
    workspaces.update(
        partition,
        key(partition, id),
        new Change(
            "SET #state = :state" + failing(state.phase()),
            Optional.of("attribute_exists(pk)"),
            Map.of("#state", "state"),
            values(state)));
  }

  /** Of two readings at once the first that failed says since when. */
  private static String failing(Phase phase) {
    return switch (phase) {
      case FAILED -> ", failing = if_not_exists(failing, :at)";
      case READY -> " REMOVE failing";
      case WAITING, READING -> "";
    };
  }

  private static Map<String, AttributeValue> values(SourceState state) {
    var written = AttributeValue.fromS(SourceStateJson.write(state));
    return state.phase() == Phase.FAILED
        ? Map.of(":state", written, ":at", AttributeValue.fromS(state.at().toString()))
        : Map.of(":state", written);
  }

  @Override
  public void remove(TenantId tenant, SourceId id) {
    var partition = Partition.of(tenant);
    if (id.equals(SourceId.HOME)) {
      workspaces.get(partition, key(partition, id), true).ifPresent(it -> keep(partition, it));
    }
    workspaces.delete(partition, key(partition, id));
  }

  private void keep(Partition partition, Map<String, AttributeValue> home) {
    var item = new HashMap<>(home);
    item.putAll(Table.key(partition, FORMER_HOME));
    workspaces.put(partition, item);
  }

  @Override
  public Optional<Source> formerHome(TenantId tenant) {
    var partition = Partition.of(tenant);
    return workspaces
        .get(partition, Table.key(partition, FORMER_HOME), true)
        .flatMap(item -> read(tenant, SourceId.HOME, item));
  }

  private static Map<String, AttributeValue> key(Partition partition, SourceId id) {
    return Table.key(partition, PREFIX + id);
  }

  private static Optional<Source> read(TenantId tenant, Map<String, AttributeValue> item) {
    var id = new SourceId(text(item, Table.SORT).substring(PREFIX.length()));
    return read(tenant, id, item);
  }

  /** Empty if a later release wrote a kind that this one does not know. */
  private static Optional<Source> read(
      TenantId tenant, SourceId id, Map<String, AttributeValue> item) {
    return Words.read(Source.Kind.class, text(item, "kind"))
        .flatMap(
            kind ->
                SourceStateJson.read(text(item, "state"))
                    .map(state -> state.failing(failing(item)))
                    .map(state -> new Source(tenant, id, kind, text(item, "place"), state)));
  }

  private static Optional<Instant> failing(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get("failing")).map(since -> Instant.parse(since.s()));
  }
}

package parlor.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import parlor.conversation.ConversationId;
import parlor.erasure.Belongings;
import parlor.erasure.Kind;
import parlor.lead.LeadId;
import parlor.people.PersonId;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A business's rows, found table by table: those whose partition is its id are read from there, and
 * the others by what those name. A table that is added with such a partition is swept without a
 * word here.
 */
final class DynamoBelongings implements Belongings {
  /** In the order in which they go: what others are found by goes last. */
  private static final List<TableName> BY_TENANT =
      List.of(TableName.values()).stream()
          .filter(DynamoBelongings::isByTenant)
          .sorted(Comparator.comparing(TableName.WORKSPACES::equals))
          .toList();

  private static final Map<TableName, Kind> KINDS =
      Map.of(
          TableName.AUDIT, Kind.AUDIT_ENTRIES,
          TableName.INDEX, Kind.INDEX_ROWS,
          TableName.WORKSPACES, Kind.SETTINGS);

  private static final String SERIALS = "serials";
  private static final String RELEASE = "release";

  private final Function<TableName, Table> tables;
  private final Keyring keyring;

  DynamoBelongings(Function<TableName, Table> tables, Keyring keyring) {
    var made = new EnumMap<TableName, Table>(TableName.class);
    List.of(TableName.values()).forEach(name -> made.put(name, tables.apply(name)));
    this.tables = name -> Objects.requireNonNull(made.get(name));
    this.keyring = keyring;
  }

  private static boolean isByTenant(TableName name) {
    return switch (name) {
      // By record, by person; and the keyring is emptied record by record.
      case TRANSCRIPTS, PEOPLE, KEYRING -> false;
      default -> name.sorted();
    };
  }

  @Override
  public void freeze(TenantId tenant) {
    for (var key : keys(tenant)) {
      // Refused where it has no item: then it answers nobody.
      table(TableName.KEYS).update(Partition.of(key), KeyChange.revoke());
    }
  }

  @Override
  public void shred(TenantId tenant) {
    keyring.removeTenantKey(tenant);
  }

  @Override
  public Page count(TenantId tenant, Optional<RecordId> after, int most) {
    var counts = new EnumMap<Kind, Long>(Kind.class);
    var page = keyring.recordKeys(tenant, after, most);
    for (var record : page.sequencedKeySet()) {
      if (record.kind() == ConversationId.KIND) {
        counts.merge(Kind.CONVERSATIONS, 1L, Long::sum);
        counts.merge(
            Kind.ENTRIES, table(TableName.TRANSCRIPTS).count(entries(tenant, record)), Long::sum);
      } else if (record.kind() == LeadId.KIND) {
        counts.merge(Kind.LEADS, 1L, Long::sum);
      }
    }
    return new Page(
        counts, page.size() < most ? Optional.empty() : Optional.of(page.lastEntry().getKey()));
  }

  @Override
  public Map<Kind, Long> countRest(TenantId tenant) {
    var counts = new EnumMap<Kind, Long>(Kind.class);
    KINDS.forEach((name, kind) -> counts.put(kind, table(name).count(Partition.of(tenant))));
    // They lie among what a person is found by.
    long mails = table(TableName.INDEX).all(Partition.of(tenant), DynamoOutgoing.MAIL).size();
    counts.put(Kind.MAILS, mails);
    counts.merge(Kind.INDEX_ROWS, -mails, Long::sum);
    counts.put(
        Kind.PUBLIC_KEYS, keys(tenant).stream().filter(key -> item(key).isPresent()).count());
    counts.put(Kind.MEMBERS, (long) people(tenant).size());
    return counts;
  }

  @Override
  public List<RecordId> records(TenantId tenant, int most) {
    var found = keyring.recordKeys(tenant, Optional.empty(), most).sequencedKeySet();
    return found.isEmpty() ? withoutKey(tenant, most) : List.copyOf(found);
  }

  /** Whose erasure was cut short once. */
  private List<RecordId> withoutKey(TenantId tenant, int most) {
    return table(TableName.CONVERSATIONS).keys(Partition.of(tenant), most).stream()
        .map(
            row ->
                new RecordId(
                    ConversationId.KIND, UUID.fromString(Attributes.text(row, Table.SORT))))
        .toList();
  }

  @Override
  public void remove(TenantId tenant, RecordId record) {
    var own = Partition.of(tenant);
    if (record.kind() == ConversationId.KIND) {
      var entries = entries(tenant, record);
      table(TableName.TRANSCRIPTS)
          .keys(entries)
          .forEach(key -> table(TableName.TRANSCRIPTS).delete(entries, key));
    }
    for (var name : BY_TENANT) {
      if (isByRecord(name)) {
        table(name).delete(own, Table.key(own, record.id().toString()));
      }
    }
    keyring.remove(tenant, record);
  }

  /** Whether its rows are named by the id of a record. */
  private static boolean isByRecord(TableName name) {
    return switch (name) {
      // The index has a record's id within its keys: it is swept with what no record has.
      case WORKSPACES, AUDIT, INDEX -> false;
      default -> true;
    };
  }

  @Override
  public boolean removeRest(TenantId tenant, Instant now, int most) {
    var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    // Without its salt a counter names no address.
    List.of(today.minusDays(1), today).forEach(day -> forget(tenant, day));
    table(TableName.LIMITS).delete(Partition.ofWordings(tenant));
    for (var key : keys(tenant)) {
      table(TableName.KEYS).delete(Partition.of(key));
    }
    var own = Partition.of(tenant);
    int left = most;
    for (var name : BY_TENANT) {
      var rows = table(name).keys(own, left);
      rows.forEach(key -> table(name).delete(own, key));
      left -= rows.size();
      if (left <= 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Set<PersonId> people(TenantId tenant) {
    var found = new HashSet<PersonId>();
    for (var row : table(TableName.WORKSPACES).keys(Partition.of(tenant))) {
      var name = Attributes.text(row, Table.SORT);
      PersonId.parse(name.substring(name.indexOf('#') + 1)).ifPresent(found::add);
    }
    return Set.copyOf(found);
  }

  @Override
  public void remove(TenantId tenant, PersonId person) {
    var people = table(TableName.PEOPLE);
    var own = Partition.of(person);
    people.delete(own, Table.key(own, tenant.value()));
    var rest = people.keys(own);
    if (rest.stream()
        .noneMatch(row -> TenantId.parse(Attributes.text(row, Table.SORT)).isPresent())) {
      rest.forEach(key -> people.delete(own, key));
    }
  }

  @Override
  public boolean isEmpty(TenantId tenant) {
    var own = Partition.of(tenant);
    return keyring.tenantKey(tenant).isEmpty()
        && table(TableName.KEYRING).keys(own, 1).isEmpty()
        && BY_TENANT.stream().allMatch(name -> table(name).keys(own, 1).isEmpty());
  }

  private void forget(TenantId tenant, LocalDate day) {
    table(TableName.LIMITS).delete(Partition.of(tenant, day));
  }

  private List<PublicKey> keys(TenantId tenant) {
    var own = Partition.of(tenant);
    var serials =
        table(TableName.WORKSPACES)
            .get(own, Table.key(own, RELEASE), true)
            .map(row -> row.get(SERIALS))
            .map(AttributeValue::ss)
            .orElse(List.of());
    var keys = new ArrayList<PublicKey>();
    serials.forEach(serial -> keys.add(new PublicKey(tenant, serial)));
    return keys;
  }

  private Optional<Map<String, AttributeValue>> item(PublicKey key) {
    var partition = Partition.of(key);
    return table(TableName.KEYS).get(partition, Table.key(partition), true);
  }

  private static Partition entries(TenantId tenant, RecordId record) {
    return Partition.of(tenant, new ConversationId(record.id()));
  }

  private Table table(TableName name) {
    return tables.apply(name);
  }
}

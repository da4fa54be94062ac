package parlor.dynamodb;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import parlor.conversation.ConversationId;
import parlor.erasure.Belongings;
import parlor.erasure.Kind;
import parlor.lead.LeadId;
import parlor.people.PersonId;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/**
 * What a business has, in memory, for as many items as no test has the time to write; and what
 * DynamoDB would count for each step. The same contract holds it that holds the tables.
 */
public final class ModelBelongings implements Belongings {
  /** Of a row that names a key, or a record: about so many bytes. */
  private static final int SMALL = 190;

  /** Of an entry. */
  private static final int ENTRY = 420;

  /** Tables whose partition is the business: settings, list, leads, index and audit. */
  private static final int BY_TENANT = 5;

  private static final class Business {
    final ConcurrentSkipListMap<String, Integer> records = new ConcurrentSkipListMap<>();
    final ConcurrentSkipListSet<String> lines = new ConcurrentSkipListSet<>();
    final Map<Kind, AtomicLong> rest = new EnumMap<>(Kind.class);
    final Set<PersonId> people = ConcurrentHashMap.newKeySet();
    volatile boolean key = true;

    Business() {
      for (var kind : List.of(Kind.AUDIT_ENTRIES, Kind.INDEX_ROWS, Kind.SETTINGS)) {
        rest.put(kind, new AtomicLong());
      }
    }
  }

  private final Map<TenantId, Business> all = new ConcurrentHashMap<>();
  private final LongAdder requests = new LongAdder();
  private final LongAdder writes = new LongAdder();
  private final LongAdder reads = new LongAdder();

  public long requests() {
    return requests.sum();
  }

  public long writeUnits() {
    return writes.sum();
  }

  public long readUnits() {
    return reads.sum();
  }

  /** It is written, which is not counted. */
  public void conversation(TenantId tenant, ConversationId id, int entries) {
    of(tenant).records.put(id.record().value(), entries);
    of(tenant).lines.add(id.toString());
  }

  /** Likewise. */
  public void lead(TenantId tenant, LeadId id) {
    of(tenant).records.put(id.record().value(), 0);
  }

  /** Rows that no record has. */
  public void rest(TenantId tenant, Kind kind, int rows) {
    Objects.requireNonNull(of(tenant).rest.get(kind)).addAndGet(rows);
  }

  public void member(TenantId tenant, PersonId person) {
    of(tenant).people.add(person);
    rest(tenant, Kind.SETTINGS, 1);
  }

  private Business of(TenantId tenant) {
    return all.computeIfAbsent(tenant, _ -> new Business());
  }

  private void write(long rows) {
    requests.add(rows);
    writes.add(rows);
  }

  /** A strong read of so many bytes, in pages of a megabyte. */
  private void read(long bytes) {
    requests.add(1 + bytes / (1 << 20));
    reads.add(Math.max(1, (bytes + 4_095) / 4_096));
  }

  @Override
  public void freeze(TenantId tenant) {
    read(SMALL);
  }

  @Override
  public void shred(TenantId tenant) {
    of(tenant).key = false;
    write(1);
  }

  @Override
  public Page count(TenantId tenant, Optional<RecordId> after, int most) {
    var records = of(tenant).records;
    var from = after.map(it -> records.tailMap(it.value(), false)).orElse(records);
    var counts = new EnumMap<Kind, Long>(Kind.class);
    var last = Optional.<RecordId>empty();
    int rows = 0;
    for (var each : from.entrySet()) {
      if (rows == most) {
        break;
      }
      rows++;
      var record = RecordId.of(each.getKey());
      last = Optional.of(record);
      if (record.kind() == ConversationId.KIND) {
        counts.merge(Kind.CONVERSATIONS, 1L, Long::sum);
        counts.merge(Kind.ENTRIES, (long) each.getValue(), Long::sum);
        read((long) each.getValue() * ENTRY);
      } else if (record.kind() == LeadId.KIND) {
        counts.merge(Kind.LEADS, 1L, Long::sum);
      }
    }
    read((long) rows * SMALL);
    return new Page(counts, rows < most ? Optional.empty() : last);
  }

  @Override
  public Map<Kind, Long> countRest(TenantId tenant) {
    var counts = new EnumMap<Kind, Long>(Kind.class);
    of(tenant)
        .rest
        .forEach(
            (kind, rows) -> {
              read(rows.get() * SMALL);
              counts.put(kind, rows.get());
            });
    counts.put(Kind.MEMBERS, (long) of(tenant).people.size());
    return counts;
  }

  @Override
  public List<RecordId> records(TenantId tenant, int most) {
    var found = of(tenant).records.keySet().stream().limit(most).map(RecordId::of).toList();
    read((long) found.size() * SMALL);
    return found;
  }

  @Override
  public void remove(TenantId tenant, RecordId record) {
    var entries = of(tenant).records.remove(record.value());
    if (record.kind() == ConversationId.KIND) {
      int rows = entries == null ? 0 : entries;
      read((long) rows * ENTRY);
      write(rows);
      of(tenant).lines.remove(record.id().toString());
    }
    // Its line, its lead, and its key: one that is not there costs as much.
    write(3);
  }

  @Override
  public boolean removeRest(TenantId tenant, Instant now, int most) {
    // The salts of two days.
    write(2);
    read(SMALL);
    long left = most;
    for (var rows : of(tenant).rest.values()) {
      long some = Math.min(left, rows.get());
      rows.addAndGet(-some);
      read(some * SMALL);
      write(some);
      left -= some;
      if (left <= 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Set<PersonId> people(TenantId tenant) {
    read(SMALL);
    return Set.copyOf(of(tenant).people);
  }

  @Override
  public void remove(TenantId tenant, PersonId person) {
    of(tenant).people.remove(person);
    write(1);
    read(SMALL);
  }

  @Override
  public boolean isEmpty(TenantId tenant) {
    IntStream.range(0, BY_TENANT + 2).forEach(_ -> read(SMALL));
    var own = of(tenant);
    return !own.key
        && own.records.isEmpty()
        && own.lines.isEmpty()
        && own.rest.values().stream().allMatch(rows -> rows.get() == 0);
  }
}

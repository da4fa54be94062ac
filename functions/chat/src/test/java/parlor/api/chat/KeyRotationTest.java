package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.Meter;
import parlor.seal.KeyRotation;
import parlor.seal.Keyring;
import parlor.seal.RecordId;
import parlor.seal.Rotated;
import parlor.seal.WrappedKey;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One tenant's rotations, step by step, on the rows as they stand. */
@ExtendWith(DynamoDbExtension.class)
class KeyRotationTest {
  private static final int PAGE = 5;
  private static final Duration HOUR = KeyRotation.LEAST;

  private final HandClock clock = new HandClock();
  private final LocalTables tables;
  private final House house;
  private final Keyring keyring;
  private Records records;

  KeyRotationTest(LocalTables tables) {
    this.tables = tables;
    this.house = new House(tables, clock);
    this.keyring = house.instance().keyring();
    this.records = new Records(keyring, house.instance().vault(), clock, 0);
  }

  @BeforeEach
  void begin(TestInfo test) {
    records =
        new Records(keyring, house.instance().vault(), clock, test.getDisplayName().hashCode());
  }

  @Test
  void all_that_was_written_before_between_and_after_two_rotations_opens() {
    records.add(12);
    assertThat(rotate()).isEqualTo(new Rotated.Done(0, 0));
    records.add(7);
    clock.forward(HOUR);
    assertThat(rotate()).isEqualTo(new Rotated.Done(12, 0));
    records.add(6);
    assertThat(records.shut()).isEmpty();
    clock.forward(HOUR);
    assertThat(rotate()).isEqualTo(new Rotated.Done(19, 0));
    assertThat(records.shut()).isEmpty();
  }

  @Test
  void the_dropped_generation_opens_nothing_more() {
    records.add(6);
    var keys = new ArrayList<>(List.of(tenantKey()));
    var early = records.keys();
    for (int i = 0; i < 2; i++) {
      rotate();
      clock.forward(HOUR);
      keys.add(tenantKey());
    }
    for (var record : records.all()) {
      var then = early.get(record);
      assertThat(then).isNotNull().isNotEqualTo(records.key(record));
      assertThat(records.opens(keys.get(0), record)).as("the oldest key, today's row").isFalse();
      assertThat(records.opens(keys.get(2), record, then)).as("today's key, old row").isFalse();
      assertThat(records.opens(keys.get(0), record, then)).as("a chain of one time").isTrue();
      assertThat(records.opens(keys.get(2), record)).as("as it stands").isTrue();
    }
  }

  @Test
  void within_an_hour_of_the_last_one_a_rotation_is_refused_without_a_write() {
    records.add(2);
    rotate();
    clock.forward(Duration.ofMinutes(59));
    var rows = rows();
    tables.meter().reset();
    assertThat(rotate()).isEqualTo(new Rotated.TooSoon(Duration.ofMinutes(1)));
    assertThat(tables.meter().requests()).isEqualTo(1);
    assertThat(tables.meter().writeUnits()).isZero();
    assertThat(rows()).isEqualTo(rows);
    clock.forward(Duration.ofMinutes(1));
    assertThat(rotate()).isEqualTo(new Rotated.Done(2, 0));
  }

  @Test
  void a_deadline_leaves_the_rest_to_another_run() {
    records.add(12);
    rotate();
    clock.forward(HOUR);
    var key = tenantKey();
    var late = clock.instant();
    assertThat(rotation(keyring).rotate(records.tenant(), late))
        .isEqualTo(new Rotated.Unfinished(0));
    var slow = new SteppedKeyring(keyring, step -> clock.forward(Duration.ofSeconds(1)));
    assertThat(rotation(slow).rotate(records.tenant(), clock.instant().plusSeconds(8)))
        .isEqualTo(new Rotated.Unfinished(5));
    assertThat(tenantKey()).isEqualTo(key);
    assertThat(records.shut()).isEmpty();
    assertThat(rotate()).isEqualTo(new Rotated.Done(7, 0));
    assertThat(records.shut()).isEmpty();
  }

  @Test
  void a_record_erased_meanwhile_does_not_come_back() {
    records.add(12);
    rotate();
    clock.forward(HOUR);
    var third = records.all().stream().sorted(KeyRotationTest::byName).toList().get(2);
    // The first page was read, and nothing of it rewrapped yet.
    assertThat(rotateWhile(step -> onlyAt(2, step, () -> delete(third.value()))))
        .isEqualTo(new Rotated.Done(11, 0));
    assertThat(keyring.find(records.tenant(), third)).isEmpty();
    assertThat(records.shut()).containsExactly(third);
  }

  @Test
  void an_erased_tenant_ends_its_rotation_and_does_not_come_back() {
    records.add(12);
    rotate();
    clock.forward(HOUR);
    int steps = 1 + 3 + 12 + 2; // the row, three pages, twelve records, two looks at the row
    for (int at = 1; at <= steps; at++) {
      records = new Records(keyring, house.instance().vault(), clock, 77 + at).add(12);
      rotate();
      clock.forward(HOUR);
      int when = at;
      assertThat(rotateWhile(step -> onlyAt(when, step, () -> delete("tenant-key"))))
          .as("erased after step %d", at)
          .isEqualTo(new Rotated.Gone());
      assertThat(keyring.tenantRow(records.tenant())).isEmpty();
    }
    assertThat(rotate()).isEqualTo(new Rotated.Gone());
  }

  @Test
  void of_an_erased_tenant_no_more_than_a_page_is_touched() {
    records.add(12);
    rotate();
    clock.forward(HOUR);
    var counted = new SteppedKeyring(keyring, step -> onlyAt(1, step, () -> delete("tenant-key")));
    rotation(counted).rotate(records.tenant(), clock.instant().plusSeconds(600));
    assertThat(counted.steps()).as("row, page, five records, row, row").isEqualTo(9);
  }

  @Test
  void of_two_rotations_one_wins_wherever_they_meet() {
    int steps = 1 + 3 + 12 + 2;
    for (int at = 1; at <= steps; at++) {
      records = new Records(keyring, house.instance().vault(), clock, 177 + at).add(12);
      rotate();
      clock.forward(HOUR);
      int when = at;
      var other = new ArrayList<Rotated>();
      var one = rotateWhile(step -> onlyAt(when, step, () -> other.add(rotate())));
      assertThat(one).as("met after step %d", at).isEqualTo(new Rotated.Overtaken());
      assertThat(other).hasSize(1).allMatch(Rotated.Done.class::isInstance);
      assertThat(records.shut()).isEmpty();
      records.add(1);
      clock.forward(HOUR);
      assertThat(rotate()).as("all are of one generation").isEqualTo(new Rotated.Done(12, 0));
      assertThat(records.shut()).isEmpty();
    }
  }

  @Test
  void of_four_rotations_at_once_one_wins_and_nothing_is_lost() throws Exception {
    records.add(40);
    rotate();
    clock.forward(HOUR);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Rotated>();
      for (var running :
          threads.invokeAll(
              List.<Callable<Rotated>>of(this::rotate, this::rotate, this::rotate, this::rotate))) {
        results.add(running.get());
      }
      assertThat(results).filteredOn(Rotated.Done.class::isInstance).hasSize(1);
      assertThat(results)
          .allMatch(
              result ->
                  result instanceof Rotated.Done
                      || result instanceof Rotated.Overtaken
                      || result instanceof Rotated.TooSoon);
    }
    assertThat(records.shut()).isEmpty();
  }

  @Test
  void a_record_that_opens_under_no_key_of_the_tenant_stops_no_rotation() {
    records.add(6);
    rotate();
    clock.forward(HOUR);
    var spoilt = records.all().getFirst();
    var bytes = records.key(spoilt).bytes();
    bytes[bytes.length - 1] ^= 1;
    keyring.replaceRecordKey(records.tenant(), spoilt, records.key(spoilt), new WrappedKey(bytes));
    assertThat(rotate()).isEqualTo(new Rotated.Done(5, 1));
    assertThat(records.shut()).containsExactly(spoilt);
  }

  @Test
  void a_record_costs_one_request_and_one_write_unit_and_its_share_of_a_page() {
    records.add(20);
    rotate();
    clock.forward(HOUR);
    var meter = tables.meter();
    meter.reset();
    var real = new KeyRotation(house.instance().vault(), keyring, clock);
    assertThat(real.rotate(records.tenant(), clock.instant().plusSeconds(600)))
        .isEqualTo(new Rotated.Done(20, 0));
    System.out.println("rotation of 20 records " + figures(meter));
    assertThat(meter.requests()).as("row, page, records, row").isEqualTo(23);
    assertThat(meter.writeUnits()).isEqualTo(21);
    assertThat(meter.readUnits()).isLessThanOrEqualTo(3);
    clock.forward(HOUR);
    rotate();
    clock.forward(HOUR);
    var stopped = clock.instant().plusMillis(1);
    var first = new SteppedKeyring(keyring, step -> onlyAt(21, step, () -> clock.forward(HOUR)));
    new KeyRotation(house.instance().vault(), first, clock).rotate(records.tenant(), stopped);
    meter.reset();
    real.rotate(records.tenant(), clock.instant().plusSeconds(600));
    System.out.println("rotation of 20 records, 19 done before " + figures(meter));
    assertThat(meter.requests()).isEqualTo(4);
  }

  private static String figures(Meter meter) {
    return "requests=%d writeUnits=%.1f readUnits=%.1f"
        .formatted(meter.requests(), meter.writeUnits(), meter.readUnits());
  }

  private Rotated rotate() {
    return rotation(keyring).rotate(records.tenant(), clock.instant().plusSeconds(600));
  }

  private Rotated rotateWhile(IntConsumer after) {
    return rotation(new SteppedKeyring(keyring, after))
        .rotate(records.tenant(), clock.instant().plusSeconds(600));
  }

  private KeyRotation rotation(Keyring on) {
    return new KeyRotation(house.instance().vault(), on, clock, PAGE);
  }

  private WrappedKey tenantKey() {
    return keyring.tenantKey(records.tenant()).orElseThrow();
  }

  private List<Map<String, AttributeValue>> rows() {
    var pk = AttributeValue.fromS(records.tenant().value());
    return tables
        .client()
        .query(
            r ->
                r.tableName(tables.prefix() + "keyring")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", pk)))
        .items();
  }

  private void delete(String sort) {
    var key =
        Map.of(
            "pk", AttributeValue.fromS(records.tenant().value()), "sk", AttributeValue.fromS(sort));
    tables.client().deleteItem(r -> r.tableName(tables.prefix() + "keyring").key(key));
  }

  private static void onlyAt(int when, int step, Runnable work) {
    if (step == when) {
      work.run();
    }
  }

  private static int byName(RecordId one, RecordId other) {
    return one.value().compareTo(other.value());
  }
}

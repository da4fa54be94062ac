package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Entry;
import parlor.conversation.Line;
import parlor.conversation.Mode;
import parlor.conversation.Transcript;
import parlor.limit.HashedAddress;
import parlor.limit.KeyItem;
import parlor.limit.KeyVerdict;
import parlor.limit.Rate;
import parlor.limit.Strikes;
import parlor.limit.Verdict;
import parlor.tenant.PublicKey;
import parlor.testing.HandClock;

/** What each step costs, as DynamoDB counts it. */
@ExtendWith(DynamoDbExtension.class)
final class CostTest {
  private static final Instant NOW = HandClock.START;
  private static final HashedAddress ADDRESS =
      new HashedAddress("0123456789abcdef0123456789abcdef");

  private final LocalTables tables;
  private final Meter meter;
  private final DynamoTables dynamo;
  private Sample sample = new Sample(0);

  CostTest(LocalTables tables) {
    this.tables = tables;
    this.meter = tables.meter();
    this.dynamo = instance();
  }

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
  }

  private DynamoTables instance() {
    return tables.instance(new HandClock());
  }

  private void costs(int requests, double writes, double reads) {
    assertThat(meter.requests()).as("requests").isEqualTo(requests);
    assertThat(meter.writeUnits()).as("write units").isEqualTo(writes);
    assertThat(meter.readUnits()).as("read units").isEqualTo(reads);
    meter.reset();
  }

  private Transcript talked(int turns) {
    var transcript = sample.transcript(sample.tenant(), new TestSeal(), NOW);
    var log = new ArrayList<Entry>();
    for (int i = 0; i < turns; i++) {
      log.addFirst(Entry.next(log, sample.ordinaryTurn(), NOW));
      dynamo.conversations().append(transcript, log.getFirst());
    }
    return transcript;
  }

  private PublicKey key(Rate rate) {
    var key = sample.key(sample.tenant());
    dynamo.keys().write(key, Sample.item(rate, 2_000));
    return key;
  }

  @Test
  void a_later_turn_is_four_requests_three_write_units_and_half_a_read_unit() {
    var transcript = talked(40);
    var key = key(Rate.KEY);
    meter.reset();
    dynamo.addressBuckets().take(transcript.tenant(), ADDRESS, NOW, false);
    costs(1, 1, 0);
    var log = dynamo.conversations().recent(transcript, 4);
    costs(1, 0, 0.5);
    dynamo.keys().take(key, Sample.SITE, NOW, 0);
    costs(1, 1, 0);
    dynamo.conversations().append(transcript, Entry.next(log, sample.ordinaryTurn(), NOW));
    costs(1, 1, 0);
  }

  @Test
  void the_first_turn_adds_a_line() {
    var transcript = talked(0);
    meter.reset();
    var turn = sample.ordinaryTurn();
    dynamo.lines().write(transcript, Line.of(transcript.id(), turn), Mode.BOT);
    costs(1, 1, 0);
  }

  @Test
  void a_wrong_guess_costs_one_more_request() {
    var key = key(Rate.KEY);
    dynamo.keys().take(key, Sample.SITE, NOW, 0);
    meter.reset();
    // It does not know that the key was asked a moment ago.
    assertThat(instance().keys().take(key, Sample.SITE, NOW, 0))
        .isInstanceOf(KeyVerdict.Admitted.class);
    costs(2, 1, 0);
    // It believes that it still is, until its clock says otherwise.
    dynamo.keys().take(key, Sample.SITE, NOW, 0);
    assertThat(meter.requests()).isEqualTo(1);
    meter.reset();
    var buckets = dynamo.addressBuckets();
    assertThat(buckets.take(key.tenant(), ADDRESS, NOW, true)).isInstanceOf(Verdict.Allowed.class);
    assertThat(meter.requests()).isEqualTo(2);
    meter.reset();
    assertThat(buckets.take(key.tenant(), ADDRESS, NOW, true)).isInstanceOf(Verdict.Allowed.class);
    assertThat(meter.requests()).isEqualTo(1);
  }

  @Test
  void a_reservation_costs_nothing_more_and_a_month_without_room_one_write_once() {
    var key = key(Rate.KEY);
    meter.reset();
    dynamo.keys().take(key, Sample.SITE, NOW, KeyItem.SPEND);
    assertThat(meter.requests()).isEqualTo(1);
    assertThat(meter.writeUnits()).isEqualTo(1);
    var other = instance().keys();
    other.take(key, Sample.SITE, NOW, 1);
    assertThat(meter.requests()).isGreaterThan(2);
    meter.reset();
    other.take(key, Sample.SITE, NOW, 1);
    assertThat(meter.requests()).isEqualTo(1);
  }

  @Test
  void a_refusal_is_one_request_and_takes_no_more() {
    var key = key(new Rate(1, Duration.ofSeconds(60)));
    dynamo.keys().take(key, Sample.SITE, NOW, 0);
    meter.reset();
    assertThat(dynamo.keys().take(key, Sample.SITE, NOW, 0)).isInstanceOf(KeyVerdict.TooMany.class);
    assertThat(meter.requests()).isEqualTo(1);
    meter.reset();
    dynamo.keys().take(sample.key(key.tenant()), Sample.SITE, NOW, 0);
    assertThat(meter.requests()).isEqualTo(1);
  }

  @Test
  void a_refused_message_is_held_against_its_address_with_one_write_and_a_proof_is_one() {
    var tenant = sample.tenant();
    var buckets = dynamo.addressBuckets();
    buckets.take(tenant, ADDRESS, NOW, false);
    meter.reset();
    for (int strikes = 0; strikes < 10; strikes++) {
      buckets.strike(tenant, ADDRESS, NOW, Math.min(strikes, Strikes.MOST));
      costs(1, 1, 0);
    }
    dynamo.spentChallenges().spend(tenant, "a".repeat(64), NOW);
    costs(1, 1, 0);
    // A rest is told by the bucket's own refusal.
    assertThat(buckets.take(tenant, ADDRESS, NOW, true))
        .isEqualTo(new Verdict.Denied(Duration.ofMinutes(15)));
    assertThat(meter.requests()).isEqualTo(1);
  }

  @Test
  void a_salt_is_asked_for_once() {
    var tenant = sample.tenant();
    var day = LocalDate.of(2046, 3, 15);
    meter.reset();
    dynamo.dailySalts().of(tenant, day);
    assertThat(meter.requests()).as("get, delete, put").isEqualTo(3);
    meter.reset();
    dynamo.dailySalts().of(tenant, day);
    costs(0, 0, 0);
    instance().dailySalts().of(tenant, day);
    costs(1, 0, 0.5);
  }
}

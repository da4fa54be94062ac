package parlor.dynamodb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Entry;
import parlor.conversation.Line;
import parlor.conversation.Mode;
import parlor.conversation.Transcript;
import parlor.limit.HashedAddress;
import parlor.limit.Rate;
import parlor.seal.Unreadable;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stands in the tables, read as someone who has the tables but not the keys. */
@ExtendWith(DynamoDbExtension.class)
final class RowsTest {
  private static final Instant NOW = HandClock.START;

  private final LocalTables tables;
  private final DynamoTables dynamo;
  private Sample sample = new Sample(0);

  RowsTest(LocalTables tables) {
    this.tables = tables;
    this.dynamo = tables.instance(new HandClock());
  }

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
  }

  private Map<String, AttributeValue> row(String table, Map<String, AttributeValue> key) {
    return new HashMap<>(
        tables.client().getItem(r -> r.tableName(tables.prefix() + table).key(key)).item());
  }

  private static Map<String, AttributeValue> first(Transcript transcript) {
    return Table.key(Partition.of(transcript.tenant(), transcript.id()), "000001");
  }

  /** Names and values in UTF-8; a number by its digits, which is more than DynamoDB counts. */
  private static int bytes(Map<String, AttributeValue> item) {
    int sum = 0;
    for (var attribute : item.entrySet()) {
      var value = attribute.getValue();
      sum += attribute.getKey().length();
      sum +=
          value.b() != null
              ? value.b().asByteArrayUnsafe().length
              : (value.s() != null ? value.s() : value.n()).length();
    }
    return sum;
  }

  @Test
  void an_ordinary_turn_is_at_most_one_kilobyte() {
    var transcript = sample.transcript(sample.tenant(), new TestSeal(), NOW);
    var log = new ArrayList<Entry>();
    for (int i = 0; i < 32; i++) {
      log.addFirst(Entry.next(log, sample.ordinaryTurn(), NOW));
    }
    var last = log.getFirst();
    assertThat(last.after().recent().hashes()).hasSize(32);
    dynamo.conversations().append(transcript, last);
    var key = Table.key(Partition.of(transcript.tenant(), transcript.id()), "000032");
    assertThat(bytes(row("transcripts", key))).isBetween(500, 1_024);
  }

  @Test
  void no_word_of_a_conversation_is_readable_in_its_rows() {
    var transcript = sample.transcript(sample.tenant(), new TestSeal(), NOW);
    var turn = sample.turn("canary-question", "canary-answer");
    dynamo.conversations().append(transcript, Entry.next(new ArrayList<>(), turn, NOW));
    dynamo.lines().write(transcript, Line.of(transcript.id(), turn), Mode.BOT);
    var line = Table.key(Partition.of(transcript.tenant()), transcript.id().toString());
    for (var item : List.of(row("transcripts", first(transcript)), row("conversations", line))) {
      var body = Attributes.bytes(item, "body");
      // Beside the keys, its end and, in the list, who has the word: nothing that is not sealed.
      assertThat(item.keySet()).isSubsetOf("pk", "sk", "body", "expires", "mode");
      assertThat(new String(body, ISO_8859_1)).doesNotContain("canary");
      // Packing hides words too, so what is kept must not unpack either.
      assertThat(unpacked(body)).doesNotContain("canary");
      assertThat(item.toString()).doesNotContain("canary");
    }
  }

  private static String unpacked(byte[] body) {
    try {
      return new String(Deflated.unpack(body), ISO_8859_1);
    } catch (UncheckedIOException e) {
      return "";
    }
  }

  @Test
  void an_entry_moved_to_another_place_does_not_open() {
    var transcript = sample.transcript(sample.tenant(), new TestSeal(), NOW);
    var entry = Entry.next(new ArrayList<>(), sample.ordinaryTurn(), NOW);
    dynamo.conversations().append(transcript, entry);
    var moved = row("transcripts", first(transcript));
    moved.put("sk", AttributeValue.fromS("000002"));
    tables.client().putItem(r -> r.tableName(tables.prefix() + "transcripts").item(moved));
    assertThatThrownBy(() -> dynamo.conversations().latest(transcript, 1))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void what_expires_names_its_second() {
    var transcript = sample.transcript(sample.tenant(), new TestSeal(), NOW);
    var turn = sample.ordinaryTurn();
    dynamo.conversations().append(transcript, Entry.next(new ArrayList<>(), turn, NOW));
    assertThat(row("transcripts", first(transcript)).get("expires"))
        .isEqualTo(Numbers.seconds(transcript.endsAt()));
    var address = new HashedAddress("0".repeat(32));
    dynamo.addressBuckets().take(transcript.tenant(), address, NOW, false);
    var bucket = row("limits", Table.key(Partition.of(transcript.tenant(), address)));
    assertThat(bucket.get("expires")).isEqualTo(Numbers.seconds(NOW.plus(Duration.ofDays(1))));
    for (var table : TableName.values()) {
      var ttl =
          tables.client().describeTimeToLive(r -> r.tableName(tables.prefix() + table.word()));
      assertThat(Optional.ofNullable(ttl.timeToLiveDescription().attributeName()))
          .isEqualTo(table.expiring() ? Optional.of("expires") : Optional.empty());
    }
  }

  @Test
  void a_key_keeps_a_year_of_months_and_stays_small() {
    var key = sample.key(sample.tenant());
    dynamo.keys().write(key, Sample.item(Rate.KEY, 2_000));
    for (int month = 0; month < 30; month++) {
      dynamo.keys().take(key, Sample.SITE, NOW.plus(Duration.ofDays(31L * month)), 0);
    }
    var item = row("keys", Table.key(Partition.of(key)));
    assertThat(item.keySet().stream().filter(name -> name.matches("m\\d{6}")))
        .hasSizeLessThanOrEqualTo(14);
  }

  @Test
  void making_the_tables_again_changes_nothing() {
    var key = sample.key(sample.tenant());
    dynamo.keys().write(key, Sample.item(Rate.KEY, 2_000));
    Schema.create(tables.client(), tables.prefix());
    assertThat(dynamo.keys().read(key)).isPresent();
  }
}

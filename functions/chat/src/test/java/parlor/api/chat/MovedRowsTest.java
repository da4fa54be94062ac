package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Line;
import parlor.conversation.OwnerView;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Rate;
import parlor.seal.Unreadable;
import parlor.tenant.PublicKey;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Someone who may write every table puts one business's sealed rows where another business, another
 * conversation or another position reads: nothing of them opens. Each time the same words are read
 * where they belong.
 */
@ExtendWith(DynamoDbExtension.class)
class MovedRowsTest {
  private static final Rate FREE = new Rate(1_000, Duration.ofMillis(1));
  private static final String HOME = "203.0.113.9";

  private final HandClock clock = new HandClock();
  private final LocalTables tables;
  private final House house;
  private final Instance here;
  private final PublicKey ours;
  private final PublicKey theirs;

  /** A conversation of a business, with its canary in it. */
  private record Talk(PublicKey key, Instance.Reply opened, String canary) {
    String id() {
      return opened.json().get("conversationId").asString();
    }

    String token() {
      return opened.json().get("token").asString();
    }

    String tenant() {
      return key.tenant().value();
    }
  }

  MovedRowsTest(LocalTables tables) {
    this.tables = tables;
    house = new House(tables, clock);
    here = house.instance().start();
    ours = house.business(FREE, 2_000);
    theirs = house.business(FREE, 2_000);
  }

  @Test
  void a_transcript_under_another_business_does_not_open() {
    var their = talk(theirs);
    var our = talk(ours);
    for (int position = 1; position <= 3; position++) {
      move("transcripts", their, "000001", our.tenant() + "#" + our.id(), "00000" + position);
      hidden(our, their);
    }
    open(their);
  }

  @Test
  void a_conversation_with_its_key_under_another_business_does_not_open() {
    var their = talk(theirs);
    var our = talk(ours);
    copy("keyring", their.tenant(), "c#" + their.id(), our.tenant(), "c#" + their.id());
    copy("conversations", their.tenant(), their.id(), our.tenant(), their.id());
    move("transcripts", their, "000001", our.tenant() + "#" + their.id(), "000001");
    assertThat(resume(ours, their).slug()).isEqualTo("erased");
    assertThat(owner(ours, their.id())).doesNotContain(their.canary()).contains(our.canary());
    open(their);
    open(our);
  }

  @Test
  void another_businesss_key_row_in_the_place_of_a_conversations_own_does_not_open() {
    var their = talk(theirs);
    var our = talk(ours);
    copy("keyring", their.tenant(), "c#" + their.id(), our.tenant(), "c#" + our.id());
    move("transcripts", their, "000001", our.tenant() + "#" + our.id(), "000001");
    copy("conversations", their.tenant(), their.id(), our.tenant(), our.id());
    hidden(our, their);
    // Their visitor's secret fits the row, and opens nothing all the same.
    assertThat(resume(ours, their).slug()).isEqualTo("erased");
    open(their);
  }

  @Test
  void all_rows_of_a_business_under_another_with_its_tenant_key_too_do_not_open() {
    var their = talk(theirs);
    copy("keyring", their.tenant(), "tenant-key", ours.tenant().value(), "tenant-key");
    copy("keyring", their.tenant(), "c#" + their.id(), ours.tenant().value(), "c#" + their.id());
    copy("conversations", their.tenant(), their.id(), ours.tenant().value(), their.id());
    move("transcripts", their, "000001", ours.tenant() + "#" + their.id(), "000001");
    assertThat(resume(ours, their).slug()).isEqualTo("erased");
    assertThat(owner(ours, their.id())).doesNotContain(their.canary());
    assertThat(here.open(house.text(ours), HOME).slug()).isEqualTo("erased");
    open(their);
  }

  @Test
  void a_row_in_another_conversation_of_the_same_business_does_not_open() {
    var one = talk(ours);
    var other = talk(ours);
    move("transcripts", one, "000001", other.tenant() + "#" + other.id(), "000001");
    copy("conversations", one.tenant(), one.id(), other.tenant(), other.id());
    hidden(other, one);
    open(one);
  }

  @Test
  void a_key_row_of_another_conversation_of_the_same_business_does_not_open() {
    var one = talk(ours);
    var other = talk(ours);
    copy("keyring", one.tenant(), "c#" + one.id(), other.tenant(), "c#" + other.id());
    move("transcripts", one, "000001", other.tenant() + "#" + other.id(), "000001");
    hidden(other, one);
    open(one);
  }

  @Test
  void a_row_at_another_position_of_its_own_conversation_does_not_open() {
    var our = talk(ours);
    move("transcripts", our, "000001", our.tenant() + "#" + our.id(), "000002");
    assertThat(here.conversation(our.token(), HOME).slug()).isEqualTo("erased");
  }

  private Talk talk(PublicKey key) {
    var opened = here.open(house.text(key), HOME);
    var talk = new Talk(key, opened, House.canary());
    var reply = here.say(talk.token(), UUID.randomUUID(), "Breakfast? " + talk.canary(), HOME);
    assertThat(reply.status()).isEqualTo(200);
    open(talk);
    return talk;
  }

  /** Visitor and owner read the words where they belong. */
  private void open(Talk talk) {
    assertThat(visitor(talk)).contains(talk.canary());
    assertThat(resume(talk.key(), talk).status()).isEqualTo(201);
    assertThat(owner(talk.key(), talk.id())).contains(talk.canary());
  }

  /** Neither visitor nor owner of a conversation sees the words that were put into it. */
  private void hidden(Talk talk, Talk moved) {
    assertThat(here.conversation(talk.token(), HOME).slug()).isEqualTo("erased");
    assertThat(visitor(talk)).doesNotContain(moved.canary());
    var said = here.say(talk.token(), UUID.randomUUID(), "What did I say?", HOME);
    assertThat(said.json().toString()).doesNotContain(moved.canary());
    var renewed = resume(talk.key(), talk);
    assertThat(renewed.json().toString()).doesNotContain(moved.canary());
    assertThat(thread(talk.key(), talk.id())).doesNotContain(moved.canary());
    assertThat(list(talk.key()))
        .filteredOn(line -> !line.id().toString().equals(moved.id()))
        .noneMatch(line -> line.opening().contains(moved.canary()));
  }

  private String visitor(Talk talk) {
    return here.conversation(talk.token(), HOME).json().toString();
  }

  private Instance.Reply resume(PublicKey key, Talk talk) {
    return here.resume(house.text(key), talk.opened(), HOME);
  }

  /** All that the owner of a business is shown: the list, and one thread. */
  private String owner(PublicKey key, String id) {
    return list(key).stream().map(Line::opening).toList() + thread(key, id);
  }

  private List<Line> list(PublicKey key) {
    return view().list(key.tenant(), Optional.empty(), 50);
  }

  private String thread(PublicKey key, String id) {
    try {
      var conversation = new ConversationId(UUID.fromString(id));
      return view()
          .thread(key.tenant(), conversation, Optional.empty(), 50)
          .map(entries -> entries.stream().map(MovedRowsTest::words).toList().toString())
          .orElse("none");
    } catch (Unreadable e) {
      return "unreadable";
    }
  }

  private OwnerView view() {
    var parts = house.instance();
    return new OwnerView(
        parts.lines(), parts.conversations(), parts.keyring(), parts.vault(), clock);
  }

  private static String words(Entry entry) {
    return entry.event() instanceof Event.Turn turn ? turn.question().value() : "";
  }

  private void move(String table, Talk from, String position, String partition, String sort) {
    copy(table, from.tenant() + "#" + from.id(), position, partition, sort);
  }

  private void copy(String table, String fromPk, String fromSk, String pk, String sk) {
    var name = tables.prefix() + table;
    var key = Map.of("pk", AttributeValue.fromS(fromPk), "sk", AttributeValue.fromS(fromSk));
    var found = tables.client().getItem(r -> r.tableName(name).key(key)).item();
    assertThat(found).as("%s %s", table, fromSk).isNotEmpty();
    var item = new HashMap<>(found);
    item.put("pk", AttributeValue.fromS(pk));
    item.put("sk", AttributeValue.fromS(sk));
    tables.client().putItem(r -> r.tableName(name).item(item));
  }
}

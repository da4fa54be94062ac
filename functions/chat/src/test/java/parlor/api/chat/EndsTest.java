package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Line;
import parlor.conversation.OwnerView;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.tenant.PublicKey;
import parlor.testing.HandClock;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a conversation ends: by time, by erasure, by a key taken back, by damage. */
@ExtendWith(DynamoDbExtension.class)
class EndsTest {
  private static final String HOME = "203.0.113.9";
  private final HandClock clock = new HandClock();
  private final LocalTables tables;
  private final PublicKey key;
  private final String text;
  private final Parts parts;
  private final Instance here;
  private final Instance.Reply opened;

  EndsTest(LocalTables tables) {
    this.tables = tables;
    var house = new House(tables, clock);
    key = house.business(Rate.KEY, 2_000);
    text = house.text(key);
    parts = house.instance();
    here = parts.start();
    opened = here.open(text, HOME);
  }

  @Test
  void past_its_retention_a_conversation_is_over_for_visitor_and_owner_at_once() {
    here.say(token(opened), UUID.randomUUID(), "When is breakfast?", HOME);
    assertThat(list()).hasSize(1);
    clock.forward(Duration.ofDays(90).minusMinutes(5));
    var last = here.resume(text, opened, HOME);
    assertThat(last.status()).isEqualTo(201);
    assertThat(here.conversation(token(last), HOME).json().get("entries")).hasSize(1);
    clock.forward(Duration.ofMinutes(5));
    var reply = here.say(token(last), UUID.randomUUID(), "And on Sundays?", HOME);
    assertThat(reply.status()).isEqualTo(410);
    assertThat(reply.slug()).isEqualTo("erased");
    assertThat(here.conversation(token(last), HOME).status()).isEqualTo(410);
    assertThat(here.resume(text, opened, HOME).status()).isEqualTo(410);
    assertThat(list()).isEmpty();
  }

  @Test
  void without_its_keyring_row_a_conversation_cannot_be_renewed_or_read_by_the_owner() {
    here.say(token(opened), UUID.randomUUID(), "When is breakfast?", HOME);
    var row = Map.of("pk", string(key.tenant().value()), "sk", string("c#" + id()));
    assertThat(list()).hasSize(1);
    tables.client().deleteItem(r -> r.tableName(tables.prefix() + "keyring").key(row));
    assertThat(here.resume(text, opened, HOME).slug()).isEqualTo("erased");
    assertThat(list()).isEmpty();
  }

  @Test
  void a_key_taken_back_answers_no_message_and_no_new_visit() {
    var item = parts.keys().read(key).orElseThrow();
    parts
        .keys()
        .write(
            key,
            new KeyItem(
                false, item.origins(), item.rate(), item.monthlyMessages(), item.contentVersion()));
    var reply = here.say(token(opened), UUID.randomUUID(), "When is breakfast?", HOME);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(here.open(text, HOME).slug()).isEqualTo("not-allowed");
  }

  @Test
  void a_page_that_is_not_listed_takes_nothing_from_a_visitors_bucket() {
    for (int i = 0; i < 30; i++) {
      assertThat(here.open(text, HOME, "https://elsewhere.example").slug())
          .isEqualTo("not-allowed");
    }
    assertThat(here.open(text, HOME).status()).isEqualTo(201);
  }

  @Test
  void a_damaged_entry_is_gone_and_no_defect() {
    here.say(token(opened), UUID.randomUUID(), "When is breakfast?", HOME);
    var at = key.tenant().value() + "#" + id();
    var entry = Map.of("pk", string(at), "sk", string("000001"));
    var table = tables.prefix() + "transcripts";
    var item = new HashMap<>(tables.client().getItem(r -> r.tableName(table).key(entry)).item());
    item.replaceAll((name, value) -> value.b() == null ? value : spoilt(value));
    tables.client().putItem(r -> r.tableName(table).item(item));
    assertThat(here.conversation(token(opened), HOME).slug()).isEqualTo("erased");
    assertThat(here.say(token(opened), UUID.randomUUID(), "Hello?", HOME).slug())
        .isEqualTo("erased");
  }

  @Test
  void one_damaged_line_hides_no_other_from_the_owner() {
    here.say(token(opened), UUID.randomUUID(), "When is breakfast?", HOME);
    var other = here.open(text, HOME);
    here.say(token(other), UUID.randomUUID(), "Is there parking?", HOME);
    var line = Map.of("pk", string(key.tenant().value()), "sk", string(id()));
    var table = tables.prefix() + "conversations";
    var item = new HashMap<>(tables.client().getItem(r -> r.tableName(table).key(line)).item());
    item.replaceAll((name, value) -> value.b() == null ? value : spoilt(value));
    tables.client().putItem(r -> r.tableName(table).item(item));
    assertThat(list()).extracting(Line::opening).containsExactly("Is there parking?");
  }

  @Test
  void what_a_listed_page_may_read_varies_by_its_origin() {
    assertThat(opened.headers().get("access-control-allow-origin")).isEqualTo(House.SITE.value());
    assertThat(opened.headers().get("vary")).contains("Origin");
    var reply = here.say(token(opened), UUID.randomUUID(), "", HOME);
    assertThat(reply.headers().get("vary")).contains("Origin");
    assertThat(reply.headers().get("access-control-expose-headers"))
        .isEqualTo("Retry-After, ETag, Parlor-Next");
  }

  @Test
  void the_processing_card_says_what_is_configured_and_nothing_of_a_revoked_key() {
    var card = here.privacy(text, "es").json();
    assertThat(card.at("/controller/name").asString()).isEqualTo("Casa S.L.");
    assertThat(card.get("retentionDays").asInt()).isEqualTo(90);
    assertThat(card.at("/model/name").asString()).isEqualTo("extract");
    assertThat(card.at("/lines/3/text").asString()).startsWith("90 días");
    assertThat(here.privacy(text + "a", "en").status()).isEqualTo(403);
    parts.keys().write(key, new KeyItem(false, Set.of(), Rate.KEY, 1, "v1"));
    assertThat(here.privacy(text, "en").status()).isEqualTo(403);
  }

  private List<Line> list() {
    var view =
        new OwnerView(parts.lines(), parts.conversations(), parts.keyring(), parts.vault(), clock);
    return view.list(key.tenant(), Optional.empty(), 50);
  }

  private String id() {
    return opened.json().get("conversationId").asString();
  }

  private static String token(Instance.Reply reply) {
    return reply.json().get("token").asString();
  }

  private static AttributeValue string(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue spoilt(AttributeValue value) {
    var bytes = value.b().asByteArray();
    bytes[bytes.length / 2] ^= 1;
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }
}

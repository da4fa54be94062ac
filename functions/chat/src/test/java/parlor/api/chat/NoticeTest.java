package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.OwnerView;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Rate;
import parlor.tenant.PublicKey;
import parlor.tenant.Terms;
import parlor.tenant.Wording;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a visitor is told before the first message, agrees to where asked, and what is kept of it.
 */
@ExtendWith(DynamoDbExtension.class)
class NoticeTest {
  private static final String HOME = "203.0.113.9";

  private final HandClock clock = new HandClock();
  private final PublicKey key;
  private final String text;
  private final Parts parts;
  private final Instance here;

  NoticeTest(LocalTables tables) {
    var house = new House(tables, clock);
    key = house.business(Rate.KEY, 2_000);
    text = house.text(key);
    parts = house.instance();
    here = parts.start();
  }

  private void asking(Terms terms) {
    parts.workspaces().write(Casa.workspace(key.tenant(), terms));
  }

  private static String token(Instance.Reply opened) {
    return opened.json().get("token").asString();
  }

  private JsonNode entries(Instance.Reply opened) {
    return here.conversation(token(opened), HOME).json().get("entries");
  }

  @Test
  void the_first_message_keeps_what_was_told_and_when_and_no_later_one_does() {
    var opened = here.open(text, HOME);
    var notice = opened.json().get("notice");
    assertThat(notice.get("agreement").isNull()).isTrue();
    assertThat(notice.get("text").asString())
        .startsWith("Automated assistant of Casa.")
        .contains("90 days", "read by Casa", "Not for children under 13.");
    var told = clock.instant();
    clock.forward(Duration.ofMinutes(2));
    here.say(token(opened), UUID.randomUUID(), "When is breakfast?", HOME);
    here.say(token(opened), UUID.randomUUID(), "Is there parking?", HOME);
    var entries = entries(opened);
    assertThat(entries).hasSize(2);
    var kept = entries.get(0).get("notice");
    assertThat(kept.get("version")).isEqualTo(notice.get("version"));
    assertThat(kept.get("at").asString()).isEqualTo(told.toString());
    assertThat(kept.get("agreed").asBoolean()).isFalse();
    assertThat(entries.get(1).has("notice")).isFalse();
    assertThat(parts.told().find(key.tenant(), kept.get("version").asString()))
        .contains(Wording.of(notice.get("text").asString()));
  }

  @Test
  void where_the_business_asks_nothing_is_taken_before_the_visitor_agrees() {
    asking(new Terms(16, true));
    var opened = here.open(text, HOME);
    var notice = opened.json().get("notice");
    assertThat(notice.get("agreement").asString()).contains("I agree");
    var id = UUID.randomUUID();
    var refused = here.say(token(opened), id, "When is breakfast?", HOME);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("detail").asString()).startsWith("Please read and accept first");
    assertThat(entries(opened)).isEmpty();
    for (var other : new String[] {"000000000000", "", "yes"}) {
      var wrong = JsonNodeFactory.instance.stringNode(other);
      assertThat(here.say(token(opened), id, "When is breakfast?", wrong).status()).isEqualTo(400);
    }
    var number = JsonNodeFactory.instance.numberNode(1);
    assertThat(here.say(token(opened), id, "When is breakfast?", number).status()).isEqualTo(400);
    assertThat(entries(opened)).isEmpty();

    var taken = here.say(token(opened), id, "When is breakfast?", notice.get("version"));
    assertThat(taken.status()).isEqualTo(200);
    assertThat(entries(opened).at("/0/notice/agreed").asBoolean()).isTrue();
    // Once is enough, and a repeat of it needs no more than the first.
    assertThat(here.say(token(opened), id, "When is breakfast?", HOME).status()).isEqualTo(200);
    assertThat(here.say(token(opened), UUID.randomUUID(), "Is there parking?", HOME).status())
        .isEqualTo(200);
    assertThat(entries(opened)).hasSize(2);
  }

  @Test
  void what_happened_before_the_first_message_neither_agrees_nor_hides_what_was_told() {
    asking(new Terms(13, true));
    var opened = here.open(text, HOME);
    var id = new ConversationId(UUID.fromString(opened.json().get("conversationId").asString()));
    var log =
        new OwnerView(parts.lines(), parts.conversations(), parts.keyring(), parts.vault(), clock)
            .transcript(key.tenant(), id)
            .orElseThrow();
    for (int i = 0; i < 6; i++) {
      var event = i % 2 == 0 ? new Event.HandoffAsked() : new Event.HandoffDropped();
      var entry = Entry.next(parts.conversations().latest(log, 1), event, clock.instant());
      assertThat(parts.conversations().append(log, entry)).isTrue();
    }
    var message = UUID.randomUUID();
    assertThat(here.say(token(opened), message, "When is breakfast?", HOME).status())
        .isEqualTo(400);
    var version = opened.json().at("/notice/version");
    assertThat(here.say(token(opened), message, "When is breakfast?", version).status())
        .isEqualTo(200);
    assertThat(entries(opened).at("/6/notice/agreed").asBoolean()).isTrue();
  }

  @Test
  void whoever_writes_of_harming_themselves_is_answered_in_any_case() {
    asking(new Terms(13, true));
    var opened = here.open(text, HOME);
    var reply = here.say(token(opened), UUID.randomUUID(), "I want to kill myself tonight", HOME);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("outcome").asString()).isEqualTo("referred");
    assertThat(entries(opened).at("/0/notice/agreed").asBoolean()).isFalse();
  }

  @Test
  void who_agreed_to_other_words_is_asked_again() {
    asking(new Terms(13, true));
    var first = here.open(text, HOME);
    asking(new Terms(18, true));
    var renewed = here.resume(text, first, HOME);
    var old = first.json().at("/notice/version");
    assertThat(renewed.json().at("/notice/version")).isNotEqualTo(old);
    var id = UUID.randomUUID();
    assertThat(here.say(token(renewed), id, "When is breakfast?", old).status()).isEqualTo(400);
    var now = renewed.json().at("/notice/version");
    assertThat(here.say(token(renewed), id, "When is breakfast?", now).status()).isEqualTo(200);
  }
}

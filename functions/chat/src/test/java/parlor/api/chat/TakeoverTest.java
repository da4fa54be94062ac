package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.ExtractiveAnswerer;
import parlor.conversation.ConversationId;
import parlor.conversation.Event;
import parlor.conversation.Happenings;
import parlor.conversation.OwnerView;
import parlor.conversation.PersonName;
import parlor.conversation.Transcript;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.erasure.Erasure;
import parlor.http.EventSink;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.limit.Rate;
import parlor.tenant.PublicKey;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;

/** A person joins while the assistant is still answering. */
@ExtendWith(DynamoDbExtension.class)
class TakeoverTest {
  private static final String HOME = "203.0.113.1";

  private final HandClock clock = new HandClock();
  private final House house;
  private final PublicKey key;
  private final Parts parts;
  private final Instance.Reply opened;

  TakeoverTest(LocalTables tables) {
    house = new House(tables, clock);
    key = house.business(Rate.KEY, 2_000);
    parts = house.instance();
    opened = parts.start().open(house.text(key), HOME);
  }

  private Transcript transcript() {
    var view =
        new OwnerView(parts.lines(), parts.conversations(), parts.keyring(), parts.vault(), clock);
    var id = UUID.fromString(opened.json().path("conversationId").asString());
    return view.transcript(key.tenant(), new ConversationId(id)).orElseThrow();
  }

  private void happens(Event event) {
    new Happenings(parts.conversations(), clock).add(transcript(), _ -> Optional.of(event));
  }

  /** An instance whose answerer is overtaken by this, once it has said all. */
  private Instance overtakenBy(Event event) {
    var answerer = new ExtractiveAnswerer();
    parts.answerer =
        (question, index, audience) -> {
          var answer = answerer.answer(question, index, audience);
          happens(event);
          return answer;
        };
    return parts.start();
  }

  @Test
  void an_answer_under_way_is_taken_back_and_the_question_kept_for_the_person() {
    var here = overtakenBy(new Event.PersonJoined(new PersonName("Ana")));
    var token = opened.json().path("token").asString();
    var body =
        Json.object().put("id", UUID.randomUUID().toString()).put("text", "When is breakfast?");
    var call = here.message(token, body, HOME, "text/event-stream");
    var heard = new StringBuilder();
    var events = (HttpReply.Events) here.chat(call);
    try {
      events.writeTo(
          new EventSink() {
            @Override
            public void send(String name, JsonNode data) {
              heard.append(name).append(' ');
              if (name.equals("done")) {
                heard.append(data.path("state").asString()).append(data.path("answer").isNull());
              }
            }
          },
          call);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(heard.toString()).contains("delta").endsWith("retracted done humantrue");
    var entries = here.conversation(token, HOME).json().path("entries");
    assertThat(entries.get(0).path("kind").asString()).isEqualTo("person-joined");
    assertThat(entries.get(1).path("outcome").asString()).isEqualTo("handed-off");
    assertThat(entries.get(1).path("question").asString()).isEqualTo("When is breakfast?");
  }

  @Test
  void an_answer_under_way_while_somebody_is_asked_for_still_comes() {
    var here = overtakenBy(new Event.HandoffAsked());
    var token = opened.json().path("token").asString();
    var reply = here.say(token, UUID.randomUUID(), "When is breakfast?", HOME).json();
    assertThat(reply.path("answer").asString()).contains("8 to 10.30");
    assertThat(reply.path("state").asString()).isEqualTo("waiting");
  }

  @Test
  void a_conversation_that_was_closed_meanwhile_takes_nothing_more() {
    var here = overtakenBy(new Event.Closed());
    var token = opened.json().path("token").asString();
    assertThat(here.say(token, UUID.randomUUID(), "When is breakfast?", HOME).slug())
        .isEqualTo("conflict");
  }

  @Test
  void a_message_that_meets_an_erasure_leaves_nobody_to_be_found() {
    var answerer = new ExtractiveAnswerer();
    var erasure =
        new Erasure(
            parts.keyring(),
            parts.lines(),
            parts.conversations(),
            house.tables().instance(clock).leads(),
            parts.index(),
            house.tables().instance(clock).errands(),
            clock);
    var id = transcript().id();
    parts.answerer =
        (question, index, audience) -> {
          erasure.erase(key.tenant(), id);
          return answerer.answer(question, index, audience);
        };
    var token = opened.json().path("token").asString();
    var reply = parts.start().say(token, UUID.randomUUID(), "When? I am eva@parlor.org", HOME);
    assertThat(reply.slug()).isEqualTo("erased");
    var table = house.tables().prefix() + "index";
    assertThat(house.tables().client().scan(r -> r.tableName(table)).items()).isEmpty();
  }

  /** It is what visitors say that sets a timer: that somebody came does not stand for it. */
  @Test
  void a_message_after_a_person_joined_a_quiet_conversation_sets_a_timer_again() {
    var armed = new CopyOnWriteArrayList<ConversationId>();
    parts.timers = (_, conversation) -> armed.add(conversation);
    var here = parts.start();
    here.say(opened.json().path("token").asString(), UUID.randomUUID(), "A boat?", HOME);
    clock.forward(Duration.ofMinutes(20));
    happens(new Event.PersonJoined(new PersonName("Ana")));
    var token = here.resume(house.text(key), opened, HOME).json().path("token").asString();
    here.say(token, UUID.randomUUID(), "May I bring it?", HOME);
    here.say(token, UUID.randomUUID(), "It is small", HOME);
    assertThat(armed).hasSize(2);
  }

  @Test
  void an_unchanged_poll_costs_one_query_of_half_a_unit() {
    var here = parts.start();
    var token = opened.json().path("token").asString();
    here.say(token, UUID.randomUUID(), "When is breakfast?", HOME);
    happens(new Event.HandoffAsked());
    house.tables().meter().reset();
    var poll = here.conversation(token, HOME, "2").json();
    assertThat(poll.path("state").asString()).isEqualTo("waiting");
    assertThat(poll.path("entries")).isEmpty();
    assertThat(house.tables().meter().requests()).isOne();
    assertThat(house.tables().meter().readUnits()).isEqualTo(0.5);
  }
}

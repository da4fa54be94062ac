package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.PersonName;
import parlor.conversation.Position;
import parlor.conversation.Transcript;
import parlor.seal.Unreadable;
import parlor.testing.HandClock;

/** What every store of logs must do. */
abstract class ConversationsContract {
  final HandClock clock = new HandClock();
  private Sample sample = new Sample(0);
  private Transcript transcript =
      sample.transcript(sample.tenant(), new TestSeal(), clock.instant());

  abstract Conversations instance();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    transcript = sample.transcript(sample.tenant(), new TestSeal(), clock.instant());
  }

  /** The whole log, newest first, after so many turns. */
  private List<Entry> talk(int turns) {
    var log = new ArrayList<Entry>();
    for (int i = 0; i < turns; i++) {
      var entry = Entry.next(log, sample.ordinaryTurn(), clock.instant());
      assertThat(instance().append(transcript, entry)).isTrue();
      log.addFirst(entry);
    }
    return log;
  }

  @Test
  void the_last_entries_come_newest_first() {
    var log = talk(6);
    assertThat(instance().recent(transcript, 4)).isEqualTo(log.subList(0, 4));
    assertThat(instance().latest(transcript, 2)).isEqualTo(log.subList(0, 2));
  }

  @Test
  void a_thread_is_read_page_by_page_oldest_first() {
    var log = talk(5).reversed();
    var first = instance().after(transcript, Optional.empty(), 3);
    assertThat(first).isEqualTo(log.subList(0, 3));
    var last = Optional.of(first.getLast().position());
    assertThat(instance().after(transcript, last, 3)).isEqualTo(log.subList(3, 5));
    assertThat(instance().after(transcript, Optional.of(new Position(5)), 3)).isEmpty();
  }

  @Test
  void a_race_for_a_position_has_one_winner() throws Exception {
    var log = talk(1);
    var mine =
        List.of(
            Entry.next(log, sample.ordinaryTurn(), clock.instant()),
            Entry.next(log, sample.ordinaryTurn(), clock.instant()));
    var won = Together.run(2, i -> instance().append(transcript, mine.get(i)));
    assertThat(won).containsExactlyInAnyOrder(true, false);
    assertThat(instance().latest(transcript, 9))
        .containsExactly(mine.get(won.indexOf(true)), log.getFirst());
  }

  @Test
  void an_entry_of_forty_messages_before_remembers_thirty_two() {
    var log = talk(40);
    assertThat(instance().recent(transcript, 1).getFirst().after().recent())
        .isEqualTo(log.getFirst().after().recent());
  }

  @Test
  void one_tenant_never_reads_anothers() {
    talk(1);
    var other =
        new Transcript(sample.tenant(), transcript.id(), transcript.seal(), transcript.endsAt());
    assertThat(instance().latest(other, 4)).isEmpty();
  }

  @Test
  void another_key_opens_nothing() {
    talk(1);
    var forged =
        new Transcript(transcript.tenant(), transcript.id(), new TestSeal(), transcript.endsAt());
    assertThatThrownBy(() -> instance().latest(forged, 4)).isInstanceOf(Unreadable.class);
  }

  @Test
  void past_its_end_nothing_is_read() {
    talk(2);
    clock.forward(Duration.between(clock.instant(), transcript.endsAt()).minusMillis(1));
    assertThat(instance().recent(transcript, 4)).hasSize(2);
    clock.forward(Duration.ofMillis(1));
    assertThat(instance().recent(transcript, 4)).isEmpty();
    assertThat(instance().latest(transcript, 4)).isEmpty();
    assertThat(instance().after(transcript, Optional.empty(), 4)).isEmpty();
  }

  @Test
  void whatever_happens_reads_back_as_it_was_written() {
    var name = new PersonName("Zoë 👩‍🌾");
    var text = new MessageText("At eight.\nAsk for Ana.");
    var events =
        List.of(
            new Event.HandoffAsked(),
            new Event.HandoffDropped(),
            new Event.HandoffAsked(),
            new Event.HandoffMissed(),
            new Event.Undelivered(new Position(3)),
            new Event.Mailed(sample.message(), name, text),
            new Event.PersonJoined(name),
            new Event.Said(sample.message(), name, text),
            new Event.PersonLeft(name),
            new Event.LeadLeft(),
            new Event.Feedback(Optional.of(new Position(1)), true),
            new Event.Feedback(Optional.empty(), false),
            new Event.Closed());
    var log = talk(1);
    for (var event : events) {
      var entry = Entry.next(log, event, clock.instant());
      assertThat(instance().append(transcript, entry)).isTrue();
      log.addFirst(entry);
    }
    assertThat(instance().latest(transcript, 20)).isEqualTo(log);
    assertThat(log.getFirst().after().mode()).isEqualTo(Mode.CLOSED);
  }

  @Test
  void an_ended_log_has_a_mark_alone_and_nobody_writes_on() {
    var log = talk(3);
    var next = Entry.next(log, sample.ordinaryTurn(), clock.instant());
    var until = clock.instant().plus(Duration.ofHours(1));
    assertThat(instance().end(transcript.tenant(), transcript.id(), until)).isEqualTo(3);
    assertThat(instance().latest(transcript, 9)).singleElement().matches(Entry::isErased);
    assertThat(instance().append(transcript, next)).isFalse();
    instance().end(transcript.tenant(), transcript.id(), until);
    assertThat(instance().after(transcript, Optional.empty(), 9))
        .singleElement()
        .matches(Entry::isErased);
  }

  @Test
  void a_log_that_is_ended_while_it_is_written_to_ends() throws Exception {
    var log = talk(1);
    Together.run(
        4,
        i -> {
          if (i == 0) {
            var until = clock.instant().plus(Duration.ofHours(1));
            return instance().end(transcript.tenant(), transcript.id(), until);
          }
          var turn = Entry.next(log, sample.turn("Q" + i, "A"), clock.instant());
          return instance().append(transcript, turn);
        });
    assertThat(instance().latest(transcript, 9)).singleElement().matches(Entry::isErased);
  }
}

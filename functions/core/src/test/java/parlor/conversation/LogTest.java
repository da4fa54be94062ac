package parlor.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parlor.session.Resume;
import parlor.tenant.Language;

class LogTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");
  private final Random random = new Random(3);

  @Test
  void each_entry_takes_the_next_position_and_carries_the_last_32_messages() {
    var log = new ArrayList<Entry>();
    var ids = new ArrayList<MessageId>();
    for (int i = 1; i <= 40; i++) {
      var id = new MessageId(new UUID(random.nextLong(), random.nextLong()));
      ids.add(id);
      var entry = Entry.next(log, turn(id), NOW);
      assertThat(entry.position().value()).isEqualTo(i);
      log.addFirst(entry);
    }
    var recent = log.getFirst().after().recent();
    assertThat(recent.hashes()).hasSize(32);
    assertThat(ids.subList(8, 40)).allMatch(recent::mayContain);
    assertThat(ids.subList(0, 8)).noneMatch(recent::mayContain);
  }

  @Test
  void ids_sort_by_when_their_conversations_began() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      var at = NOW.plusMillis(i);
      var id = ConversationId.of(at, bytes(10));
      assertThat(id.startedAt()).isEqualTo(at);
      ids.add(id.toString());
    }
    assertThat(ids).isSorted();
    assertThatThrownBy(() -> new ConversationId(new UUID(random.nextLong() & ~0xf000L, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_position_is_six_digits_and_sorts_as_text() {
    assertThat(new Position(7).digits()).isEqualTo("000007");
    assertThat(new Position(123_456).digits()).isEqualTo("123456");
  }

  @Test
  void a_resume_secret_reads_back_and_matches_only_itself() {
    var resume = new Resume(ConversationId.of(NOW, bytes(10)), bytes(24));
    var read = Resume.parse(resume.text()).orElseThrow();
    assertThat(read.conversation()).isEqualTo(resume.conversation());
    assertThat(read.hash().matches(resume.hash())).isTrue();
    var other = new Resume(resume.conversation(), bytes(24));
    assertThat(other.hash().matches(resume.hash())).isFalse();
    assertThat(Resume.parse(resume.text().substring(1))).isEmpty();
    assertThat(Resume.parse("rs_" + "!".repeat(54))).isEmpty();
    var spare = (char) (resume.text().charAt(56) + 1);
    assertThat(Resume.parse(resume.text().substring(0, 56) + spare)).isEmpty();
    assertThat(Resume.parse("rs_" + "A".repeat(54))).as("not a UUIDv7").isEmpty();
  }

  @Test
  void a_line_shows_the_first_120_characters_of_the_first_question() {
    var id = ConversationId.of(NOW, bytes(10));
    var text = new MessageText("\uD83C\uDF3B".repeat(200));
    var turn = new Event.Turn(new MessageId(new UUID(1, 2)), text, answer());
    assertThat(Line.of(id, turn).opening()).isEqualTo("\uD83C\uDF3B".repeat(120));
  }

  private static Event.Turn turn(MessageId id) {
    return new Event.Turn(id, new MessageText("Is breakfast included?"), answer());
  }

  private static Answer answer() {
    return new Answer(
        Optional.of("Yes."), Outcome.ANSWERED, AnsweredBy.EXTRACT, false, List.of(), Language.EN);
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}

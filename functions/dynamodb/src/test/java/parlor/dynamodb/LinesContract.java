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
import parlor.conversation.ConversationId;
import parlor.conversation.Line;
import parlor.conversation.Lines;
import parlor.conversation.Mode;
import parlor.seal.Unreadable;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.testing.HandClock;

/** What every owner's list must do. */
abstract class LinesContract {
  final HandClock clock = new HandClock();
  private final TestSeal seal = new TestSeal();
  private Sample sample = new Sample(0);
  private TenantId tenant = sample.tenant();

  abstract Lines instance();

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
    tenant = sample.tenant();
  }

  /** As many conversations, one a day, newest first. */
  private List<Line> visits(int days) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < days; i++) {
      clock.forward(Duration.ofDays(1));
      var transcript = sample.transcript(tenant, seal, clock.instant());
      var line = Line.of(transcript.id(), sample.ordinaryTurn());
      instance().write(transcript, line, Mode.BOT);
      lines.addFirst(line);
    }
    return lines;
  }

  private List<Line> list(Optional<ConversationId> before, int most) {
    return instance().list(tenant, before, most).stream().map(line -> line.open(seal)).toList();
  }

  @Test
  void the_list_is_newest_first_page_by_page() {
    var lines = visits(5);
    var first = list(Optional.empty(), 3);
    assertThat(first).isEqualTo(lines.subList(0, 3));
    assertThat(list(Optional.of(first.getLast().id()), 3)).isEqualTo(lines.subList(3, 5));
  }

  @Test
  void expired_lines_are_left_out() {
    var lines = visits(5);
    clock.forward(Duration.ofDays(27));
    assertThat(list(Optional.empty(), 9)).isEqualTo(lines.subList(0, 3));
  }

  @Test
  void writing_a_line_again_changes_nothing() {
    var transcript = sample.transcript(tenant, seal, clock.instant());
    var line = Line.of(transcript.id(), sample.ordinaryTurn());
    instance().write(transcript, line, Mode.BOT);
    instance().write(transcript, line, Mode.BOT);
    assertThat(list(Optional.empty(), 9)).containsExactly(line);
  }

  @Test
  void another_tenants_list_and_another_key_show_nothing() {
    visits(1);
    assertThat(instance().list(sample.tenant(), Optional.empty(), 9)).isEmpty();
    var line = instance().list(tenant, Optional.empty(), 9).getFirst();
    assertThatThrownBy(() -> line.open(new TestSeal())).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_line_without_words_gives_way_to_one_with_them_and_no_other_does() {
    var transcript = sample.transcript(tenant, seal, clock.instant());
    instance().write(transcript, Line.withoutWords(transcript.id(), Language.EN), Mode.WAITING);
    var line = Line.of(transcript.id(), sample.ordinaryTurn());
    instance().write(transcript, line, Mode.WAITING);
    instance().write(transcript, Line.withoutWords(transcript.id(), Language.EN), Mode.BOT);
    instance().write(transcript, Line.of(transcript.id(), sample.turn("Other", "x")), Mode.BOT);
    assertThat(list(Optional.empty(), 9)).containsExactly(line);
    assertThat(mode(transcript.id())).isEqualTo(Mode.WAITING);
  }

  @Test
  void a_mark_says_how_it_stands_and_brings_no_line_back() {
    var line = visits(1).getFirst();
    assertThat(mode(line.id())).isEqualTo(Mode.BOT);
    instance().mark(tenant, line.id(), Mode.HUMAN);
    assertThat(mode(line.id())).isEqualTo(Mode.HUMAN);
    instance().remove(tenant, line.id());
    instance().mark(tenant, line.id(), Mode.CLOSED);
    assertThat(list(Optional.empty(), 9)).isEmpty();
  }

  private Mode mode(ConversationId id) {
    return instance().list(tenant, Optional.empty(), 9).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow()
        .mode();
  }
}

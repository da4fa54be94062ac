package parlor.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.Position;
import parlor.conversation.RecentMessages;
import parlor.conversation.Source;
import parlor.conversation.State;
import parlor.tenant.Language;
import parlor.testing.HandClock;

/** The stored form, which outlives every release. */
final class EntryJsonTest {
  private static final String STORED =
      """
      {"v":1,"t":2404728000000,"k":"turn","e":{"i":"00000000-0000-0001-0000-000000000002",\
      "q":"¿Abren hoy?","o":"HANDED_OFF","b":"NONE","d":true,"l":"ES",\
      "s":[["hours","Horario","/h"],["map","Mapa"]]},"m":"HUMAN","r":"AAAAAAAB////////"}\
      """;

  private static final Entry ENTRY =
      new Entry(
          new Position(7),
          HandClock.START,
          new Event.Turn(
              new MessageId(new UUID(1, 2)),
              new MessageText("¿Abren hoy?"),
              new Answer(
                  Optional.empty(),
                  Outcome.HANDED_OFF,
                  AnsweredBy.NONE,
                  true,
                  List.of(
                      new Source("hours", "Horario", Optional.of("/h")),
                      new Source("map", "Mapa", Optional.empty())),
                  Language.ES)),
          new State(Mode.HUMAN, new RecentMessages(List.of(1L, 0xffff_ffff_ffffL))));

  private static Optional<Entry> read(String json) {
    return EntryJson.read(new Position(7), json.getBytes(UTF_8));
  }

  @Test
  void the_stored_form_stays() {
    assertThat(new String(EntryJson.write(ENTRY), UTF_8)).isEqualTo(STORED);
    assertThat(read(STORED)).contains(ENTRY);
  }

  @Test
  void a_later_releases_fields_are_passed_over() {
    assertThat(read(STORED.replace("\"q\":", "\"mood\":{\"x\":1},\"q\":"))).contains(ENTRY);
  }

  @Test
  void a_later_releases_words_kinds_and_versions_are_not_half_understood() {
    assertThat(read(STORED.replace("\"v\":1", "\"v\":2"))).isEmpty();
    assertThat(read(STORED.replace("\"turn\"", "\"dreamt\""))).isEmpty();
    assertThat(read(STORED.replace("\"HUMAN\"", "\"DREAMING\""))).isEmpty();
    assertThat(read(STORED.replace("\"HANDED_OFF\"", "\"SUNG\""))).isEmpty();
  }
}

package parlor.host.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.notice.Notice.Kind;
import parlor.notice.Notice.Part;
import parlor.tenant.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A notice is read as SECURITY.md has it, and anything else is one clear line. */
public class NoticeFileTest {
  private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

  public static final String BREACH =
      """
      {"id":"2027-1","workspaces":["t_aaaaaaaaaaaaaaaaaaaa"],"contact":"ops@parlor.example",
       "en":{"happened":"A disk was lost.","data":"Sealed conversations of 3 people.",
             "consequences":"None that we know of.","measures":"It was sealed. Do nothing."},
       "es":{"happened":"Se perdió un disco.","data":"Conversaciones selladas de 3 personas.",
             "consequences":"Ninguna que sepamos.","measures":"Estaba sellado. No haga nada."}}
      """;

  public static final String CHANGE =
      """
      {"id":"2027-gpu","workspaces":"all","contact":"ops@parlor.example",
       "footing":{"region":"local","otherRegions":false,"providers":["gpu.example"],
                  "subProcessors":["gpu.example"]},
       "en":{"changes":"A model words answers."},"es":{"changes":"Un modelo redacta respuestas."}}
      """;

  private static NoticeFile read(String text, Kind kind) throws BadNotice {
    return NoticeFile.read(text.getBytes(UTF_8), kind, NOW);
  }

  @Test
  void a_breach_has_its_four_parts_in_both_languages() throws Exception {
    var file = read(BREACH, Kind.BREACH);
    assertThat(file.workspaces()).hasValueSatisfying(all -> assertThat(all).hasSize(1));
    assertThat(file.notice().said(Language.ES, Part.HAPPENED)).isEqualTo("Se perdió un disco.");
    assertThat(file.notice().planned()).isEmpty();
  }

  @Test
  void a_change_is_thirty_days_ahead_unless_it_says_when() throws Exception {
    var file = read(CHANGE, Kind.CHANGE);
    assertThat(file.workspaces()).isEmpty();
    assertThat(file.notice().planned().orElseThrow().from())
        .isEqualTo(LocalDate.parse("2027-01-31"));
    var said = CHANGE.replace("\"id\"", "\"from\":\"2027-03-01\",\"id\"");
    assertThat(read(said, Kind.CHANGE).notice().planned().orElseThrow().from())
        .isEqualTo(LocalDate.parse("2027-03-01"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|A B|\"id\" is up to 64",
        "workspaces|some|\"workspaces\" is",
        "contact|nobody|\"contact\" is",
        "en|nothing|\"en\" needs \"happened\"",
        "surprise|x|\"surprise\" is not known",
        "from|2027-03-01|\"from\" is not known",
      })
  void what_is_wrong_is_said_in_one_line(String field, String value, String line) {
    refused(BREACH, Kind.BREACH, json -> json.put(field, value), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from|tomorrow|\"from\" is a day",
        "from|1027-01-31|\"from\" is over too long to be announced",
        "footing|local|\"footing\" says",
        "es|nothing|\"es\" needs \"changes\"",
      })
  void of_a_change_as_well(String field, String value, String line) {
    refused(CHANGE, Kind.CHANGE, json -> json.put(field, value), line);
  }

  @Test
  void what_is_no_json_or_too_long_is_refused() {
    assertThatThrownBy(() -> read("{", Kind.BREACH)).hasMessage("it cannot be read as JSON");
    assertThatThrownBy(() -> read("[]", Kind.BREACH)).hasMessage("it is no JSON object");
    refused(
        BREACH,
        Kind.BREACH,
        json -> json.withObject("en").put("data", "a".repeat(2_001)),
        "\"en\" needs \"data\", a text of up to 2000 characters");
    refused(
        CHANGE,
        Kind.CHANGE,
        json -> json.withObject("footing").put("providers", "gpu"),
        "\"providers\" is a list of names");
  }

  private static void refused(String text, Kind kind, Consumer<ObjectNode> spoil, String line) {
    var json = (ObjectNode) JsonMapper.shared().readTree(text);
    spoil.accept(json);
    assertThatThrownBy(() -> read(json.toString(), kind))
        .isInstanceOf(BadNotice.class)
        .message()
        .contains(line)
        .hasLineCount(1);
  }
}

package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.tenant.Language;

class FaqFilesTest {
  private static Faq json(String json) throws BadContent {
    return FaqJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Faq entries(String entries) throws BadContent {
    return json("{\"business\":\"Casa Luz\",\"locale\":\"es-ES\",\"entries\":[" + entries + "]}");
  }

  @Test
  void a_json_file_gives_its_business_language_and_entries() throws BadContent {
    var faq = entries("{\"id\":\"a\",\"question\":\"¿Abrís?\",\"answer\":\"Sí.\",\"url\":\"/h\"}");
    assertThat(faq.business()).isEqualTo("Casa Luz");
    assertThat(faq.language()).isEqualTo(Language.ES);
    assertThat(faq.entries())
        .containsExactly(new FaqEntry("a", "¿Abrís?", "Sí.", Optional.of("/h")));
  }

  @Test
  void what_is_wrong_is_said_with_the_entry() {
    assertThatThrownBy(() -> json("{")).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> json("[]")).hasMessageContaining("one JSON object");
    assertThatThrownBy(() -> json("")).isInstanceOf(BadContent.class);
    assertThatThrownBy(() -> json("{\"business\":\"B\",\"locale\":\"xx\",\"entries\":[]}"))
        .hasMessageContaining("en or es");
    assertThatThrownBy(() -> entries("")).hasMessageContaining("no entries");
    assertThatThrownBy(() -> entries("{\"id\":\"a\",\"question\":\" \",\"answer\":\"x\"}"))
        .hasMessage("Entry 1 (a) has no question.");
    assertThatThrownBy(() -> entries("{\"id\":\"a\",\"question\":\"x\"}"))
        .hasMessage("Entry 1 (a) has no answer.");
    assertThatThrownBy(() -> entries("{\"question\":\"x\",\"answer\":\"y\"}"))
        .hasMessage("Entry 1 has no id.");
    assertThatThrownBy(() -> entries("{\"id\":\"a\",\"question\":{},\"answer\":\"y\"}"))
        .hasMessage("Entry 1 (a): question must be text.");
    var entry = "{\"id\":\"a\",\"question\":\"x\",\"answer\":\"y\"}";
    assertThatThrownBy(() -> entries(entry + "," + entry))
        .hasMessage("Entry 2 (a): another entry has the same id.");
  }

  @Test
  void in_markdown_a_heading_is_a_question_and_the_text_below_it_the_answer() throws BadContent {
    var faq =
        FaqMarkdown.read(
            "B",
            Language.EN,
            """
            # Stay

            ## May I bring a *dog*? {#dogs}
            Yes,
            **small** ones.

            Not in bed.
            ## Où & when?
            At 3.
            ## Où & when?
            At 4.
            """);
    assertThat(faq.entries())
        .containsExactly(
            new FaqEntry(
                "dogs", "May I bring a dog?", "Yes,\nsmall ones.\n\nNot in bed.", Optional.empty()),
            new FaqEntry("ou-when", "Où & when?", "At 3.", Optional.empty()),
            new FaqEntry("ou-when-2", "Où & when?", "At 4.", Optional.empty()));
  }

  @Test
  void markdown_with_a_doubled_id_or_without_answers_is_refused() {
    assertThatThrownBy(() -> FaqMarkdown.read("B", Language.EN, "# a {#x}\nt\n# b {#x}\nt"))
        .hasMessageContaining("same id");
    assertThatThrownBy(() -> FaqMarkdown.read("B", Language.EN, "no heading"))
        .hasMessageContaining("no entries");
  }
}

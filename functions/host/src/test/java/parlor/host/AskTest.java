package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class AskTest {
  private static final String FAQ =
      """
      {"business":"Café","locale":"es","entries":[
        {"id":"ñ","question":"¿A qué hora abrís?","answer":"Abrimos a las nueve, también en año nuevo."}]}
      """;

  @Test
  void each_line_is_answered_in_order_in_utf8_whatever_the_locale(@TempDir Path folder)
      throws Exception {
    var faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    var questions =
        "{\"q\":\"¿a qué hora abrís?\"}\n\n{\"q\":\"hola\",\"lang\":\"es\"}\nnonsense\n";
    var ended = run(questions, "ask", "--faq", faq.toString());
    assertThat(ended.status()).as(ended.err()).isZero();
    var lines = ended.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(JsonMapper.shared().readTree(lines.getFirst()).path("entry").asString())
        .isEqualTo("ñ");
    assertThat(lines.getFirst()).contains("año");
    assertThat(lines.getLast()).contains("error");
  }

  @Test
  void file_that_cannot_be_used_is_named_in_one_line(@TempDir Path folder) throws Exception {
    var missing = run("", "ask", "--faq", folder.resolve("none.json").toString());
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("none.json").hasLineCount(1);
    var broken = Files.writeString(folder.resolve("broken.json"), "{");
    var unread = run("", "ask", "--faq", broken.toString());
    assertThat(unread.status()).isEqualTo(2);
    assertThat(unread.err()).contains("broken.json").hasLineCount(1);
  }

  private static Command.Ended run(String input, String... arguments)
      throws IOException, InterruptedException {
    return Command.run(Map.of("LC_ALL", "C"), input, List.of(arguments));
  }
}

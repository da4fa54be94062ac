package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class AskTest {
  private static final String FAQ =
      """
      {"business":"Café","locale":"es","entries":[
        {"id":"ñ","question":"¿A qué hora abrís?","answer":"Abrimos a las nueve, también en año nuevo."}]}
      """;

  private record Ended(int status, String out, String err) {}

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

  private static Ended run(String input, String... arguments)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
    command.add("parlor.host.Main");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      assertThat(process.isAlive()).isFalse(); // it had no use for the rest
    }
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out, err);
  }
}

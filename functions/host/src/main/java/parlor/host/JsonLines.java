package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines in, JSON Lines out, in order: what the commands that measure from outside share. */
final class JsonLines {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonLines() {}

  /** Answers each line of standard input that is not blank, at once, until nobody reads. */
  static void answer(UnaryOperator<String> each) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var out = new PrintStream(System.out, false, UTF_8);
    for (var line = in.readLine(); line != null && !out.checkError(); line = in.readLine()) {
      if (!line.isBlank()) {
        out.print(each.apply(line.startsWith("\ufeff") ? line.substring(1) : line) + "\n");
        out.flush();
      }
    }
  }

  /** The line made of the text of {@code {"text"}}; of anything else, {@code {"error"}}. */
  static String ofText(String line, Function<String, JsonNode> made) {
    JsonNode asked;
    try {
      asked = JSON.readTree(line);
    } catch (JacksonException e) {
      return error("not JSON");
    }
    var text = asked.get("text");
    return text == null || !text.isString()
        ? error("text must be text")
        : JSON.writeValueAsString(made.apply(text.asString()));
  }

  private static String error(String what) {
    return JSON.writeValueAsString(JSON.createObjectNode().put("error", what));
  }
}

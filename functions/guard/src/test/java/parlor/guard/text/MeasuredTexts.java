package parlor.guard.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of {@code -Dparlor.texts=PATH}: a file of JSON Lines, or a folder with such files. */
public final class MeasuredTexts {
  private MeasuredTexts() {}

  public static List<JsonNode> read() throws IOException {
    var path = Path.of(Objects.requireNonNull(System.getProperty("parlor.texts")));
    List<Path> files;
    try (var found = Files.walk(path)) {
      files = found.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    var texts = new ArrayList<JsonNode>();
    for (var file : files.isEmpty() ? List.of(path) : files) {
      for (var line : Files.readAllLines(file)) {
        texts.add(JsonMapper.shared().readTree(line));
      }
    }
    return texts;
  }
}

package parlor.guard.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What customers of invented businesses ask, as {@code functions/answers/training/sets} has it. */
public final class Customers {
  private Customers() {}

  /** The questions of all files in that folder. */
  public static List<String> questions(Path folder) throws IOException {
    var questions = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        for (var line : Files.readAllLines(file)) {
          if (line.startsWith("Q ")) {
            questions.add(line.substring(line.indexOf('|') + 1).strip());
          }
        }
      }
    }
    return questions;
  }
}

package parlor.guard.moderation;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The word vectors of {@code functions/answers} (its training tells their form), to learn with. */
final class Meanings {
  private static final double STEPS_TO_DOUBLE = 16;
  private static final float ONE = 60;

  private Meanings() {}

  /** Of both languages; an English word goes before the same one in Spanish. */
  static Map<String, float[]> in(Path file) throws IOException {
    var all = new TreeMap<String, float[]>();
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      for (int language = 0; language < 2; language++) {
        int words = in.readInt();
        int dimensions = in.readInt();
        var names = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n", -1);
        var scales = in.readNBytes(words);
        var values = in.readNBytes(words * dimensions);
        for (int word = 0; word < words; word++) {
          float scale = (float) Math.pow(2, scales[word] / STEPS_TO_DOUBLE) / ONE;
          var vector = new float[dimensions];
          for (int i = 0; i < dimensions; i++) {
            vector[i] = scale * values[word * dimensions + i];
          }
          all.putIfAbsent(names[word], vector);
        }
      }
    }
    return all;
  }
}

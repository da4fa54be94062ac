package parlor.answers;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import parlor.tenant.Language;

/**
 * What words mean as points in a space that both languages share, so that words nobody listed
 * beside each other are near where people mean nearly the same. Little says a word that stands near
 * the origin. The table is made by {@code functions/answers/training}; it is read once.
 */
final class WordVectors {
  /** As {@code pack.py} writes them. */
  private static final double STEPS_TO_DOUBLE = 16;

  private static final float ONE = 60;

  private static final List<WordVectors> ALL = read();

  private final Map<String, Integer> rows = new HashMap<>();
  private final byte[] scales;
  private final byte[] values;
  private final int dimensions;

  private WordVectors(DataInputStream in) throws IOException {
    int words = in.readInt();
    dimensions = in.readInt();
    var text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    text.lines().forEach(word -> rows.put(word, rows.size()));
    scales = in.readNBytes(words);
    values = in.readNBytes(words * dimensions);
  }

  private static List<WordVectors> read() {
    try (var file = WordVectors.class.getResourceAsStream("vectors.bin")) {
      if (file == null) {
        throw new IllegalStateException("vectors.bin is missing from the jar");
      }
      var in = new DataInputStream(file);
      return List.of(new WordVectors(in), new WordVectors(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WordVectors in(Language language) {
    return ALL.get(language == Language.ES ? 1 : 0);
  }

  static int dimensions() {
    return ALL.getFirst().dimensions;
  }

  /** The sum of the words, each once; a word that is not in the table adds nothing. */
  float[] sum(Collection<String> words) {
    var sum = new float[dimensions];
    for (var word : new LinkedHashSet<>(words)) {
      var row = rows.get(word);
      if (row != null) {
        float scale = (float) Math.pow(2, scales[row] / STEPS_TO_DOUBLE) / ONE;
        for (int i = 0; i < dimensions; i++) {
          sum[i] += scale * values[row * dimensions + i];
        }
      }
    }
    return sum;
  }
}

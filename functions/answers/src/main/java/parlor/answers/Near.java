package parlor.answers;

import java.util.List;
import java.util.Optional;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Vectors;
import parlor.answers.vector.Yardstick;
import parlor.tenant.Language;

/**
 * The entries of an index as directions, one after the other in one array. Stored they are bytes;
 * here they are ints, four times as large, since the compiler makes vector instructions of a
 * product of ints alone: 0.16 ms instead of 1.1 for 5,000 of 384 numbers.
 */
final class Near {
  private final int[] rows;
  private final float[] scales;
  private final int dimension;
  private final String mark;
  private final Yardstick yardstick;

  Near(List<IndexedEntry> entries, Vectors vectors) {
    mark = vectors.mark();
    dimension = vectors.dimension();
    yardstick = vectors.yardstick();
    boolean any = !vectors.isEmpty();
    scales = new float[any ? entries.size() : 0];
    rows = new int[scales.length * dimension];
    for (int i = 0; i < scales.length; i++) {
      int at = i;
      vectors
          .of(entries.get(i).entry().asText())
          .ifPresent(
              vector -> {
                scales[at] = vector.scale();
                widen(vector.values(), rows, at * dimension);
              });
    }
  }

  /** What made them; empty where there are none. */
  Optional<String> mark() {
    return scales.length == 0 ? Optional.empty() : Optional.of(mark);
  }

  long bytes() {
    return 4L * rows.length + 4L * scales.length;
  }

  Yardstick.Span span(Language asked, Language said) {
    if (asked != said) {
      return yardstick.across();
    }
    return said == Language.ES ? yardstick.spanish() : yardstick.english();
  }

  /** The cosine of each entry with a question; NaN for an entry that has no vector. */
  Optional<float[]> cosines(Int8 question) {
    if (question.values().length != dimension) {
      return Optional.empty();
    }
    var asked = new int[dimension];
    widen(question.values(), asked, 0);
    var cosines = new float[scales.length];
    for (int i = 0; i < cosines.length; i++) {
      float scale = scales[i] * question.scale();
      cosines[i] = scale == 0 ? Float.NaN : scale * dot(rows, i * dimension, asked);
    }
    return Optional.of(cosines);
  }

  private static void widen(byte[] narrow, int[] wide, int from) {
    for (int k = 0; k < narrow.length; k++) {
      wide[from + k] = narrow[k];
    }
  }

  /** Plain on purpose: as it stands, the compiler makes vector instructions of it. */
  private static int dot(int[] rows, int from, int[] asked) {
    int sum = 0;
    for (int k = 0; k < asked.length; k++) {
      sum += rows[from + k] * asked[k];
    }
    return sum;
  }
}

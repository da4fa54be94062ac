package parlor.answers;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import parlor.tenant.Language;

/**
 * What a text is around: its situations, each with its strength, and the same by subject. Alike
 * between languages.
 *
 * @param words from which of the text's first 64 words each situation speaks
 */
@SuppressWarnings("ArrayRecordComponent")
record Gist(int[] situations, double[] strengths, long[] words) {
  /** Below this it is but a word in common. */
  private static final double FAINT = 0.12;

  static Gist of(List<String> words, Language language, boolean withMeanings) {
    return of(Situations.in(language).in(words, withMeanings));
  }

  private static Gist of(Situations.Heard heard) {
    var all = heard.strengths();
    var kept = IntStream.range(0, all.length).filter(i -> all[i] >= FAINT).toArray();
    return new Gist(
        kept,
        Arrays.stream(kept).mapToDouble(i -> all[i]).toArray(),
        Arrays.stream(kept).mapToLong(i -> heard.words()[i]).toArray());
  }

  double of(int situation) {
    int at = Arrays.binarySearch(situations, situation);
    return at < 0 ? 0 : strengths[at];
  }

  /** By subject, each as strong as its strongest situation. */
  double subject(int subject) {
    double most = 0;
    for (int i = 0; i < situations.length; i++) {
      most = Situations.subject(situations[i]) == subject ? Math.max(most, strengths[i]) : most;
    }
    return most;
  }

  /** How well each of the first 64 words is explained where situations are as strong as given. */
  double[] explained(IntToDoubleFunction said) {
    var explained = new double[Long.SIZE];
    for (int i = 0; i < situations.length; i++) {
      double strength = Math.min(1, Math.min(strengths[i], said.applyAsDouble(situations[i])));
      for (long left = strength == 0 ? 0 : words[i]; left != 0; left &= left - 1) {
        int at = Long.numberOfTrailingZeros(left);
        explained[at] = Math.max(explained[at], strength);
      }
    }
    return explained;
  }

  double strongest() {
    return Arrays.stream(strengths).max().orElse(0);
  }
}

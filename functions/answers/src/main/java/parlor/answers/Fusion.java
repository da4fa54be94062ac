package parlor.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.answers.ContentIndex.Ranked;
import parlor.answers.ContentIndex.Sure;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Yardstick;
import parlor.tenant.Language;

/**
 * What two rankings of one question come to, by its words and by its direction. Reciprocal rank
 * decides which entries are looked at; each is then weighed on what does not depend on the model's
 * own scale, and shared out as in {@link Confidence}. The weights are made by {@code
 * FusionTraining}, in the tests of the module that reaches encoders.
 */
final class Fusion {
  private static final int MOST = 32;

  /** As much as the first places count; from Cormack, Clarke and Büttcher, SIGIR 2009. */
  private static final double RANK = 60;

  /** The least log-odds by words: an entry that shares none with the question may be meant. */
  private static final double NO_WORD = -1.8;

  /** The log-odds that no entry answers, moved as in {@link Confidence}. */
  private static final double NONE = 1;

  /** For {@link #values}, and the constant. */
  private static final double[] WEIGHTS = {4.96, 1.23, 0.43, 1.48, 3.48, -0.01, -0.82};

  private final List<IndexedEntry> entries;
  private final Near near;
  private final Set<Language> said = EnumSet.noneOf(Language.class);
  private final Map<String, List<Integer>> numbers = new HashMap<>();

  /** Once an index; {@code entries} are those of it, in their order. */
  Fusion(List<IndexedEntry> entries, Near near) {
    this.entries = entries;
    this.near = near;
    for (int i = 0; i < entries.size() && near.mark().isPresent(); i++) {
      said.add(entries.get(i).language());
      numbers.computeIfAbsent(entries.get(i).entry().id(), id -> new ArrayList<>(1)).add(i);
    }
  }

  private List<Integer> numbered(String id) {
    return numbers.getOrDefault(id, List.of());
  }

  /** An entry and what speaks for it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Weighed(IndexedEntry entry, double[] values) {
    double odds() {
      double sum = WEIGHTS[WEIGHTS.length - 1];
      for (int i = 0; i < values.length; i++) {
        sum += WEIGHTS[i] * values[i];
      }
      return sum;
    }
  }

  /** Empty where the model cannot tell anything of this question: then words alone count. */
  Optional<List<Sure>> search(List<Ranked> ranked, Int8 direction, Language language) {
    return weigh(ranked, direction, language).map(Fusion::shared);
  }

  Optional<List<Weighed>> weigh(List<Ranked> ranked, Int8 direction, Language language) {
    return hears(language)
        ? near.cosines(direction).map(cosines -> weigh(ranked, cosines, language))
        : Optional.empty();
  }

  /** Whether the model tells texts apart in any of the directions the content is asked in. */
  private boolean hears(Language asked) {
    return said.stream().anyMatch(language -> near.span(asked, language).reach() > 0);
  }

  private static List<Sure> shared(List<Weighed> weighed) {
    double all = Math.exp(NONE) + weighed.stream().mapToDouble(one -> Math.exp(one.odds())).sum();
    return weighed.stream()
        .sorted(
            Comparator.comparingDouble(Weighed::odds)
                .reversed()
                .thenComparing(one -> one.entry().entry().id()))
        .map(one -> new Sure(one.entry(), Math.exp(one.odds()) / all))
        .toList();
  }

  private List<Weighed> weigh(List<Ranked> ranked, float[] cosines, Language language) {
    var nearest = Nearest.of(cosines, MOST, Float.NEGATIVE_INFINITY);
    var odds = new HashMap<String, Double>();
    var shares = new HashMap<String, Double>();
    var places = new HashMap<String, Double>();
    var told = new HashMap<String, IndexedEntry>();
    var best = new HashMap<String, Float>();
    var share = Confidence.shares(ranked);
    for (int i = 0; i < ranked.size(); i++) {
      var id = ranked.get(i).entry().entry().id();
      odds.put(id, Math.max(NO_WORD, ranked.get(i).odds()));
      shares.put(id, share[i]);
      told.put(id, ranked.get(i).entry());
      places.merge(id, 1 / (RANK + i), Double::sum);
    }
    for (int i = 0; i < nearest.size(); i++) {
      var entry = entries.get(nearest.get(i));
      var id = entry.entry().id();
      if (best.putIfAbsent(id, cosines[nearest.get(i)]) == null) {
        places.merge(id, 1 / (RANK + i), Double::sum);
      }
      told.merge(id, entry, (a, b) -> b.language() == language ? b : a);
    }
    // Words proposed it and it is not among the nearest: it may still be near.
    for (var id : told.keySet()) {
      for (int i : numbered(id)) {
        if (!Float.isNaN(cosines[i])) {
          best.putIfAbsent(id, cosines[i]);
        }
      }
    }
    var scene = Lie.of(cosines, nearest);
    return first(places).stream()
        .map(
            id ->
                new Weighed(
                    at(told, id),
                    values(
                        odds.getOrDefault(id, NO_WORD),
                        shares.getOrDefault(id, 0.0),
                        Optional.ofNullable(best.get(id)),
                        scene,
                        near.span(language, at(told, id).language()))))
        .toList();
  }

  private static IndexedEntry at(Map<String, IndexedEntry> told, String id) {
    return Optional.ofNullable(told.get(id)).orElseThrow();
  }

  private static List<String> first(Map<String, Double> places) {
    var ids = new ArrayList<>(places.keySet());
    ids.sort(
        Comparator.comparingDouble((String id) -> places.getOrDefault(id, 0.0))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return ids.subList(0, Math.min(MOST, ids.size()));
  }

  /** How a question's cosines with all entries lie. */
  private record Lie(double mean, double deviation, double first, double second) {
    static Lie of(float[] cosines, List<Integer> nearest) {
      double sum = 0;
      double squares = 0;
      int n = 0;
      for (float cosine : cosines) {
        if (!Float.isNaN(cosine)) {
          sum += cosine;
          squares += (double) cosine * cosine;
          n++;
        }
      }
      double mean = n == 0 ? 0 : sum / n;
      double variance = n == 0 ? 0 : Math.max(0, squares / n - mean * mean);
      return new Lie(
          mean,
          Math.sqrt(variance) + 1e-6,
          nearest.isEmpty() ? Double.NaN : cosines[nearest.getFirst()],
          nearest.size() < 2 ? Double.NaN : cosines[nearest.get(1)]);
    }
  }

  /**
   * The log-odds by words and their share; how near it is by the model's own yardstick, among the
   * business's own entries, and before the next; and that the model is heard at all.
   */
  private static double[] values(
      double odds, double share, Optional<Float> cosine, Lie all, Yardstick.Span span) {
    double reach = cosine.isEmpty() ? 0 : span.reach();
    double c = cosine.map(Float::doubleValue).orElse(0.0);
    double second = Double.isNaN(all.second) ? span.apart() : all.second;
    double ahead = c >= all.first ? c - second : c - all.first;
    return new double[] {
      odds / 4,
      share,
      reach * Math.clamp(span.of(c), -0.5, 1.5),
      reach * Math.clamp((c - all.mean) / all.deviation, -1, 5) / 5,
      reach == 0 ? 0 : reach * Math.clamp(ahead / span.unit(), -1, 1),
      reach
    };
  }
}

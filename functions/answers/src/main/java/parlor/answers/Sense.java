package parlor.answers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import parlor.tenant.Language;

/**
 * How near a question and an entry are in what their words mean, by the cosines of both halves of
 * {@link Head}.
 *
 * @param plain of the words as they are
 * @param together of what they mean together
 * @param standing how far the entry stands out from the average one
 * @param lead how much nearer it is than any other, or how much farther than the nearest
 * @param leadTogether the same of what words mean together alone
 */
record Sense(Cosines plain, Cosines together, double standing, double lead, double leadTogether) {
  private static final float ANSWER = 0.5f;
  private static final double SPREAD = 0.05;

  /** To the entry's question, to its answer, to both. */
  record Cosines(double title, double text, double whole) {
    private static Cosines of(Place place, float[] asked, int from, int end) {
      // Half of a vector of length 1 has half of its square.
      return new Cosines(
          2 * dot(place.title(), asked, from, end),
          2 * dot(place.text(), asked, from, end),
          2 * dot(place.whole(), asked, from, end));
    }
  }

  /** Where an entry stands; each of length 1, or 0 if no word is known. */
  @SuppressWarnings("ArrayRecordComponent")
  record Place(float[] title, float[] text, float[] whole) {
    static Place of(Collection<String> question, Collection<String> answer, Language language) {
      var title = WordVectors.in(language).sum(question);
      var text = WordVectors.in(language).sum(answer);
      var whole = new float[title.length];
      for (int i = 0; i < whole.length; i++) {
        whole[i] = title[i] + ANSWER * text[i];
      }
      return new Place(Head.ENTRY.of(title), Head.ENTRY.of(text), Head.ENTRY.of(whole));
    }

    static final int FLOATS = 3 * WordVectors.dimensions();
  }

  /** All entries of an index at once, one dimension after the other. */
  static final class Field {
    private final int entries;
    private final float[][] columns;
    private final int[] names;

    Field(List<IndexedEntry> content) {
      int n = WordVectors.dimensions();
      entries = content.size();
      columns = new float[n][entries];
      names = new int[entries];
      var known = new HashMap<String, Integer>();
      for (int e = 0; e < entries; e++) {
        var place = content.get(e).place();
        for (int i = 0; i < n; i++) {
          columns[i][e] = (place.title()[i] + place.whole()[i]) / 2;
        }
        names[e] = known.computeIfAbsent(content.get(e).entry().id(), id -> known.size());
      }
    }

    Nearness to(float[] asked) {
      var together = new float[entries];
      for (int i = asked.length / 2; i < asked.length; i++) {
        add(together, columns[i], asked[i]);
      }
      var near = together.clone();
      for (int i = 0; i < asked.length / 2; i++) {
        add(near, columns[i], asked[i]);
      }
      return new Nearness(asked, new Order(near, names), new Order(together, names));
    }
  }

  /** The nearest entry, and the nearest of another name. */
  private static final class Order {
    private final float[] near;
    private final int[] names;
    private int first = -1;
    private double second;

    Order(float[] near, int[] names) {
      this.near = near;
      this.names = names;
      for (int e = 0; e < near.length; e++) {
        first = first < 0 || near[e] > near[first] ? e : first;
      }
      boolean any = false;
      for (int e = 0; e < near.length; e++) {
        if (names[e] != names[first] && (!any || near[e] > second)) {
          second = near[e];
          any = true;
        }
      }
    }

    double lead(int entry) {
      return near[entry] - (names[entry] == names[first] ? second : near[first]);
    }
  }

  /** How near a question is to all entries. */
  static final class Nearness {
    private final float[] asked;
    private final float[] near;
    private final Order both;
    private final Order together;
    private final double mean;
    private final double deviation;

    private Nearness(float[] asked, Order both, Order together) {
      this.asked = asked;
      this.both = both;
      this.together = together;
      near = both.near;
      double sum = 0;
      double squares = 0;
      for (float each : near) {
        sum += each;
        squares += each * each;
      }
      int n = Math.max(1, near.length);
      mean = sum / n;
      deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
    }

    /**
     * The numbers of the {@code most} nearest entries; none if no word of the question is known.
     */
    List<Integer> nearest(int most) {
      return isNothing(asked) ? List.of() : Nearest.of(near, most, Float.NEGATIVE_INFINITY);
    }

    Sense of(int entry, Place place) {
      int half = asked.length / 2;
      return new Sense(
          Cosines.of(place, asked, 0, half),
          Cosines.of(place, asked, half, asked.length),
          (near[entry] - mean) / (deviation + SPREAD) / 4,
          3 * both.lead(entry),
          6 * together.lead(entry));
    }
  }

  /** Plain on purpose: a loop without a sum of its own becomes vector instructions. */
  static void add(float[] sum, float[] row, float times) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i] * times;
    }
  }

  /** Where no word was known. */
  static boolean isNothing(float[] vector) {
    return square(vector) == 0;
  }

  static float[] unit(float[] sum) {
    double length = Math.sqrt(square(sum));
    var unit = new float[sum.length];
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] = (float) (sum[i] / length);
    }
    return unit;
  }

  private static float square(float[] vector) {
    return dot(vector, vector, 0, vector.length);
  }

  private static float dot(float[] a, float[] b, int from, int end) {
    float sum = 0;
    for (int i = from; i < end; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

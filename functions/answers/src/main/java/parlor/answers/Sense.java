package parlor.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import parlor.tenant.Language;

/**
 * How near a question and an entry are in what their words mean (cosines, see {@link WordVectors}).
 *
 * @param title to the entry's question
 * @param text to its answer
 * @param whole to both
 * @param standing how far the entry stands out from the average one
 * @param lead how much nearer it is than any other, or how much farther than the nearest
 */
record Sense(double title, double text, double whole, double standing, double lead) {
  private static final float ANSWER = 0.5f;
  private static final double SPREAD = 0.05;

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
      return new Place(unit(title), unit(text), unit(whole));
    }

    static final int FLOATS = 3 * WordVectors.dimensions();
  }

  /** All entries of an index at once, one dimension after the other. */
  static final class Field {
    private final int entries;
    private final float[] columns;
    private final int[] names;

    Field(List<IndexedEntry> content) {
      int n = WordVectors.dimensions();
      entries = content.size();
      columns = new float[n * entries];
      names = new int[entries];
      var known = new HashMap<String, Integer>();
      for (int e = 0; e < entries; e++) {
        var place = content.get(e).place();
        for (int i = 0; i < n; i++) {
          columns[i * entries + e] = (place.title()[i] + place.whole()[i]) / 2;
        }
        names[e] = known.computeIfAbsent(content.get(e).entry().id(), id -> known.size());
      }
    }

    Nearness to(float[] asked) {
      var near = new float[entries];
      for (int i = 0; i < asked.length; i++) {
        add(near, columns, i * entries, asked[i]);
      }
      return new Nearness(asked, near, names);
    }

    /** Plain on purpose: a loop without a sum of its own becomes vector instructions. */
    private static void add(float[] near, float[] columns, int from, float times) {
      for (int e = 0; e < near.length; e++) {
        near[e] += columns[from + e] * times;
      }
    }
  }

  /** How near a question is to all entries. */
  static final class Nearness {
    private final float[] asked;
    private final float[] near;
    private final int[] names;
    private final double mean;
    private final double deviation;
    private int first = -1;
    private double second;

    private Nearness(float[] asked, float[] near, int[] names) {
      this.asked = asked;
      this.near = near;
      this.names = names;
      double sum = 0;
      double squares = 0;
      for (int e = 0; e < near.length; e++) {
        sum += near[e];
        squares += near[e] * near[e];
        first = first < 0 || near[e] > near[first] ? e : first;
      }
      int n = Math.max(1, near.length);
      mean = sum / n;
      deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
      boolean any = false;
      for (int e = 0; e < near.length; e++) {
        if (names[e] != names[first] && (!any || near[e] > second)) {
          second = near[e];
          any = true;
        }
      }
    }

    /**
     * The numbers of the {@code most} nearest entries; none if no word of the question is known.
     */
    List<Integer> nearest(int most) {
      var found = new ArrayList<Integer>();
      if (dot(asked, 0, asked) == 0) {
        return found;
      }
      for (int e = 0; e < near.length; e++) {
        int at = found.size();
        while (at > 0 && near[e] > near[found.get(at - 1)]) {
          at--;
        }
        if (at < most) {
          found.add(at, e);
          if (found.size() > most) {
            found.removeLast();
          }
        }
      }
      return found;
    }

    Sense of(int entry, Place place) {
      double other = names[entry] == names[first] ? second : near[first];
      return new Sense(
          dot(place.title(), 0, asked),
          dot(place.text(), 0, asked),
          dot(place.whole(), 0, asked),
          (near[entry] - mean) / (deviation + SPREAD) / 4,
          3 * (near[entry] - other));
    }
  }

  static float[] unit(float[] sum) {
    double length = Math.sqrt(dot(sum, 0, sum));
    var unit = new float[sum.length];
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] = (float) (sum[i] / length);
    }
    return unit;
  }

  private static float dot(float[] rows, int from, float[] b) {
    float sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += rows[from + i] * b[i];
    }
    return sum;
  }
}

package parlor.answers;

import java.util.ArrayList;
import java.util.List;

/** The first few of many. */
final class Nearest {
  private Nearest() {}

  /**
   * The numbers of the {@code most} highest scores, highest first and of two alike the lower
   * number; none that is not above {@code least} ({@code NaN} never is).
   */
  static List<Integer> of(float[] scores, int most, float least) {
    var kept = new int[most];
    int count = 0;
    float last = least;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > last) {
        int at = count < most ? count++ : most - 1;
        while (at > 0 && scores[i] > scores[kept[at - 1]]) {
          kept[at] = kept[at - 1];
          at--;
        }
        kept[at] = i;
        last = count < most ? least : scores[kept[most - 1]];
      }
    }
    var nearest = new ArrayList<Integer>(count);
    for (int i = 0; i < count; i++) {
      nearest.add(kept[i]);
    }
    return nearest;
  }
}

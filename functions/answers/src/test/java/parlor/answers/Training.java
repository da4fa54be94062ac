package parlor.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Derives the weights in {@link Confidence} from the tuning domains: first those that order the
 * entries of an answerable question (softmax over candidates, with "none of these" at zero), by
 * plain gradient descent with a small pull towards zero; then those of the lead. Run its main
 * method with the test class path.
 */
final class Training {
  /** The candidates of one question; {@code right} is -1 where none is. */
  record Case(List<double[]> candidates, int right) {}

  private Training() {}

  public static void main(String[] args) {
    var cases = new ArrayList<Case>();
    for (var domain : Domain.tuning()) {
      cases.addAll(cases(domain));
    }
    var weights = order(cases);
    System.out.println("order: " + show(weights));
    System.out.println("lead:  " + show(lead(cases, weights)));
    for (double enough = 0.2; enough < 0.85; enough += 0.1) {
      System.out.println(curve(enough, Domain.tuning()) + " | " + curve(enough, Domain.heldOut()));
    }
  }

  static List<Case> cases(Domain domain) {
    var cases = new ArrayList<Case>();
    try (var index = ContentIndex.of(List.of(domain.faq()))) {
      for (var asked : domain.asked()) {
        var language = LanguageGuess.of(asked.text(), domain.faq().language());
        var ranked = index.rank(index.query(asked.text(), language), language);
        var ids = ranked.stream().map(r -> r.entry().entry().id()).toList();
        int right = ids.indexOf(asked.entry());
        if (right >= 0 || !asked.isAnswerable()) {
          cases.add(new Case(ranked.stream().map(r -> features(r.evidence())).toList(), right));
        }
      }
    }
    return cases;
  }

  /** What a threshold would give, with the weights now in {@link Confidence}. */
  private static String curve(double enough, List<Domain> domains) {
    double right = 0;
    double answerable = 0;
    double falsely = 0;
    double unanswerable = 0;
    for (var domain : domains) {
      try (var index = ContentIndex.of(List.of(domain.faq()))) {
        for (var asked : domain.asked()) {
          var language = LanguageGuess.of(asked.text(), domain.faq().language());
          var top = index.search(asked.text(), language, 1);
          boolean said = !top.isEmpty() && top.getFirst().score() >= enough;
          answerable += asked.isAnswerable() ? 1 : 0;
          unanswerable += asked.isAnswerable() ? 0 : 1;
          right += said && top.getFirst().entry().equals(asked.entry()) ? 1 : 0;
          falsely += said && !asked.isAnswerable() ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "from %.1f on: %.1f %% right, %.1f %% false",
        enough,
        100 * right / answerable,
        100 * falsely / unanswerable);
  }

  private static double[] features(Evidence evidence) {
    var values = evidence.values();
    var features = Arrays.copyOf(values, values.length + 1);
    features[values.length] = 1;
    return features;
  }

  private static double[] order(List<Case> cases) {
    var weights = new double[cases.getFirst().candidates().getFirst().length];
    for (int round = 0; round < 6_000; round++) {
      var slope = new double[weights.length];
      for (var one : cases) {
        double sum = 1;
        for (var candidate : one.candidates()) {
          sum += Math.exp(dot(weights, candidate));
        }
        for (int i = 0; i < one.candidates().size(); i++) {
          var candidate = one.candidates().get(i);
          double miss = (i == one.right() ? 1 : 0) - Math.exp(dot(weights, candidate)) / sum;
          for (int k = 0; k < slope.length; k++) {
            slope[k] += miss * candidate[k];
          }
        }
      }
      for (int k = 0; k < slope.length; k++) {
        weights[k] += 2.0 / cases.size() * (slope[k] - 0.3 * weights[k]);
      }
    }
    return weights;
  }

  /** Constant, own odds, lead. */
  private static double[] lead(List<Case> cases, double[] weights) {
    var fit = new double[] {0, 1, 0};
    for (int round = 0; round < 6_000; round++) {
      var slope = new double[3];
      for (var one : cases) {
        var odds = new double[one.candidates().size()];
        for (int i = 0; i < odds.length; i++) {
          odds[i] = dot(weights, one.candidates().get(i));
        }
        if (odds.length == 0) {
          continue;
        }
        int top = 0;
        for (int i = 1; i < odds.length; i++) {
          top = odds[i] > odds[top] ? i : top;
        }
        double next = -6;
        for (int i = 0; i < odds.length; i++) {
          next = i == top ? next : Math.max(next, odds[i]);
        }
        var x = new double[] {1, odds[top], Confidence.lead(odds[top], next)};
        double miss = (top == one.right() ? 1 : 0) - 1 / (1 + Math.exp(-dot(fit, x)));
        for (int k = 0; k < 3; k++) {
          slope[k] += miss * x[k];
        }
      }
      for (int k = 0; k < 3; k++) {
        fit[k] += 0.3 / cases.size() * slope[k];
      }
    }
    return fit;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static String show(double[] weights) {
    var text = new StringBuilder();
    for (double weight : weights) {
      text.append(String.format(Locale.ROOT, "%.2f ", weight));
    }
    return text.toString();
  }
}

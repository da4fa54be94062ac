package parlor.answers;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Derives the weights in {@link Confidence} from every business but the last ones (softmax over the
 * entries that may answer, with "none of these" at zero), and how far "none" must be moved: for
 * that each business is answered with weights fitted without it. Prints both, and what a threshold
 * gives there. Run its main method with the test class path; it takes minutes.
 */
final class Training {
  private static final int FOLDS = 6;

  /** What a question counts whose entry was taken out, beside one that somebody wrote. */
  private static final double TAKEN_OUT = 0.4;

  /** The entries that may answer a question; {@code right} is -1 where none does. */
  @SuppressWarnings("ArrayRecordComponent")
  record Case(List<double[]> candidates, int right, boolean answerable, double weight) {}

  /** The odds of the first entry against all others together, and whether it was right. */
  private record First(double odds, double others, boolean right, boolean answerable) {
    /** The log-odds of none at which this one is just said. */
    double limit() {
      double left = Math.exp(odds) - others;
      return left <= 0 ? Double.NEGATIVE_INFINITY : Math.log(left);
    }
  }

  private Training() {}

  public static void main(String[] args) {
    var domains =
        Stream.of(
                Domain.tuning(), Domain.heldOut(), Domain.fresh(), Domain.learnt(), Domain.sealed())
            .flatMap(List::stream)
            .toList();
    var cases = domains.stream().map(domain -> cases(domain, 1)).toList();
    var taught =
        IntStream.range(0, domains.size())
            .mapToObj(
                i ->
                    Stream.concat(cases.get(i).stream(), missing(domains.get(i)).stream()).toList())
            .toList();
    var all = taught.stream().flatMap(List::stream).toList();
    System.out.println("WEIGHTS " + show(Descent.softmax(all)));
    var firsts = new ArrayList<First>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      var weights =
          Descent.softmax(
              IntStream.range(0, domains.size())
                  .filter(i -> i % FOLDS != left)
                  .mapToObj(taught::get)
                  .flatMap(List::stream)
                  .toList());
      IntStream.range(0, domains.size())
          .filter(i -> i % FOLDS == left)
          .forEach(i -> cases.get(i).forEach(one -> firsts.add(first(one, weights))));
    }
    report(firsts);
  }

  private static void report(List<First> firsts) {
    var unsaid =
        firsts.stream()
            .filter(first -> !first.answerable())
            .sorted(Comparator.comparingDouble(First::limit).reversed())
            .toList();
    double answerable = firsts.size() - unsaid.size();
    for (double share : new double[] {0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.10, 0.15}) {
      double none = unsaid.get((int) (share * unsaid.size())).limit();
      long right = firsts.stream().filter(f -> f.right() && f.limit() > none).count();
      System.out.printf(
          ROOT,
          "at most %.0f %% false: none at %.2f, %.1f %% right%n",
          100 * share,
          none,
          100 * right / answerable);
    }
    long right = firsts.stream().filter(First::right).count();
    System.out.printf(ROOT, "never silent: %.1f %% right%n", 100 * right / answerable);
  }

  private static List<Case> cases(Domain domain, double weight) {
    var cases = new ArrayList<Case>();
    try (var index = ContentIndex.of(List.of(domain.faq()))) {
      for (var asked : domain.asked()) {
        var language = LanguageGuess.of(asked.text(), domain.faq().language());
        var ranked = index.rank(index.query(asked.text(), language), language);
        var ids = ranked.stream().map(r -> r.entry().entry().id()).toList();
        var values = ranked.stream().map(r -> r.evidence().values()).toList();
        cases.add(new Case(values, ids.indexOf(asked.entry()), asked.isAnswerable(), weight));
      }
    }
    return cases;
  }

  /** The answerable questions, each asked of the business without the entry that answers it. */
  private static List<Case> missing(Domain domain) {
    var cases = new ArrayList<Case>();
    for (var entry : domain.faq().entries()) {
      var others = domain.faq().entries().stream().filter(e -> !e.equals(entry)).toList();
      var asked =
          domain.asked().stream()
              .filter(a -> a.entry().equals(entry.id()))
              .map(a -> new Domain.Asked("-", a.text(), a.kind()))
              .toList();
      var faq = new Faq(domain.faq().business(), domain.faq().language(), others);
      cases.addAll(cases(new Domain(domain.name(), faq, asked), TAKEN_OUT));
    }
    return cases;
  }

  private static First first(Case one, double[] weights) {
    var odds = one.candidates().stream().mapToDouble(v -> Descent.dot(weights, v)).toArray();
    int top = 0;
    for (int i = 1; i < odds.length; i++) {
      top = odds[i] > odds[top] ? i : top;
    }
    if (odds.length == 0) {
      return new First(-20, 1, false, one.answerable());
    }
    double others = Arrays.stream(odds).map(Math::exp).sum() - Math.exp(odds[top]);
    return new First(odds[top], others, top == one.right(), one.answerable());
  }

  private static String show(double[] weights) {
    return String.join(
        ", ", Arrays.stream(weights).mapToObj(w -> String.format(ROOT, "%.2f", w)).toList());
  }
}

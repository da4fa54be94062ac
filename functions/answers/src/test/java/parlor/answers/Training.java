package parlor.answers;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Derives the weights in {@link Confidence} from the tuning domains: first those that order the
 * entries of a question (softmax over candidates, with "none of these" at zero), then those that
 * tell whether the first one is right (logistic, right and wrong counting the same). Prints them,
 * and what they give on each domain when fitted without it, by threshold. Run its main method with
 * the test class path.
 */
final class Training {
  /** The candidates of one question; {@code right} is -1 where none is. */
  record Case(List<Evidence> candidates, int right, boolean answerable) {}

  /** Both sets of weights. */
  @SuppressWarnings("ArrayRecordComponent")
  record Fitted(double[] order, double[] sure) {}

  private Training() {}

  public static void main(String[] args) {
    var domains = Domain.tuning().stream().map(Training::cases).toList();
    var taught = new ArrayList<List<Case>>();
    for (var domain : Domain.tuning()) {
      taught.add(Stream.concat(cases(domain).stream(), missing(domain).stream()).toList());
    }
    var all = fit(taught.stream().flatMap(List::stream).toList());
    System.out.println("ORDER " + show(all.order()) + "\nSURE " + show(all.sure()));
    var apart =
        IntStream.range(0, domains.size())
            .mapToObj(
                left ->
                    fit(
                        IntStream.range(0, domains.size())
                            .filter(i -> i != left)
                            .mapToObj(taught::get)
                            .flatMap(List::stream)
                            .toList()))
            .toList();
    var held = Domain.heldOut().stream().map(Training::cases).toList();
    for (double enough = 0.3; enough < 0.85; enough += 0.05) {
      var left = new double[4];
      for (int i = 0; i < domains.size(); i++) {
        count(domains.get(i), apart.get(i), enough, left);
      }
      var unseen = new double[4];
      for (var cases : held) {
        count(cases, all, enough, unseen);
      }
      System.out.printf(
          ROOT, "from %.2f on: left out %s | held out %s%n", enough, rates(left), rates(unseen));
    }
  }

  static List<Case> cases(Domain domain) {
    var cases = new ArrayList<Case>();
    try (var index = ContentIndex.of(List.of(domain.faq()))) {
      for (var asked : domain.asked()) {
        var language = LanguageGuess.of(asked.text(), domain.faq().language());
        var ranked = index.rank(index.query(asked.text(), language), language);
        var ids = ranked.stream().map(r -> r.entry().entry().id()).toList();
        var evidence = ranked.stream().map(ContentIndex.Ranked::evidence).toList();
        cases.add(new Case(evidence, ids.indexOf(asked.entry()), asked.isAnswerable()));
      }
    }
    return cases;
  }

  /** The answerable questions, each asked of the business without the entry that answers it. */
  static List<Case> missing(Domain domain) {
    var cases = new ArrayList<Case>();
    for (var entry : domain.faq().entries()) {
      var others = domain.faq().entries().stream().filter(e -> !e.equals(entry)).toList();
      var asked =
          domain.asked().stream()
              .filter(a -> a.entry().equals(entry.id()))
              .map(a -> new Domain.Asked("-", a.text()))
              .toList();
      var faq = new Faq(domain.faq().business(), domain.faq().language(), others);
      cases.addAll(cases(new Domain(domain.name(), faq, asked)));
    }
    return cases;
  }

  static Fitted fit(List<Case> cases) {
    var order = Descent.softmax(cases.stream().filter(c -> !c.candidates().isEmpty()).toList());
    var values = new ArrayList<double[]>();
    var right = new ArrayList<Boolean>();
    for (var one : cases) {
      if (!one.candidates().isEmpty()) {
        var first = first(one, order);
        values.add(first.values());
        right.add(first.at() == one.right());
      }
    }
    return new Fitted(order, Descent.logistic(values, right));
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record First(int at, double[] values) {}

  private static First first(Case one, double[] order) {
    var odds = one.candidates().stream().mapToDouble(e -> Descent.dot(order, e.values())).toArray();
    int top = 0;
    for (int i = 1; i < odds.length; i++) {
      top = odds[i] > odds[top] ? i : top;
    }
    double next = Confidence.NOTHING;
    for (int i = 0; i < odds.length; i++) {
      next = i == top ? next : Math.max(next, odds[i]);
    }
    double lead = Confidence.lead(odds[top], next);
    return new First(top, Confidence.all(odds[top], lead, one.candidates().get(top)));
  }

  static void count(List<Case> cases, Fitted fitted, double enough, double[] sums) {
    for (var one : cases) {
      sums[one.answerable() ? 0 : 2]++;
      if (!one.candidates().isEmpty()) {
        var first = first(one, fitted.order());
        double x = Descent.dot(fitted.sure(), first.values());
        if (1 / (1 + Math.exp(-x)) >= enough) {
          sums[1] += one.answerable() && first.at() == one.right() ? 1 : 0;
          sums[3] += one.answerable() ? 0 : 1;
        }
      }
    }
  }

  private static String rates(double[] sums) {
    return String.format(
        ROOT, "%.1f %% right, %.1f %% false", 100 * sums[1] / sums[0], 100 * sums[3] / sums[2]);
  }

  private static String show(double[] weights) {
    return String.join(
        ", ", Arrays.stream(weights).mapToObj(w -> String.format(ROOT, "%.2f", w)).toList());
  }
}

package parlor.answers;

import java.util.List;

/** Prints what went wrong on the tuning domains, or with an argument on the held-out ones. */
final class Misses {
  private Misses() {}

  public static void main(String[] args) {
    for (var domain : args.length == 0 ? Domain.tuning() : Domain.heldOut()) {
      System.out.println("== " + domain.name() + ": " + Figures.of(domain));
      var index = ContentIndex.of(List.of(domain.faq()));
      for (var asked : domain.asked()) {
        var found = Figures.entry(Figures.answer(domain, asked, index));
        if (!found.equals(asked.entry())) {
          show(domain, asked, found, index);
        }
      }
    }
  }

  private static void show(Domain domain, Domain.Asked asked, String found, ContentIndex index) {
    var language = LanguageGuess.of(asked.text(), domain.faq().language());
    System.out.println(asked.entry() + " -> " + found + "  " + language + "  " + asked.text());
    int shown = 0;
    for (var ranked : index.rank(index.query(asked.text(), language), language)) {
      boolean right = ranked.entry().entry().id().equals(asked.entry());
      if (shown++ < 1 || right) {
        System.out.printf(
            "      %s %.2f %s%n",
            ranked.entry().entry().id(),
            ranked.odds(),
            java.util.Arrays.stream(ranked.evidence().values())
                .mapToObj(v -> String.format("%.2f", v))
                .toList());
      }
    }
  }
}

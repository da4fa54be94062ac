package parlor.answers;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parlor.tenant.Language;

/**
 * Prints how long a search takes, in CPU time of the asking thread after warm-up, and how long an
 * index takes to build and what it holds, at 100, 1,000 and 5,000 entries. Run its main method with
 * the test class path.
 */
final class Speed {
  private static final int ASKED = 4_000;

  private Speed() {}

  public static void main(String[] args) {
    long from = System.nanoTime();
    WordVectors.dimensions();
    System.out.printf(Locale.ROOT, "vectors read in %d ms%n", millis(from));
    Stream.of(100, 1_000, 5_000, 100, 1_000, 5_000).forEach(Speed::at);
  }

  private static void at(int entries) {
    var faqs = new ArrayList<Faq>();
    var questions = new ArrayList<String>();
    int held = 0;
    for (int copy = 0; held < entries; copy++) {
      for (var domain :
          Stream.concat(Domain.tuning().stream(), Domain.heldOut().stream()).toList()) {
        int n = copy;
        var mine =
            domain.faq().entries().stream()
                .limit(Math.max(0, entries - held))
                .map(e -> new FaqEntry(e.id() + n, e.question() + " " + n, e.answer(), e.url()))
                .toList();
        held += mine.size();
        faqs.add(new Faq("B", domain.faq().language(), mine));
        domain.asked().forEach(asked -> questions.add(asked.text()));
      }
    }
    long from = System.nanoTime();
    try (var index = ContentIndex.of(faqs)) {
      long built = millis(from);
      var nanos = asked(index, questions);
      System.out.printf(
          Locale.ROOT,
          "%,d entries: p50 %d, p99 %d microseconds; built in %,d ms, %,d KB%n",
          entries,
          nanos[ASKED / 2] / 1_000,
          nanos[ASKED * 99 / 100] / 1_000,
          built,
          index.bytes() / 1_024);
    }
  }

  private static long[] asked(ContentIndex index, List<String> questions) {
    var clock = ManagementFactory.getThreadMXBean();
    var nanos = new long[ASKED];
    for (int i = -ASKED; i < ASKED; i++) {
      var question = questions.get(Math.floorMod(i * 31, questions.size()));
      long from = clock.getCurrentThreadCpuTime();
      index.search(question, Language.EN, 3);
      nanos[Math.max(0, i)] = clock.getCurrentThreadCpuTime() - from;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static long millis(long from) {
    return (System.nanoTime() - from) / 1_000_000;
  }
}

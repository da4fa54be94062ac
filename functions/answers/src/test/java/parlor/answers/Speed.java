package parlor.answers;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlor.answers.vector.Heard;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Vectors;
import parlor.answers.vector.Yardstick;
import parlor.tenant.Language;

/**
 * Prints how long a search takes by words, by vectors and by both, in CPU time of the asking thread
 * after warm-up, and how long an index takes to build and what it holds, at 100, 1,000 and 5,000
 * entries. Vectors are drawn, since only their number and length count. Run its main method with
 * the test class path.
 */
final class Speed {
  private static final int ASKED = 4_000;
  private static final int DIMENSIONS = 384;

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
      System.out.printf(
          Locale.ROOT,
          "%,d entries: built in %,d ms, %,d KB%n",
          entries,
          built,
          index.bytes() / 1_024);
      show("  words", asked(questions, question -> index.search(question, Language.EN, 3)));
    }
    var random = new Random(1);
    var made = new HashMap<String, Int8>();
    for (var faq : faqs) {
      faq.entries().forEach(entry -> made.put(Vectors.digest(entry.asText()), drawn(random)));
    }
    var heard = new HashMap<String, Int8>();
    questions.forEach(question -> heard.put(question, drawn(random)));
    var span = new Yardstick.Span(0, 0.05, 0.5);
    var yardstick = new Yardstick(span, span, span);
    var vectors = new Vectors("drawn", DIMENSIONS, yardstick, made);
    var near =
        new Near(
            faqs.stream()
                .flatMap(faq -> faq.entries().stream().map(e -> IndexedEntry.of(e, faq.language())))
                .toList(),
            vectors);
    show("  vectors", asked(questions, question -> nearest(near, heard.get(question))));
    try (var index = ContentIndex.of(new Content(faqs, vectors))) {
      var hearing = index.hearing(new Heard("drawn", heard));
      show("  both", asked(questions, question -> hearing.search(question, Language.EN, 3)));
    }
  }

  private static void nearest(Near near, @Nullable Int8 question) {
    near.cosines(Objects.requireNonNull(question)).ifPresent(cosines -> Near.nearest(cosines, 32));
  }

  private static Int8 drawn(Random random) {
    var vector = new float[DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return Int8.of(vector);
  }

  private static void show(String what, long[] nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %d, p99 %d microseconds%n",
        what,
        nanos[ASKED / 2] / 1_000,
        nanos[ASKED * 99 / 100] / 1_000);
  }

  private static long[] asked(List<String> questions, Consumer<String> search) {
    var clock = ManagementFactory.getThreadMXBean();
    var nanos = new long[ASKED];
    for (int i = -ASKED; i < ASKED; i++) {
      var question = questions.get(Math.floorMod(i * 31, questions.size()));
      long from = clock.getCurrentThreadCpuTime();
      search.accept(question);
      nanos[Math.max(0, i)] = clock.getCurrentThreadCpuTime() - from;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static long millis(long from) {
    return (System.nanoTime() - from) / 1_000_000;
  }
}

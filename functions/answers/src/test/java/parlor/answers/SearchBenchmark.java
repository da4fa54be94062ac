package parlor.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import parlor.answers.vector.Heard;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Vectors;
import parlor.answers.vector.Yardstick;
import parlor.tenant.Language;

/**
 * How long a search takes by words, by vectors and by both, at 100, 1,000 and 5,000 entries, and
 * how long it takes to build an index. Vectors are drawn, since only their number and length count.
 * Run its main method with the test class path; its argument is a pattern of what to run.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {
  private static final int DIMENSIONS = 384;

  @Param({"100", "1000", "5000"})
  public int entries;

  private final List<Faq> faqs = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private Optional<Searched> searched = Optional.empty();
  private int next;

  /** What is asked: by words, by vectors, by both. */
  private record Searched(
      ContentIndex words, Near near, ContentIndex both, HashMap<String, Int8> heard) {}

  public static void main(String[] arguments) throws RunnerException {
    var options = new OptionsBuilder().include(arguments.length > 0 ? arguments[0] : ".*Search.*");
    new Runner(options.jvmArgsAppend("-Xmx2g").build()).run();
  }

  @Setup(Level.Trial)
  public void build() {
    for (int copy = 0, held = 0; held < entries; copy++) {
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
    var random = new Random(1);
    var made = new HashMap<String, Int8>();
    for (var faq : faqs) {
      faq.entries().forEach(entry -> made.put(Vectors.digest(entry.asText()), drawn(random)));
    }
    var heard = new HashMap<String, Int8>();
    questions.forEach(question -> heard.put(question, drawn(random)));
    var span = new Yardstick.Span(0, 0.05, 0.5);
    var vectors = new Vectors("drawn", DIMENSIONS, new Yardstick(span, span, span), made);
    var all =
        faqs.stream()
            .flatMap(faq -> faq.entries().stream().map(e -> IndexedEntry.of(e, faq.language())))
            .toList();
    var words = ContentIndex.of(faqs);
    System.out.printf("%,d entries hold %,d KB%n", entries, words.bytes() / 1_024);
    searched =
        Optional.of(
            new Searched(
                words,
                new Near(all, vectors),
                ContentIndex.of(new Content(faqs, vectors)).hearing(new Heard("drawn", heard)),
                heard));
  }

  private static Int8 drawn(Random random) {
    var vector = new float[DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return Int8.of(vector);
  }

  private String question() {
    return questions.get(Math.floorMod(31 * next++, questions.size()));
  }

  @Benchmark
  public Object words() {
    return searched.orElseThrow().words().search(question(), Language.EN, 3);
  }

  @Benchmark
  public Object vectors() {
    var heard = searched.orElseThrow().heard().get(question());
    var near = searched.orElseThrow().near();
    return near.cosines(Objects.requireNonNull(heard))
        .map(cosines -> Nearest.of(cosines, 32, Float.NEGATIVE_INFINITY));
  }

  @Benchmark
  public Object both() {
    return searched.orElseThrow().both().search(question(), Language.EN, 3);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 2)
  @Measurement(iterations = 5)
  public Object load() {
    var index = ContentIndex.of(faqs);
    return index.bytes();
  }
}

package parlor.guard.injection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parlor.guard.grammar.Lists;
import parlor.guard.text.Customers;
import parlor.guard.text.Marked;
import parlor.guard.text.Normalised;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains {@link Model}: {@code main(texts.jsonl, answers/training/sets, model.bin)}, on those
 * texts, on attacks and honest messages of our own, and on what customers ask. Prints first, for
 * each set, what a model finds in it that was trained on all others; then writes the weights
 * trained on all. Logistic regression by stochastic descent, the same every time.
 */
final class ModelTraining {
  private static final int ROUNDS = 8;
  private static final int SEED = 7;

  @SuppressWarnings("ArrayRecordComponent")
  private record Text(String source, boolean bad, boolean found, boolean plain, int[] features) {}

  /** Honest messages of ours were written to look like attacks: each counts as several. */
  private static final String OWN = "own";

  private static final Injection GRAMMAR = new Injection();

  private ModelTraining() {}

  public static void main(String[] args) throws IOException {
    var texts = read(Path.of(args[0]));
    texts.addAll(own());
    for (var question : Customers.questions(Path.of(args[1]))) {
      texts.add(text("customers", false, question));
    }
    var sources = new TreeSet<String>();
    texts.forEach(text -> sources.add(text.source()));
    for (var source : sources) {
      var others = texts.stream().filter(text -> !text.source().equals(source)).toList();
      report(source, texts.stream().filter(t -> t.source().equals(source)).toList(), fit(others));
    }
    var shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(SEED));
    int half = shuffled.size() / 2;
    var learnt = fit(shuffled.subList(0, half));
    var kept = shuffled.subList(half, shuffled.size());
    for (var source : sources) {
      report(
          "half of " + source,
          kept.stream().filter(t -> t.source().equals(source)).toList(),
          learnt);
    }
    write(Path.of(args[2]), fit(texts));
  }

  private static List<Text> read(Path file) throws IOException {
    var texts = new ArrayList<Text>();
    for (var line : Files.readAllLines(file)) {
      var json = JsonMapper.shared().readTree(line);
      var source = json.path("source").asString();
      if (source.startsWith("rtp") || source.startsWith("davidson")) {
        continue; // prompts that lead somewhere, and tweets: neither asks an assistant for anything
      }
      boolean bad = json.path("category").asString().equals("injection");
      texts.add(text(source, bad, json.path("text").asString()));
    }
    return texts;
  }

  /** Attacks ({@code A}) and honest messages ({@code H}) that we wrote. */
  private static List<Text> own() {
    var own = new ArrayList<Text>();
    for (var ours : Marked.lines("injection/taught.txt")) {
      own.add(text(OWN, ours.isBad(), ours.text()));
    }
    for (var honest : Lists.lines(ModelTraining.class, "/parlor/guard/judge/honest.txt")) {
      own.add(text(OWN, false, honest));
    }
    return own;
  }

  private static Text text(String source, boolean bad, String text) {
    var features = IntStream.builder();
    var normalised = Normalised.of(text);
    Features.of(normalised.folded().text(), features::add);
    boolean found = GRAMMAR.evidence(normalised) >= Injection.ENOUGH;
    // A set that counts any question off its topic would teach that honest questions are attacks.
    boolean plain = bad && source.startsWith("cyberseceval") && GRAMMAR.evidence(normalised) == 0;
    return new Text(source, bad, found, plain, features.build().toArray());
  }

  /** The weights; the last is the bias. */
  private static double[] fit(List<Text> texts) {
    var order = new ArrayList<>(texts.stream().filter(text -> !text.plain()).toList());
    var random = new Random(SEED);
    var weights = new double[Features.SIZE + 1];
    var seen = new double[Features.SIZE + 1];
    Arrays.fill(seen, 1);
    long bad = texts.stream().filter(Text::bad).count();
    double weight = 0.3 * (texts.size() - bad) / Math.max(1, bad);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (var text : order) {
        double error = (text.bad() ? 1 : 0) - Model.chance(odds(text, weights));
        double push = error * (text.bad() ? weight : text.source().equals(OWN) ? 4 : 1);
        learn(text, push, weights, seen);
      }
    }
    return weights;
  }

  private static void learn(Text text, double push, double[] weights, double[] seen) {
    double share = push / Math.sqrt(Math.max(1, text.features().length));
    for (int slot : text.features()) {
      seen[slot] += share * share;
      weights[slot] += 0.3 * share / Math.sqrt(seen[slot]) - 1e-6 * weights[slot];
    }
    seen[Features.SIZE] += push * push;
    weights[Features.SIZE] += 0.1 * push / Math.sqrt(seen[Features.SIZE]);
  }

  private static double odds(Text text, double[] weights) {
    double sum = 0;
    for (int slot : text.features()) {
      sum += weights[slot];
    }
    return weights[Features.SIZE] + sum / Math.sqrt(Math.max(1, text.features().length));
  }

  private static void report(String source, List<Text> texts, double[] weights) {
    var out = new TreeMap<String, int[]>();
    for (var text : texts) {
      var row = out.computeIfAbsent(source + (text.bad() ? " bad" : " good"), key -> new int[7]);
      double chance = text.found() ? 1 : Model.chance(odds(text, weights));
      row[6] += text.found() ? 1 : 0;
      double[] limits = {0.5, 0.7, 0.9, 0.97, 0.99};
      for (int i = 0; i < limits.length; i++) {
        row[i] += chance >= limits[i] ? 1 : 0;
      }
      row[5]++;
    }
    out.forEach((name, row) -> System.out.println(name + " " + Arrays.toString(row)));
  }

  private static void write(Path file, double[] weights) throws IOException {
    double most = 1e-9;
    for (int i = 0; i < Features.SIZE; i++) {
      most = Math.max(most, Math.abs(weights[i]));
    }
    double step = most / Byte.MAX_VALUE;
    var bytes = ByteBuffer.allocate(Float.BYTES * 2 + Features.SIZE);
    bytes.putFloat((float) step).putFloat((float) weights[Features.SIZE]);
    for (int i = 0; i < Features.SIZE; i++) {
      bytes.put((byte) Math.round(weights[i] / step));
    }
    Files.write(file, bytes.array());
  }
}

package parlor.guard.moderation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lists;
import parlor.guard.grammar.Reader;
import parlor.guard.text.Customers;
import parlor.guard.text.Normalised;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains {@link Leaning}: {@code main(texts.jsonl, answers/training/sets, vectors.bin, hate.bin)},
 * on our own sentences, on HateCheck's, on honest texts of the others and on what customers ask.
 * Prints first, for each functionality of HateCheck, what a model finds in it that was trained
 * without it; then what one finds in {@code first.txt} that was trained without that. Logistic
 * regression by stochastic descent, the same every time.
 */
final class HateTraining {
  private static final int ROUNDS = 25;
  private static final int SEED = 7;
  private static final int DIMENSIONS = 48;
  private static final double PACE = 0.15;
  private static final double PULL = 2e-5;

  private static final Hate HATE = new Hate(common());
  private final Map<Integer, float[]> meanings = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();

  private HateTraining() {}

  /** A text, and each place in it that speaks of a group. */
  private record Text(
      String source, String kind, boolean hateful, boolean found, double weight, List<Place> all) {}

  /** What is seen at one place: slots with their weights, and sums of meanings. */
  private static final class Place implements Traits.Sight {
    private final Map<Integer, float[]> meanings;
    private final Map<Integer, Float> traits = new TreeMap<>();
    private final float[] sums = new float[Traits.PLACES * DIMENSIONS];
    private final int[] there = new int[Traits.PLACES];

    Place(Map<Integer, float[]> meanings) {
      this.meanings = meanings;
    }

    @Override
    public void trait(int slot, float weight) {
      traits.merge(slot, weight, Float::sum);
    }

    @Override
    public void word(int hash, int place) {
      var meaning = meanings.get(hash);
      if (meaning != null) {
        there[place]++;
        for (int i = 0; i < DIMENSIONS; i++) {
          sums[place * DIMENSIONS + i] += meaning[i];
        }
      }
    }

    void done() {
      for (int i = 0; i < sums.length; i++) {
        sums[i] /= (float) Math.sqrt((double) Math.max(1, there[i / DIMENSIONS]));
      }
    }
  }

  private static final class Weights {
    private final double[] traits = new double[Traits.SIZE];
    private final double[] seen = new double[Traits.SIZE];
    private final double[] sums = new double[Traits.PLACES * DIMENSIONS];
    private final double[] sumsSeen = new double[Traits.PLACES * DIMENSIONS];
    private double bias;
    private double biasSeen = 1;

    Weights() {
      Arrays.fill(seen, 1);
      Arrays.fill(sumsSeen, 1);
    }

    double chance(Place place) {
      double[] odds = {bias};
      place.traits.forEach((slot, weight) -> odds[0] += traits[slot] * weight);
      for (int i = 0; i < sums.length; i++) {
        odds[0] += sums[i] * place.sums[i];
      }
      return 1 / (1 + Math.exp(-odds[0]));
    }

    double chance(Text text) {
      return text.all().stream().mapToDouble(this::chance).max().orElse(0);
    }

    void learn(Place place, double push) {
      place.traits.forEach(
          (slot, weight) -> {
            double by = push * weight;
            seen[slot] += by * by;
            traits[slot] += PACE * by / Math.sqrt(seen[slot]) - PULL * traits[slot];
          });
      for (int i = 0; i < sums.length; i++) {
        double by = push * place.sums[i];
        sumsSeen[i] += by * by;
        sums[i] += PACE * by / Math.sqrt(sumsSeen[i]) - PULL * sums[i];
      }
      biasSeen += push * push;
      bias += PACE * push / Math.sqrt(biasSeen);
    }
  }

  public static void main(String[] args) throws IOException {
    var vectors = Meanings.in(Path.of(args[2]));
    var training = new HateTraining();
    vectors.forEach((word, vector) -> training.meanings.put(word.hashCode(), unit(vector)));
    training.read(Path.of(args[0]));
    for (var question : Customers.questions(Path.of(args[1]))) {
      training.add("customers", "", false, 0.3, question);
    }
    training.report();
    training.write(Path.of(args[3]), vectors.keySet(), training.fit(text -> true));
  }

  private static float[] unit(float[] vector) {
    double length = 1e-6;
    for (float each : vector) {
      length += each * each;
    }
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(length));
    }
    return unit;
  }

  private static List<String> common() {
    return Lists.lines(Reader.class, "common.txt").stream()
        .flatMap(Pattern.compile(" ")::splitAsStream)
        .toList();
  }

  private void read(Path file) throws IOException {
    for (var text : HateTexts.learnt()) {
      add("learn " + text.lang(), text.kind(), text.hateful(), 1, text.text());
    }
    for (var text : HateTexts.taught()) {
      add("taught " + text.lang(), text.kind(), text.hateful(), 3, text.text());
    }
    for (var text : HateTexts.measured("first.txt")) {
      add("first " + text.lang(), text.kind(), text.hateful(), 3, text.text());
    }
    for (var line : Files.readAllLines(file)) {
      var json = JsonMapper.shared().readTree(line);
      var source = json.path("source").asString();
      boolean bad = json.path("label").asString().equals("block");
      boolean ours = source.startsWith("hatecheck");
      if (ours || (!bad && !source.startsWith("davidson"))) {
        add(
            source,
            json.path("functionality").asString(""),
            bad,
            ours ? 1 : 3,
            json.path("text").asString());
      }
    }
  }

  private void add(String source, String kind, boolean hateful, double weight, String text) {
    var all = new ArrayList<Place>();
    boolean found = false;
    for (var view : Normalised.of(text).views()) {
      var items = HATE.read(view.text());
      found |= HATE.found(items);
      places(items, all);
    }
    texts.add(new Text(source, kind, hateful, found, weight, all));
  }

  private void places(Items items, List<Place> all) {
    var traits = HATE.traits();
    int from = 0;
    for (int at = traits.next(items, 0); at < items.size(); at = traits.next(items, from)) {
      var place = new Place(meanings);
      traits.see(items, at, place);
      place.done();
      all.add(place);
      from = traits.behind(items, at);
    }
  }

  private Weights fit(Predicate<Text> learnt) {
    var order = new ArrayList<>(texts.stream().filter(learnt).toList());
    var random = new Random(SEED);
    var weights = new Weights();
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (var text : order) {
        // Of a hateful text, the most hateful place is to be found; of an honest one, none.
        var places = text.hateful() ? most(text, weights) : text.all();
        for (var place : places) {
          double error = (text.hateful() ? 1 : 0) - weights.chance(place);
          weights.learn(place, error * text.weight());
        }
      }
    }
    return weights;
  }

  private static List<Place> most(Text text, Weights weights) {
    return text.all().stream()
        .max(java.util.Comparator.comparingDouble(weights::chance))
        .map(List::of)
        .orElse(List.of());
  }

  private void report() {
    var kinds = new TreeSet<String>();
    texts.stream().filter(text -> check(text)).forEach(text -> kinds.add(text.kind()));
    System.out.println("| left out | there | model | grammar | both |");
    for (var kind : kinds) {
      Predicate<Text> out = text -> check(text) && text.kind().equals(kind);
      var weights = fit(text -> !out.test(text));
      for (var source : List.of("hatecheck-en", "hatecheck-es")) {
        row(source + " " + kind, weights, out.and(text -> text.source().equals(source)));
      }
    }
    var weights = fit(text -> !text.source().startsWith("first"));
    for (var source : List.of("first en", "first es")) {
      for (boolean hateful : List.of(true, false)) {
        row(
            source + (hateful ? " hateful" : " honest"),
            weights,
            text -> text.source().equals(source) && text.hateful() == hateful);
      }
    }
  }

  private static boolean check(Text text) {
    return text.source().startsWith("hatecheck");
  }

  private void row(String name, Weights weights, Predicate<Text> which) {
    var rows = texts.stream().filter(which).toList();
    if (rows.isEmpty()) {
      return;
    }
    var shares = new StringBuilder();
    for (double limit : new double[] {0.5, Hate.SURE, 0.7}) {
      shares.append(
          String.format(
              Locale.ROOT,
              " %.0f/%.0f |",
              share(rows, text -> weights.chance(text) >= limit),
              share(
                  rows,
                  text ->
                      weights.chance(text) >= limit
                          || (text.found() && weights.chance(text) >= Hate.HONEST))));
    }
    System.out.printf(
        Locale.ROOT, "| %s | %d | %.0f |%s%n", name, rows.size(), share(rows, Text::found), shares);
  }

  private static double share(List<Text> rows, Predicate<Text> which) {
    return 100.0 * rows.stream().filter(which).count() / rows.size();
  }

  private void write(Path file, java.util.Set<String> words, Weights weights) throws IOException {
    var sorted = new TreeMap<Integer, double[]>();
    for (var word : words) {
      var vector = Objects.requireNonNull(meanings.get(word.hashCode()));
      var row = new double[Traits.PLACES];
      for (int i = 0; i < Traits.PLACES * DIMENSIONS; i++) {
        row[i / DIMENSIONS] += weights.sums[i] * vector[i % DIMENSIONS];
      }
      sorted.put(word.hashCode(), row);
    }
    double most = Arrays.stream(weights.traits).map(Math::abs).max().orElse(1);
    double mostWord =
        sorted.values().stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
    var bytes =
        ByteBuffer.allocate(16 + Traits.SIZE + sorted.size() * (Integer.BYTES + Traits.PLACES));
    bytes.putFloat((float) weights.bias);
    bytes.putFloat((float) (most / Byte.MAX_VALUE)).putFloat((float) (mostWord / Byte.MAX_VALUE));
    bytes.putInt(sorted.size());
    for (double each : weights.traits) {
      bytes.put((byte) Math.round(each / most * Byte.MAX_VALUE));
    }
    sorted.keySet().forEach(bytes::putInt);
    for (var row : sorted.values()) {
      for (double each : row) {
        bytes.put((byte) Math.round(each / mostWord * Byte.MAX_VALUE));
      }
    }
    Files.write(file, bytes.array());
  }
}

package parlor.guard.moderation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lists;
import parlor.guard.text.Customers;
import parlor.guard.text.Normalised;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains {@link Leaning}: {@code main(texts.jsonl, answers/training/sets, vectors.bin, hate.bin)},
 * on our own sentences, on HateCheck's, on honest texts of the others and on what customers ask.
 * Prints first, for each functionality of HateCheck, what a model finds in it that was trained
 * without it; then what one finds in {@code first.txt} that was trained without that.
 */
final class HateTraining {
  private static final int ROUNDS = 25;
  private static final double PACE = 1;

  private static final Hate HATE = new Hate(Moderation.common());
  private final Map<Integer, float[]> meanings;
  private final List<Text> texts = new ArrayList<>();

  private HateTraining(Map<Integer, float[]> meanings) {
    this.meanings = meanings;
  }

  /** A text, and each place in it that speaks of a group. */
  private record Text(
      String source,
      String kind,
      boolean bad,
      boolean found,
      double weight,
      List<Logistic.Place> places)
      implements Logistic.Text {}

  /** Gathers what is seen at one place. */
  private final class Eye implements Traits.Sight {
    private final Logistic.Place place = new Logistic.Place(Traits.PLACES);

    @Override
    public void trait(int slot, float weight) {
      place.trait(slot, weight);
    }

    @Override
    public void word(int hash, int way) {
      var meaning = meanings.get(hash);
      if (meaning != null) {
        place.word(meaning, way);
      }
    }
  }

  public static void main(String[] args) throws IOException {
    var training = new HateTraining(Logistic.byHash(Meanings.in(Path.of(args[2]))));
    training.read(Path.of(args[0]));
    for (var question : Customers.questions(Path.of(args[1]))) {
      training.add("customers", "", false, 0.3, question);
    }
    training.report();
    training.fit(text -> true).write(Path.of(args[3]), training.meanings);
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
    for (var honest : Lists.lines(HateTraining.class, "/parlor/guard/judge/honest.txt")) {
      add("honest", "", false, 3, honest);
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
    var all = new ArrayList<Logistic.Place>();
    boolean found = false;
    for (var view : Normalised.of(text).views()) {
      var items = HATE.read(view.text());
      found |= HATE.found(items);
      places(items, all);
    }
    texts.add(new Text(source, kind, hateful, found, weight, all));
  }

  private void places(Items items, List<Logistic.Place> all) {
    var traits = HATE.traits();
    int from = 0;
    for (int at = traits.next(items, 0); at < items.size(); at = traits.next(items, from)) {
      var eye = new Eye();
      traits.see(items, at, eye);
      eye.place.done(false);
      all.add(eye.place);
      from = traits.behind(items, at);
    }
  }

  private Logistic fit(Predicate<Text> learnt) {
    return Logistic.fit(
        texts.stream().filter(learnt).toList(), Traits.SIZE, Traits.PLACES, PACE, ROUNDS);
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
            text -> text.source().equals(source) && text.bad() == hateful);
      }
    }
  }

  private static boolean check(Text text) {
    return text.source().startsWith("hatecheck");
  }

  private void row(String name, Logistic weights, Predicate<Text> which) {
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
}

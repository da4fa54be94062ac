package parlor.guard.moderation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parlor.guard.grammar.Lists;
import parlor.guard.text.Customers;
import parlor.guard.text.Marked;
import parlor.guard.text.Normalised;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains {@link Despair}: {@code main(texts.jsonl, answers/training/sets, vectors.bin,
 * despair.bin)}, on our own sentences, on what customers ask and on the honest texts of other sets.
 * Prints first what a model finds in each fifth of all that was trained without it.
 */
final class DespairTraining {
  private static final int ROUNDS = 20;
  private static final int FOLDS = 5;
  private static final double PACE = 2;
  private static final double OURS = 6;
  private static final double OTHERS = 0.5;
  private static final Set<String> MESSAGES = Set.of("banking77", "clinc150");
  private static final double[] LIMITS = {0.5, 0.6, 0.7, 0.8, 0.9};
  private static final List<String> KINDS = List.of("desperate", "alike", "customers", "others");

  private static final Harm HARM = new Harm(Moderation.common());
  private final Map<Integer, float[]> meanings;
  private final List<Text> texts = new ArrayList<>();

  private DespairTraining(Map<Integer, float[]> meanings) {
    this.meanings = meanings;
  }

  private record Text(String kind, boolean found, double weight, List<Logistic.Place> places)
      implements Logistic.Text {
    @Override
    public boolean bad() {
      return kind.equals("desperate");
    }
  }

  /** Gathers what is seen of each item. */
  private final class Eye implements Stretches.Sight {
    private final List<Logistic.Place> items = new ArrayList<>(List.of(new Logistic.Place(1)));

    @Override
    public void trait(int slot, float weight) {
      items.getLast().trait(slot, weight);
    }

    @Override
    public void word(int hash) {
      var meaning = meanings.get(hash);
      if (meaning != null) {
        items.getLast().word(meaning, 0);
      }
    }

    @Override
    public void item() {
      items.add(new Logistic.Place(1));
    }

    List<Logistic.Place> stretches() {
      var all = new ArrayList<Logistic.Place>();
      Stretches.each(
          items.size() - 1,
          (from, end) -> {
            var stretch = new Logistic.Place(1);
            items.subList(from, end).forEach(stretch::add);
            stretch.done(true);
            all.add(stretch);
          });
      return all;
    }
  }

  public static void main(String[] args) throws IOException {
    var training = new DespairTraining(Logistic.byHash(Meanings.in(Path.of(args[2]))));
    training.read(Path.of(args[0]), Path.of(args[1]));
    training.report();
    fit(training.texts).write(Path.of(args[3]), training.meanings);
  }

  private static Logistic fit(List<Text> texts) {
    return Logistic.fit(texts, Stretches.SIZE, 1, PACE, ROUNDS);
  }

  private void read(Path sets, Path customers) throws IOException {
    for (var ours : Marked.lines("harm/taught.txt")) {
      add(ours.isBad() ? "desperate" : "alike", OURS, ours.text());
    }
    for (var honest : lines("judge/honest.txt")) {
      add("alike", OURS, honest);
    }
    for (var written : lines("judge/stopped.txt")) {
      if (written.startsWith("self-harm|")) {
        add("desperate", OURS, written.substring(written.indexOf('|') + 1));
      }
    }
    for (var question : Customers.questions(customers)) {
      add("customers", OTHERS, question);
    }
    for (var written : Files.readAllLines(sets)) {
      var json = JsonMapper.shared().readTree(written);
      if (json.path("label").asString().equals("allow")) {
        var kind = MESSAGES.contains(json.path("source").asString()) ? "customers" : "others";
        add(kind, OTHERS, json.path("text").asString());
      }
    }
  }

  private static List<String> lines(String name) {
    return Lists.lines(DespairTraining.class, "/parlor/guard/" + name);
  }

  private void add(String kind, double weight, String text) {
    var all = new ArrayList<Logistic.Place>();
    boolean found = false;
    for (var view : Normalised.of(text).views()) {
      var items = HARM.read(view.text());
      found |= HARM.desperate(items);
      var eye = new Eye();
      HARM.stretches().see(items, eye);
      all.addAll(eye.stretches());
    }
    texts.add(new Text(kind, found, weight, all));
  }

  private void report() {
    var counts = new int[LIMITS.length][KINDS.size()];
    var there = new int[KINDS.size()];
    int grammar = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      var learnt = new ArrayList<Text>();
      var left = new ArrayList<Text>();
      for (int i = 0; i < texts.size(); i++) {
        (i % FOLDS == fold ? left : learnt).add(texts.get(i));
      }
      var fitted = fit(learnt);
      for (var text : left) {
        int kind = KINDS.indexOf(text.kind());
        there[kind]++;
        grammar += text.bad() && text.found() ? 1 : 0;
        double chance = fitted.chance(text);
        for (int i = 0; i < LIMITS.length; i++) {
          boolean both = chance >= LIMITS[i] || (text.found() && chance >= Harm.IDIOM);
          counts[i][kind] += both ? 1 : 0;
        }
      }
    }
    System.out.println("| from | " + String.join(" | ", KINDS) + " |");
    for (int i = 0; i < LIMITS.length; i++) {
      var row = new StringBuilder("| " + LIMITS[i] + " |");
      for (int kind = 0; kind < there.length; kind++) {
        row.append(String.format(Locale.ROOT, " %.2f |", 100.0 * counts[i][kind] / there[kind]));
      }
      System.out.println(row);
    }
    System.out.println("the grammar alone: " + grammar + " of " + there[0] + " desperate");
  }
}

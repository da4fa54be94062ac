package parlor.answers;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parlor.answers.model.Embedder;
import parlor.answers.model.Embeddings;
import parlor.answers.vector.Heard;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Vectors;

/**
 * Derives the weights in {@link Fusion} from several models at once, on businesses that nothing of
 * the words was fitted on. Prints the weights of all, and what each model reaches with them on
 * {@link Domain#once}, by words and by both. The caller names the models: {@code FusionTraining},
 * in the tests of the module that reaches them.
 */
public final class VectorTraining {
  private static final double TAKEN_OUT = 0.4;

  private record Asked(String model, Domain domain, Descent.Case one, String direction) {}

  private VectorTraining() {}

  public static void run(Map<String, Embeddings> models) {
    var taught =
        Stream.of(Domain.tried(), Domain.last(), Domain.unseen()).flatMap(List::stream).toList();
    var cases = new ArrayList<Descent.Case>();
    models.forEach(
        (name, model) ->
            taught.forEach(
                domain -> asked(name, model, domain).forEach(each -> cases.add(each.one()))));
    var weights = Descent.softmax(cases);
    System.out.println("WEIGHTS " + show(weights));
    System.out.println("  " + Curve.show("words", Curve.ours(Domain.once())));
    models.forEach(
        (name, model) -> {
          var all = new ArrayList<Asked>();
          Domain.once().forEach(domain -> all.addAll(asked(name, model, domain)));
          System.out.println(name);
          for (var direction : List.of("all", "en", "en across", "es", "es across")) {
            var found =
                all.stream()
                    .filter(each -> each.one().weight() == 1)
                    .filter(each -> direction.equals("all") || direction.equals(each.direction()))
                    .map(each -> found(each, weights))
                    .toList();
            System.out.println("  " + Curve.show(direction, found));
          }
        });
  }

  private static List<Asked> asked(String name, Embeddings model, Domain domain) {
    var faqs = List.of(domain.faq());
    var vectors = new Embedder(Optional.of(model)).of(faqs, Vectors.NONE).vectors();
    var heard = heard(model, domain.asked().stream().map(Domain.Asked::text).toList());
    var all = new ArrayList<Asked>();
    for (var asked : domain.asked()) {
      if (asked.entry().equals("*")) {
        continue;
      }
      var language = LanguageGuess.of(asked.text(), domain.faq().language());
      var direction =
          domain.faq().language().code() + (language == domain.faq().language() ? "" : " across");
      all.add(asked(name, domain, faqs, vectors, heard, asked, direction, 1));
      if (asked.isAnswerable()) {
        var others = domain.faq().entries().stream().filter(e -> !e.id().equals(asked.entry()));
        var without =
            List.of(new Faq(domain.faq().business(), domain.faq().language(), others.toList()));
        var missing = new Domain.Asked("-", asked.text(), asked.kind());
        all.add(asked(name, domain, without, vectors, heard, missing, direction, TAKEN_OUT));
      }
    }
    return all;
  }

  private static Asked asked(
      String name,
      Domain domain,
      List<Faq> faqs,
      Vectors vectors,
      Heard heard,
      Domain.Asked asked,
      String direction,
      double weight) {
    var language = LanguageGuess.of(asked.text(), domain.faq().language());
    var index = ContentIndex.of(new Content(faqs, vectors));
    var weighed = index.hearing(heard).weighed(asked.text(), language).orElse(List.of());
    var ids = weighed.stream().map(one -> one.entry().entry().id()).toList();
    var values = weighed.stream().map(Fusion.Weighed::values).toList();
    var one = new Descent.Case(values, ids.indexOf(asked.entry()), asked.isAnswerable(), weight);
    return new Asked(name, domain, one, direction);
  }

  private static Heard heard(Embeddings model, List<String> texts) {
    var heard = new HashMap<String, Int8>();
    try {
      for (int i = 0; i < texts.size(); i += 32) {
        var batch = texts.subList(i, Math.min(texts.size(), i + 32));
        var got =
            model.of(Embeddings.Kind.QUESTION, batch, java.time.Duration.ofMinutes(1)).vectors();
        for (int k = 0; k < batch.size(); k++) {
          heard.put(batch.get(k), Int8.of(got.orElseThrow().get(k)));
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Heard(model.mark(), heard);
  }

  private static Curve.Found found(Asked asked, double[] weights) {
    var odds =
        asked.one().candidates().stream().mapToDouble(v -> Descent.dot(weights, v)).toArray();
    double sum = 1 + Arrays.stream(odds).map(Math::exp).sum();
    var best =
        IntStream.range(0, odds.length).boxed().max(Comparator.comparingDouble(i -> odds[i]));
    boolean right = best.isPresent() && best.get() == asked.one().right();
    var question = new Domain.Asked(asked.one().answerable() ? "it" : "-", "", "");
    double share = best.map(i -> Math.exp(odds[i]) / sum).orElse(0.0);
    return new Curve.Found(asked.domain(), question, right ? "it" : "other", share);
  }

  private static String show(double[] weights) {
    return String.join(
        ", ", Arrays.stream(weights).mapToObj(w -> String.format(ROOT, "%.2f", w)).toList());
  }
}

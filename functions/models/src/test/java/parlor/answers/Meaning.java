package parlor.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import parlor.answers.model.Embedder;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Embeddings.Kind;
import parlor.answers.vector.Heard;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Vectors;

/** What is found for each question where content and questions have vectors; as {@link Curve}. */
final class Meaning {
  private Meaning() {}

  static List<Curve.Found> found(List<Domain> domains, Embeddings embeddings)
      throws InterruptedException {
    var found = new ArrayList<Curve.Found>();
    for (var domain : domains) {
      var faqs = List.of(domain.faq());
      var made = new Embedder(Optional.of(embeddings)).of(faqs, Vectors.NONE);
      if (!made.complete()) {
        throw new IllegalStateException("the encoder did not answer");
      }
      var index = ContentIndex.of(new Content(faqs, made.vectors()));
      var hearing = index.hearing(heard(domain, embeddings));
      for (var asked : domain.asked()) {
        var language = LanguageGuess.of(asked.text(), domain.faq().language());
        var first = hearing.search(asked.text(), language, 1).stream().findFirst();
        found.add(
            new Curve.Found(
                domain,
                asked,
                first.map(Passage::entry).orElse("-"),
                first.map(Passage::score).orElse(0.0)));
      }
    }
    return found;
  }

  private static Heard heard(Domain domain, Embeddings embeddings) throws InterruptedException {
    var texts = domain.asked().stream().map(Domain.Asked::text).distinct().toList();
    var heard = new HashMap<String, Int8>();
    for (int i = 0; i < texts.size(); i += 32) {
      var some = texts.subList(i, Math.min(texts.size(), i + 32));
      var got = embeddings.of(Kind.QUESTION, some, java.time.Duration.ofMinutes(1));
      for (int k = 0; k < some.size(); k++) {
        heard.put(some.get(k), Int8.of(got.vectors().orElseThrow().get(k)));
      }
    }
    return new Heard(embeddings.mark(), heard);
  }
}

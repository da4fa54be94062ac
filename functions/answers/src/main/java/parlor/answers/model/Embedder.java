package parlor.answers.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import parlor.answers.Content;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.model.Embeddings.Kind;
import parlor.answers.vector.Int8;
import parlor.answers.vector.Vectors;
import parlor.answers.vector.Yardstick;

/** Gives content its vectors: what was embedded before is taken over, the rest is asked for. */
public final class Embedder {
  private static final int BATCH = 32;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Optional<Embeddings> embeddings;
  private final boolean keeps;

  public Embedder(Optional<Embeddings> embeddings) {
    this(embeddings, false);
  }

  private Embedder(Optional<Embeddings> embeddings, boolean keeps) {
    this.embeddings = embeddings;
    this.keeps = keeps;
  }

  /**
   * One that asks no model and keeps the vectors there are: for whoever publishes where no model is
   * at hand. What is new has none until somebody who has a model publishes next.
   */
  public static Embedder keeping() {
    return new Embedder(Optional.empty(), true);
  }

  /** What is there of a content's vectors. */
  public record Made(Vectors vectors, boolean complete) {}

  /** Whether every entry has a vector that can be asked. */
  public boolean isComplete(List<Faq> faqs, Vectors known) {
    return embeddings.isEmpty()
        || (known.mark().equals(embeddings.get().mark())
            && texts(faqs).stream().allMatch(text -> known.of(text).isPresent()));
  }

  /** Asks for what is missing; the first failure ends it, and what there is by then stands. */
  public Made of(List<Faq> faqs, Vectors before) {
    if (embeddings.isEmpty()) {
      return new Made(keeps ? kept(texts(faqs), before) : Vectors.NONE, true);
    }
    try {
      return made(embeddings.get(), texts(faqs), before);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Made(Vectors.NONE, false);
    }
  }

  private static Vectors kept(List<String> texts, Vectors before) {
    var kept = new HashMap<String, Int8>();
    for (var text : texts) {
      before.of(text).ifPresent(vector -> kept.put(Vectors.digest(text), vector));
    }
    return new Vectors(before.mark(), before.dimension(), before.yardstick(), kept);
  }

  /** A file's content with vectors, for whoever keeps none. */
  public Content content(List<Faq> faqs) {
    return new Content(faqs, of(faqs, Vectors.NONE).vectors());
  }

  private static Made made(Embeddings embeddings, List<String> texts, Vectors before)
      throws InterruptedException {
    boolean same = !before.isEmpty() && before.mark().equals(embeddings.mark());
    var yardstick = same ? Optional.of(before.yardstick()) : yardstick(embeddings);
    if (yardstick.isEmpty()) {
      return new Made(Vectors.NONE, texts.isEmpty());
    }
    var made = new HashMap<String, Int8>();
    var missing = new ArrayList<String>();
    for (var text : texts) {
      var known = same ? before.of(text) : Optional.<Int8>empty();
      known.ifPresentOrElse(
          vector -> made.put(Vectors.digest(text), vector), () -> missing.add(text));
    }
    boolean complete = true;
    int dimension = same ? before.dimension() : 0;
    for (int i = 0; i < missing.size() && complete; i += BATCH) {
      var batch = missing.subList(i, Math.min(missing.size(), i + BATCH));
      var got = embeddings.of(Kind.PASSAGE, batch, LIMIT).vectors().orElse(List.of());
      dimension = dimension == 0 && !got.isEmpty() ? got.getFirst().length : dimension;
      complete = !got.isEmpty() && got.getFirst().length == dimension;
      for (int k = 0; k < got.size() && complete; k++) {
        made.put(Vectors.digest(batch.get(k)), Int8.of(got.get(k)));
      }
    }
    return new Made(new Vectors(embeddings.mark(), dimension, yardstick.get(), made), complete);
  }

  private static Optional<Yardstick> yardstick(Embeddings embeddings) throws InterruptedException {
    var got = embeddings.of(Kind.QUESTION, Yardstick.sentences(), LIMIT).vectors();
    return got.map(all -> Yardstick.of(all.stream().map(Int8::of).toList()));
  }

  private static List<String> texts(List<Faq> faqs) {
    return faqs.stream()
        .flatMap(faq -> faq.entries().stream())
        .map(FaqEntry::asText)
        .distinct()
        .toList();
  }
}

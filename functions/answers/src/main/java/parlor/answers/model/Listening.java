package parlor.answers.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import parlor.answers.Answerer;
import parlor.answers.Audience;
import parlor.answers.ContentIndex;
import parlor.answers.Finder;
import parlor.answers.Question;
import parlor.answers.model.Embeddings.Kind;
import parlor.answers.vector.Heard;
import parlor.answers.vector.Int8;
import parlor.conversation.Answer;

/**
 * Has a message's texts turned into vectors, in one call, before it is answered. Where that fails,
 * takes longer than {@link #LIMIT} or is left alone by its breaker, the message is answered by its
 * words; small talk, and content without vectors of the same model, ask nobody.
 */
public final class Listening implements Answerer {
  static final Duration LIMIT = Duration.ofMillis(300);

  private final Answerer answerer;
  private final Embeddings embeddings;
  private final CircuitBreaker breaker = Rung.breaker("embeddings");
  private final StepLog log = new StepLog();

  public Listening(Answerer answerer, Embeddings embeddings) {
    this.answerer = answerer;
    this.embeddings = embeddings;
  }

  /** An answerer with vectors, or as it is where a deployment has none. */
  public static Answerer of(Answerer answerer, Optional<Embeddings> embeddings) {
    return embeddings.<Answerer>map(it -> new Listening(answerer, it)).orElse(answerer);
  }

  @Override
  public Answer answer(Question question, ContentIndex index, Audience audience) {
    return answerer.answer(question, heard(question, index), audience);
  }

  @Override
  public long most(String text) {
    return answerer.most(text);
  }

  /** The content as this message asks it. */
  public ContentIndex heard(Question question, ContentIndex index) {
    var texts = Finder.texts(question);
    if (texts.isEmpty() || index.mark().filter(embeddings.mark()::equals).isEmpty()) {
      return index;
    }
    if (!breaker.tryAcquirePermission()) {
      log.skipped("embeddings", "left-alone");
      return index;
    }
    return index.hearing(ask(texts));
  }

  private Heard ask(List<String> texts) {
    long begun = System.nanoTime();
    try {
      var embedded = embeddings.of(Kind.QUESTION, texts, LIMIT);
      var came =
          embedded instanceof Embedded.Failed(var why) ? (Object) why : Embedded.Vectors.class;
      breaker.onResult(System.nanoTime() - begun, TimeUnit.NANOSECONDS, came);
      if (embedded instanceof Embedded.Failed(var why)) {
        log.skipped("embeddings", why.word());
      }
      var all = embedded.vectors().orElse(List.of());
      var heard = new HashMap<String, Int8>();
      for (int i = 0; i < all.size(); i++) {
        heard.put(texts.get(i), Int8.of(all.get(i)));
      }
      return new Heard(embeddings.mark(), heard);
    } catch (InterruptedException e) {
      breaker.releasePermission();
      Thread.currentThread().interrupt();
      return Heard.NOTHING;
    }
  }
}

package parlor.answers.model;

import java.time.Duration;
import java.util.List;

/**
 * A model that turns texts into vectors. As with {@link Model}, an adapter tries nothing again on
 * its own beyond what its client does.
 */
public interface Embeddings {
  /** What a text is, for models that are to be told. */
  enum Kind {
    QUESTION,
    PASSAGE
  }

  /** What names the vectors it makes: two marks that differ are not to be compared. */
  String mark();

  /**
   * One vector for each text.
   *
   * @param limit how long the whole may take
   * @throws InterruptedException if the calling thread is interrupted
   */
  Embedded of(Kind kind, List<String> texts, Duration limit) throws InterruptedException;
}

package parlor.answers.model;

import java.util.List;
import java.util.Optional;
import parlor.answers.Ask;
import parlor.answers.Content;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Faq;
import parlor.answers.vector.Vectors;

/** Makes {@link Ask} of content that is found by its meaning, too. */
public final class AskFinding {
  private AskFinding() {}

  /** Asks for the content's vectors now; without {@code embeddings} words alone count. */
  public static Ask of(Faq faq, Optional<Embeddings> embeddings) {
    if (embeddings.isEmpty()) {
      return new Ask(faq);
    }
    var made = new Embedder(embeddings).of(List.of(faq), Vectors.NONE);
    var listening = new Listening(new ExtractiveAnswerer(), embeddings.get());
    return new Ask(new Content(List.of(faq), made.vectors()), listening::heard);
  }
}

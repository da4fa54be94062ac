package parlor.model;

import java.util.Optional;

/**
 * The model that turns what businesses say and visitors ask into vectors, where a deployment has
 * one.
 *
 * @param question what is written before a question, as some models want it
 * @param passage what is written before what a business says
 */
public record EmbeddingSetting(ModelSetting model, String question, String passage) {
  /**
   * As one entry of a {@link ModelList}; empty where that lists none.
   *
   * @throws IllegalArgumentException if it makes no sense, or names several
   */
  public static Optional<EmbeddingSetting> read(String text, String question, String passage) {
    var models = ModelList.read(text);
    if (models.size() > 1) {
      throw new IllegalArgumentException("content has vectors of one model");
    }
    return models.stream().findFirst().map(it -> new EmbeddingSetting(it, question, passage));
  }

  /** The same for a model that is told apart what it is given by other means than a text before. */
  public static Optional<EmbeddingSetting> read(String text) {
    return read(text, "", "");
  }

  /** What names its vectors. */
  public String mark() {
    var prefixes = question.isEmpty() && passage.isEmpty() ? "" : "|" + question + "|" + passage;
    return model.id() + prefixes;
  }

  @Override
  public String toString() {
    return "EmbeddingSetting[" + model + "]";
  }
}

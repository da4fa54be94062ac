package parlor.answers.vector;

import java.util.Map;
import java.util.Optional;

/**
 * What is asked in one message, each text of it as a direction.
 *
 * @param mark what made them
 */
public record Heard(String mark, Map<String, Int8> texts) {
  /** Nothing: the content is asked by words alone. */
  public static final Heard NOTHING = new Heard("", Map.of());

  public Heard {
    texts = Map.copyOf(texts);
  }

  public Optional<Int8> of(String text) {
    return Optional.ofNullable(texts.get(text));
  }

  @Override
  public String toString() {
    return "Heard[hidden]";
  }
}

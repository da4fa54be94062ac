package parlor.model;

import java.util.List;
import java.util.Optional;

/** Which of a deployment's models answer for a business: said once, to whoever asks or tells it. */
public final class ModelChoice {
  private ModelChoice() {}

  /**
   * The names of the model and the second model. None where the one picked is not there: what
   * visitors write goes to no model that nobody picked.
   */
  public static List<String> of(List<String> names, Optional<String> picked) {
    if (names.isEmpty() || picked.filter(name -> !names.contains(name)).isPresent()) {
      return List.of();
    }
    var first = picked.orElse(names.getFirst());
    var second = names.stream().filter(name -> !name.equals(first)).findFirst();
    return second.map(name -> List.of(first, name)).orElse(List.of(first));
  }
}

package parlor.answers.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.model.ModelChoice;

/** A deployment's models by name, in order. */
public final class Models {
  /** Nothing but the content's own words. */
  public static final Models NONE = new Models(Map.of());

  private final Map<String, Rung> rungs = new LinkedHashMap<>();

  /** {@code models} in the order in which they are preferred. */
  public Models(Map<String, Offer> models) {
    models.forEach((name, offer) -> rungs.put(name, new Rung(name, offer)));
  }

  /**
   * What an answer costs at most, in micro-dollars, whichever of them a business picks: two are
   * asked one after the other, and the first may have to be paid although it failed.
   */
  long most(long read, long written) {
    return rungs.values().stream()
        .map(rung -> rung.offer().price().of(read, written))
        .sorted(Comparator.reverseOrder())
        .limit(2)
        .reduce(0L, Math::addExact);
  }

  boolean isEmpty() {
    return rungs.isEmpty();
  }

  /** The model and the second model of a business. */
  List<Rung> of(Optional<String> picked) {
    return ModelChoice.of(List.copyOf(rungs.keySet()), picked).stream()
        .map(name -> Objects.requireNonNull(rungs.get(name), name))
        .toList();
  }
}

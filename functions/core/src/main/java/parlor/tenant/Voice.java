package parlor.tenant;

import java.util.List;
import java.util.Optional;

/**
 * How a business would like its answers written.
 *
 * @param model the deployment's model that it picks, by name; the deployment's first if it picks
 *     none
 * @param tone a few words such as "warm and brief"; empty for ours
 * @param rules what its answers must or must not do, one sentence each
 */
public record Voice(Optional<String> model, String tone, List<String> rules) {
  /** Ours. */
  public static final Voice PLAIN = new Voice(Optional.empty(), "", List.of());

  private static final int LONGEST = 300;
  private static final int MOST_RULES = 10;

  public Voice {
    rules = List.copyOf(rules);
    if (tone.length() > LONGEST
        || rules.size() > MOST_RULES
        || rules.stream().anyMatch(rule -> rule.length() > LONGEST)) {
      throw new IllegalArgumentException("a tone and each of ten rules take 300 characters");
    }
  }
}

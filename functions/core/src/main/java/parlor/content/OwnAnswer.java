package parlor.content;

import java.time.Instant;
import java.util.Optional;
import parlor.tenant.Language;

/**
 * A question and the answer that its owner wrote to it, as it is published.
 *
 * @param id of the entry it becomes
 * @param url a page that says it
 */
public record OwnAnswer(
    String id,
    Language language,
    String question,
    String answer,
    Optional<String> url,
    Instant at) {
  @Override
  public String toString() {
    return "OwnAnswer[" + id + "]";
  }
}

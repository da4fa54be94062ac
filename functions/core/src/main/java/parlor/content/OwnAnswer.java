package parlor.content;

import java.time.Instant;
import java.util.Optional;
import parlor.subject.Print;
import parlor.tenant.Language;

/**
 * A question and the answer that its owner wrote to it, as it is published.
 *
 * @param id of the entry it becomes
 * @param url a page that says it
 * @param asked what stands in the place of a visitor's question that it answers in other words; the
 *     words themselves are the visitor's
 * @param at of its latest edit; no two edits share one
 */
public record OwnAnswer(
    String id,
    Language language,
    String question,
    String answer,
    Optional<String> url,
    Optional<Print> asked,
    Instant at) {
  @Override
  public String toString() {
    return "OwnAnswer[" + id + "]";
  }
}

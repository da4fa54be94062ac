package parlor.answers;

import java.util.Optional;

/**
 * One thing a business says.
 *
 * @param question what it answers; for a passage of a page, its headings from the title down
 * @param url a page that says it: absolute, or a path of the business's own site
 * @param directive whether its words speak to a machine rather than to a reader, so that whoever
 *     hands them to a model can look twice
 */
public record FaqEntry(
    String id, String question, String answer, Optional<String> url, Kind kind, boolean directive) {
  /** What is turned into a vector of it. */
  public String asText() {
    return question + "\n" + answer;
  }

  /** Where an entry comes from. */
  public enum Kind {
    /** A question and its answer, written as such. */
    FAQ,
    /** A passage of a page or a document. */
    PAGE
  }

  /** A question and its answer. */
  public FaqEntry(String id, String question, String answer, Optional<String> url) {
    this(id, question, answer, url, Kind.FAQ, false);
  }
}

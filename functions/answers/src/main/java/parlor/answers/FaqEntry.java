package parlor.answers;

import java.util.Optional;

/**
 * One thing a business says.
 *
 * @param question what it answers; for a passage of a page, its headings from the title down
 * @param url a page that says it: absolute, or a path of the business's own site
 * @param judged whether it would tell a model what to do, where somebody has looked
 */
public record FaqEntry(
    String id,
    String question,
    String answer,
    Optional<String> url,
    Kind kind,
    Optional<Judged> judged) {
  /** Characters of an id. */
  public static final int LONGEST_ID = 120;

  /**
   * What a guard found in it.
   *
   * @param edition of the guard; another edition may find otherwise
   * @param directive whether its words speak to a machine rather than to a reader, so that it is
   *     quoted to visitors and read by no model
   */
  public record Judged(String edition, boolean directive) {}

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

  /** One that nobody has looked at. */
  public FaqEntry(String id, String question, String answer, Optional<String> url, Kind kind) {
    this(id, question, answer, url, kind, Optional.empty());
  }

  /** A question and its answer. */
  public FaqEntry(String id, String question, String answer, Optional<String> url) {
    this(id, question, answer, url, Kind.FAQ);
  }

  /** The same under another id. */
  public FaqEntry named(String other) {
    return new FaqEntry(other, question, answer, url, kind, judged);
  }

  /** The same, looked at. */
  FaqEntry judged(Judged found) {
    return new FaqEntry(id, question, answer, url, kind, Optional.of(found));
  }

  /** Whether it is kept from models. */
  public boolean isWithheld() {
    return judged.filter(Judged::directive).isPresent();
  }
}

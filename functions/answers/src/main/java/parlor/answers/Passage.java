package parlor.answers;

import java.util.Optional;
import parlor.answers.FaqEntry.Judged;
import parlor.conversation.Source;
import parlor.tenant.Language;

/**
 * An entry that may answer a question.
 *
 * @param score how sure we are that it does, 0 to 1
 * @param judged as its entry was
 */
public record Passage(
    String entry,
    Language language,
    String title,
    String text,
    Optional<String> url,
    double score,
    Optional<Judged> judged) {
  /** One that nobody has looked at. */
  public Passage(
      String entry,
      Language language,
      String title,
      String text,
      Optional<String> url,
      double score) {
    this(entry, language, title, text, url, score, Optional.empty());
  }

  /** It as visitors are shown where an answer comes from. */
  public Source source() {
    return new Source(entry, title, url);
  }
}

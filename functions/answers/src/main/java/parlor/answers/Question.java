package parlor.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.tenant.Language;

/**
 * What is asked, and where.
 *
 * @param pageLanguage taken when the text itself does not tell
 * @param recent the log so far, newest first
 * @param scene empty where nobody but the content may be asked
 */
public record Question(
    String text, Language pageLanguage, List<Entry> recent, Optional<Scene> scene) {
  public Question {
    recent = List.copyOf(recent);
  }

  /** A question to the content alone. */
  public Question(String text, Language pageLanguage, List<Entry> recent) {
    this(text, pageLanguage, recent, Optional.empty());
  }

  /** What it is written in. */
  public Language language() {
    return LanguageGuess.of(text, usual());
  }

  /** Where the text does not tell: what was spoken before it, else the page's. */
  Language usual() {
    return recent.stream()
        .flatMap(entry -> entry.event() instanceof Turn turn ? Stream.of(turn) : Stream.of())
        .findFirst()
        .map(turn -> turn.answer().language())
        .orElse(pageLanguage);
  }

  @Override
  public String toString() {
    return "Question[hidden]";
  }
}

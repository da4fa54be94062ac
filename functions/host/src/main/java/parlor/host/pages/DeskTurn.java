package parlor.host.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Source;

/** An entry of a log as the desk shows it. */
final class DeskTurn {
  private DeskTurn() {}

  static Optional<Desk.Turn> of(Entry entry, Words words, Business business) {
    return entry.event() instanceof Event.Turn turn
        ? Optional.of(of(entry, turn, words, business))
        : Optional.empty();
  }

  private static Desk.Turn of(Entry entry, Event.Turn turn, Words words, Business business) {
    var answer = turn.answer();
    return new Desk.Turn(
        entry.at().toString(),
        words.moment(entry.at()),
        answer.language().code(),
        turn.question().value(),
        answer.text().orElse(null),
        DeskPage.name(answer.by()),
        DeskPage.name(answer.outcome()),
        answer.sources().stream()
            .map(source -> new Desk.Link(source.title(), href(source, business)))
            .toList());
  }

  /** Only to the web, or to the business's own site. */
  private static @Nullable String href(Source source, Business business) {
    var url = source.url().orElse("");
    if (url.startsWith("https://") || url.startsWith("http://")) {
      return url;
    }
    return url.startsWith("/") && !url.startsWith("//") ? business.places().sites() + url : null;
  }
}

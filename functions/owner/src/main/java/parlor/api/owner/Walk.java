package parlor.api.owner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import parlor.concurrent.Pending;
import parlor.conversation.ConversationId;
import parlor.conversation.Entry;
import parlor.conversation.Line;
import parlor.conversation.OwnerView;
import parlor.conversation.Span;

/** Opens conversations, newest first, up to so many or for as long as a call may take. */
final class Walk {
  /** Opened side by side. */
  private static final int PAGE = 25;

  /** Left of the call for its reply. */
  private static final Duration REST = Duration.ofSeconds(4);

  /**
   * How far it came.
   *
   * @param last the last that was looked at; empty if none was
   * @param more whether there may be others
   */
  record Reached(int searched, Optional<ConversationId> last, boolean more) {}

  private final OwnerView view;
  private final ExecutorService executor;
  private final Clock clock;

  Walk(OwnerView view, ExecutorService executor, Clock clock) {
    this.view = view;
    this.executor = executor;
    this.clock = clock;
  }

  Reached go(Visit visit, Span span, int most, BiConsumer<Line, List<Entry>> each) {
    var until = visit.call().deadline().minus(REST);
    int searched = 0;
    var rest = span;
    Optional<ConversationId> last = Optional.empty();
    boolean more = true;
    while (more && searched < most && (last.isEmpty() || before(until))) {
      var page = view.page(visit.tenant(), rest, Math.min(PAGE, most - searched));
      var opened =
          page.listed().stream()
              .map(listed -> Pending.start(executor, () -> view.all(listed.transcript())))
              .toList();
      for (int i = 0; i < opened.size(); i++) {
        var line = page.listed().get(i).line();
        each.accept(line, opened.get(i).get());
        last = Optional.of(line.id());
      }
      searched += opened.size();
      more = page.last().isPresent();
      if (more) {
        // Those whose key is gone were looked at, too.
        last = page.last();
        rest = rest.until(page.last().orElseThrow());
      }
    }
    return new Reached(searched, last, more);
  }

  private boolean before(Instant until) {
    return clock.instant().isBefore(until);
  }
}

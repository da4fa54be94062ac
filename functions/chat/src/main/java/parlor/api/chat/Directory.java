package parlor.api.chat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import parlor.concurrent.Pending;
import parlor.session.VisitToken;
import parlor.subject.Naming;
import parlor.subject.Reach;

/**
 * Beside step 6: by which address a conversation is found when the person it belongs to asks. Most
 * messages name nobody and cost nothing here.
 */
final class Directory {
  private final Naming naming;
  private final ExecutorService executor;

  Directory(Naming naming, ExecutorService executor) {
    this.naming = naming;
    this.executor = executor;
  }

  /** Begins; whoever sends the message again does it again. */
  Optional<Pending<?>> note(VisitToken token, Set<Reach> named) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Pending.start(
            executor,
            () -> {
              naming.note(
                  token.key().tenant(),
                  token.keys().tenantKey(),
                  token.conversation().record(),
                  named,
                  token.conversationEndsAt());
              return true;
            }));
  }
}

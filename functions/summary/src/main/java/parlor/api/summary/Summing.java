package parlor.api.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.answers.Purse;
import parlor.answers.model.Recap;
import parlor.answers.model.Spoken;
import parlor.answers.model.Spoken.By;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.failure.Unavailable;
import parlor.tenant.Language;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/**
 * Has a business's model sum up a conversation, out of what its month has for models: the most that
 * it may cost is reserved of the first of its public keys that has it. What must not stand in a
 * mail is not shown to the model either. Whatever is in the way, there is no summary, and the mail
 * says it in the log's own words.
 */
final class Summing {
  private final Optional<Recapping> recapping;
  private final Gists gists;

  Summing(SummaryParts parts, Gists gists) {
    this.recapping = parts.recapping().filter(it -> !it.recaps().isEmpty());
    this.gists = gists;
  }

  /** Whether a model may be asked at all, which takes a while. */
  boolean takesTime() {
    return recapping.isPresent();
  }

  /** {@code deadline} is by when there is one or none. */
  Optional<Recap> up(
      Workspace business, List<Entry> log, Language language, Instant now, Instant deadline) {
    try {
      return recapping.flatMap(with -> up(with, business, log, language, now, deadline));
    } catch (Unavailable e) {
      // Nobody knows what the month has left.
      return Optional.empty();
    }
  }

  private Optional<Recap> up(
      Recapping with,
      Workspace business,
      List<Entry> log,
      Language language,
      Instant now,
      Instant deadline) {
    var said = said(log);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    long most = with.recaps().most();
    var payer = most == 0 ? Optional.<PublicKey>empty() : payer(with, business.tenant(), now, most);
    if (most > 0 && payer.isEmpty()) {
      return Optional.empty();
    }
    var purse = new Purse(most);
    try {
      return with.recaps().of(said, business.voice().model(), language, purse, deadline);
    } finally {
      payer.ifPresent(key -> with.keys().settle(key, now, purse.left()));
    }
  }

  private static Optional<PublicKey> payer(
      Recapping with, TenantId tenant, Instant now, long most) {
    return with.releases().read(tenant).serials().stream()
        .sorted()
        .map(serial -> new PublicKey(tenant, serial))
        .filter(key -> with.keys().reserve(key, now, most))
        .findFirst();
  }

  private List<Spoken> said(List<Entry> log) {
    var said = new ArrayList<Spoken>();
    boolean told = true;
    for (var entry : log) {
      switch (entry.event()) {
        case Event.Turn turn when !Gists.mayBeQuoted(turn) -> told = false;
        case Event.Turn turn -> {
          told = true;
          said.add(new Spoken(By.VISITOR, gists.masked(turn.question().value())));
          turn.answer()
              .text()
              .ifPresent(text -> said.add(new Spoken(By.ASSISTANT, gists.masked(text))));
        }
        case Event.Words words -> {
          // What a person says to something that is not told is about it.
          if (told) {
            said.add(new Spoken(By.PERSON, gists.masked(words.text().value())));
          }
        }
        default -> {}
      }
    }
    return said;
  }
}

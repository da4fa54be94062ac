package parlor.api.summary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Transcript;
import parlor.mail.MailKind;
import parlor.tenant.Frequency;
import parlor.tenant.Workspace;

/**
 * Tells of a conversation once it is quiet, or closed. Where a business keeps nothing, what was
 * said is erased then, once it was told of.
 */
final class Summarising {
  /** Nobody has written for so long. */
  static final Duration QUIET = Duration.ofMinutes(15);

  private final SummaryParts parts;
  private final Post post;
  private final Gists gists;

  Summarising(SummaryParts parts, Post post, Gists gists) {
    this.parts = parts;
    this.post = post;
    this.gists = gists;
  }

  /** When to look again, if it is still going on; one that was erased is nobody's to look at. */
  Optional<Duration> look(Job.Quiet job) {
    var business = parts.workspaces().read(job.tenant()).filter(Summarising::concerns);
    if (business.isEmpty()) {
      return Optional.empty();
    }
    return parts
        .view()
        .transcript(job.tenant(), job.conversation())
        .flatMap(log -> look(business.get(), log));
  }

  /** Of what is not kept there is nothing left to be told of the next morning. */
  private static boolean concerns(Workspace business) {
    return business.summaries() == Frequency.EACH || business.retention().keepsNothing();
  }

  private Optional<Duration> look(Workspace business, Transcript transcript) {
    var last = parts.conversations().latest(transcript, 1);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var end = last.getFirst();
    var left = Duration.between(parts.clock().instant(), end.at().plus(QUIET));
    if (left.isPositive() && !isClosed(end)) {
      return Optional.of(left);
    }
    var again = tell(business, transcript, end);
    return again.isEmpty() && business.retention().keepsNothing() ? erase(transcript, end) : again;
  }

  private Optional<Duration> tell(Workspace business, Transcript transcript, Entry end) {
    if (business.summaries() == Frequency.NEVER) {
      return Optional.empty();
    }
    // It is the last entry that names the summary: what is said later is told of anew.
    var news = "summary|" + transcript.id() + "|" + end.position().value();
    return post.send(
        business, MailKind.SUMMARY, news, words -> letter(business, transcript, words));
  }

  /** Unless somebody has written since: then it is not quiet. */
  private Optional<Duration> erase(Transcript transcript, Entry told) {
    var last = parts.conversations().latest(transcript, 1);
    if (last.stream().anyMatch(entry -> !entry.position().equals(told.position()))) {
      return Optional.of(QUIET);
    }
    parts.erasure().words(transcript.tenant(), transcript.id());
    return Optional.empty();
  }

  private Optional<Letter> letter(Workspace business, Transcript transcript, Words words) {
    var log = new Threads(parts.conversations()).of(transcript);
    if (log.stream().noneMatch(Summarising::isSaid)) {
      return Optional.empty();
    }
    var gist = gists.of(log, words);
    var subject =
        gist.open() == 0
            ? words.text("summary.subject", gist.first())
            : words.count("summary.subject.open", gist.open()) + " " + gist.first();
    var headline =
        gist.open() == 0
            ? words.text("summary.headline", business.name())
            : words.count("summary.headline.open", gist.open());
    return Optional.of(
        new Letter(
            words.subject(subject),
            headline,
            gist.rows(words),
            List.of(),
            Buttons.to(
                parts.addresses().conversation(transcript.tenant(), transcript.id()),
                "read",
                words),
            Optional.empty()));
  }

  private static boolean isClosed(Entry last) {
    return last.event() instanceof Event.Closed;
  }

  private static boolean isSaid(Entry entry) {
    return entry.event() instanceof Event.Turn || entry.event() instanceof Event.Words;
  }
}

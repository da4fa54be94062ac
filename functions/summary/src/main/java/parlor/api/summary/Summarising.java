package parlor.api.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parlor.answers.model.Recap;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Transcript;
import parlor.mail.MailKind;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Workspace;

/**
 * Tells of a conversation once it is quiet, or closed. Where a business keeps nothing, what was
 * said is erased then, once it was told of.
 */
final class Summarising {
  /** Nobody has written for so long. */
  static final Duration QUIET = Duration.ofMinutes(15);

  /** What models may take in all: half of the function's time, and nobody waits for them. */
  static final Duration MODELS = Duration.ofSeconds(15);

  /** Entries among which there are words, as a rule. */
  static final int LIKELY = 4;

  private final SummaryParts parts;
  private final Post post;
  private final Gists gists;
  private final Summing summing;

  Summarising(SummaryParts parts, Post post, Gists gists, Summing summing) {
    this.parts = parts;
    this.post = post;
    this.gists = gists;
    this.summing = summing;
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
    var last = last(transcript);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var end = last.get();
    var now = parts.clock().instant();
    var left = Duration.between(now, end.at().plus(QUIET));
    if (left.isPositive() && !isClosed(end)) {
      return Optional.of(left);
    }
    var again = tell(business, transcript);
    return again.isEmpty() && business.retention().keepsNothing() ? erase(transcript, end) : again;
  }

  private Optional<Duration> tell(Workspace business, Transcript transcript) {
    if (business.summaries() == Frequency.NEVER) {
      return Optional.empty();
    }
    var said = parts.conversations().last(transcript, LIKELY, Summarising::isSaid);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var now = parts.clock().instant();
    // What was said last names the summary: what is said later is told of anew, and nothing else.
    var news = "summary|" + transcript.id() + "|" + said.get().position().value();
    // For all who get it a model is asked once in each language.
    var recaps = new EnumMap<Language, Optional<Recap>>(Language.class);
    return post.send(
        business,
        MailKind.SUMMARY,
        news,
        (words, again) ->
            letter(
                business,
                transcript,
                words,
                // A mail that was begun before goes without: it was asked for it then.
                log ->
                    again
                        ? Optional.empty()
                        : recaps.computeIfAbsent(
                            words.language(), language -> recap(business, log, language, now))));
  }

  /** Unless somebody has written since: then it is not quiet. */
  private Optional<Duration> erase(Transcript transcript, Entry told) {
    if (last(transcript).stream().anyMatch(entry -> !entry.position().equals(told.position()))) {
      return Optional.of(QUIET);
    }
    parts.erasure().words(transcript.tenant(), transcript.id());
    return Optional.empty();
  }

  private Optional<Recap> recap(
      Workspace business, List<Entry> log, Language language, Instant now) {
    return summing.up(business, log, language, now, now.plus(MODELS));
  }

  /** The last thing that somebody did, and not a clock or a mail server. */
  private Optional<Entry> last(Transcript transcript) {
    return parts
        .conversations()
        .last(
            transcript,
            1,
            event -> !(event instanceof Event.Undelivered || event instanceof Event.HandoffMissed));
  }

  private Optional<Letter> letter(
      Workspace business,
      Transcript transcript,
      Words words,
      Function<List<Entry>, Optional<Recap>> recaps) {
    var log = new Threads(parts.conversations()).of(transcript);
    var recap = recaps.apply(log);
    if (summing.takesTime() && isErased(transcript)) {
      return Optional.empty();
    }
    var gist = recap.map(it -> gists.of(log, it, words)).orElseGet(() -> gists.of(log, words));
    return Optional.of(letter(business, transcript, gist, words));
  }

  /** Perhaps while a model read it. */
  private boolean isErased(Transcript transcript) {
    return parts.view().transcript(transcript.tenant(), transcript.id()).isEmpty();
  }

  private Letter letter(Workspace business, Transcript transcript, Gist gist, Words words) {
    var subject =
        gist.open() == 0
            ? words.text(gist.settled() ? "summary.subject" : "summary.subject.part", gist.first())
            : words.count(open(gist, "subject"), gist.open())
                + " "
                + gist.firstOpen().orElseGet(gist::first);
    var headline =
        gist.open() == 0
            ? words.text(
                gist.settled() ? "summary.headline" : "summary.headline.part", business.name())
            : words.count(open(gist, "headline"), gist.open());
    return new Letter(
        words.subject(subject),
        headline,
        gist.rows(words),
        List.of(),
        Buttons.to(
            parts.addresses().conversation(transcript.tenant(), transcript.id()), "read", words),
        Optional.empty(),
        Set.of(transcript.id()));
  }

  /** What was kept for a person says nothing of the content. */
  private static String open(Gist gist, String part) {
    return "summary." + part + (gist.kept() ? ".kept" : ".open");
  }

  private static boolean isClosed(Entry last) {
    return last.event() instanceof Event.Closed;
  }

  /** Whether there are words in it. */
  static boolean isSaid(Event event) {
    return event instanceof Event.Turn || event instanceof Event.Words;
  }
}

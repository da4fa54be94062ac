package parlor.api.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parlor.conversation.ConversationId;
import parlor.conversation.OwnerView.Listed;
import parlor.conversation.Span;
import parlor.conversation.Transcript;
import parlor.mail.MailKind;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/**
 * Eight in the morning where the business is. Those who want one mail a day get it; for the others
 * every conversation of the week in which something was said in two days is looked at again, should
 * its timer have been lost, and so is what nobody could be told of at once. What it keeps no longer
 * goes, by a job of its own. Asked every half hour: a morning that was missed is made up for until
 * noon.
 */
final class Mornings {
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final Duration TURN = Duration.ofMinutes(30);
  private static final Duration LOST = Duration.ofDays(2);
  private static final int PAGE = 100;
  private static final int PAGES = 5;
  private static final int SHOWN = 20;
  private static final int SWEPT = 10;

  private final SummaryParts parts;
  private final Post post;
  private final Gists gists;

  Mornings(SummaryParts parts, Post post, Gists gists) {
    this.parts = parts;
    this.post = post;
    this.gists = gists;
  }

  Optional<Duration> look(Job.Morning job) {
    return parts.workspaces().read(job.tenant()).flatMap(this::look);
  }

  private Optional<Duration> look(Workspace business) {
    var there = parts.clock().instant().atZone(business.zone());
    var time = there.toLocalTime();
    if (time.isBefore(EIGHT) || !time.isBefore(NOON)) {
      return Optional.empty();
    }
    var kept = business.retention();
    if (time.isBefore(EIGHT.plus(TURN))) {
      soon(new Job.Tidy(business.tenant()));
      soon(new Job.Overdue(business.tenant()));
      if (kept.keepsNothing() || business.summaries() == Frequency.EACH) {
        soon(Job.Sweep.of(business.tenant(), there.toInstant()));
      }
    }
    return business.summaries() == Frequency.DAILY && !kept.keepsNothing()
        ? digest(business, there)
        : Optional.empty();
  }

  private void soon(Job job) {
    parts.later().again(job, Duration.ZERO);
  }

  private Optional<Duration> digest(Workspace business, ZonedDateTime there) {
    var day = there.toLocalDate();
    var to = day.atTime(EIGHT).atZone(business.zone()).toInstant();
    var from = day.minusDays(1).atTime(EIGHT).atZone(business.zone()).toInstant();
    // For all who get it it is written once in each language.
    var letters = new EnumMap<Language, Optional<Letter>>(Language.class);
    return post.send(
        business,
        MailKind.SUMMARY,
        "digest|" + day,
        (words, _) ->
            letters.computeIfAbsent(words.language(), _ -> letter(business, from, to, words)));
  }

  /** Empty where nobody came. */
  private Optional<Letter> letter(Workspace business, Instant from, Instant to, Words words) {
    var tenant = business.tenant();
    var listed = listed(tenant, from, to);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    var items = new ArrayList<Page.Item>();
    int open = 0;
    var threads = new Threads(parts.conversations());
    var shown = listed.subList(0, Math.min(SHOWN, listed.size()));
    for (var one : shown) {
      var gist = gists.of(threads.of(one.transcript()), words);
      open += gist.open();
      items.add(
          new Page.Item(
              gist.first(),
              gist.open() == 0
                  ? words.text("digest.answered", gist.answered())
                  : words.text("digest.open", gist.stillOpen()),
              parts.addresses().conversation(tenant, one.line().id()).map(Object::toString)));
    }
    var headline = words.count("digest.headline", listed.size());
    var all = open == 0 ? headline : headline + " " + words.count("digest.unanswered", open);
    var rows = new ArrayList<Page.Row>();
    rows.add(new Page.Row(words.text("digest.day"), words.day(from)));
    if (listed.size() > SHOWN) {
      rows.add(
          new Page.Row(
              words.text("digest.shown"), words.text("digest.more", SHOWN, listed.size())));
    }
    return Optional.of(
        new Letter(
            words.subject(all),
            all,
            rows,
            items,
            Buttons.to(parts.addresses().conversations(tenant), "read.all", words),
            Optional.empty(),
            shown.stream().map(one -> one.line().id()).collect(Collectors.toSet())));
  }

  private List<Listed> listed(TenantId tenant, Instant from, Instant to) {
    var all = new ArrayList<Listed>();
    var next = Optional.of(ConversationId.of(to, new byte[10]));
    while (next.isPresent()) {
      var page = parts.view().page(tenant, new Span(next, Optional.of(from)), PAGE);
      all.addAll(page.listed());
      next = page.last();
    }
    all.addAll(wentOn(tenant, from, to));
    return all;
  }

  /**
   * Those that began in the week before, and in which somebody said something last on this day; of
   * very many the later ones.
   */
  private List<Listed> wentOn(TenantId tenant, Instant from, Instant to) {
    var went = new ArrayList<Listed>();
    var next = Optional.of(ConversationId.of(from, new byte[10]));
    for (int i = 0; i < PAGES && next.isPresent(); i++) {
      var page =
          parts.view().page(tenant, new Span(next, Optional.of(from.minus(Job.Sweep.BACK))), PAGE);
      page.listed().stream().filter(one -> isSaid(one.transcript(), from, to)).forEach(went::add);
      next = page.last();
    }
    return went;
  }

  /** Whether there were words last then, and not later. */
  private boolean isSaid(Transcript transcript, Instant from, Instant to) {
    return parts
        .conversations()
        .last(transcript, Summarising.LIKELY, Summarising::isSaid)
        .filter(last -> !last.at().isBefore(from) && last.at().isBefore(to))
        .isPresent();
  }

  /**
   * As if each one's timer had just rung; those that were told of are not told of again. A page at
   * a time, however many there are, so that a failure costs a page, and the next one is asked for
   * when all of this one is.
   */
  void sweep(Job.Sweep job) {
    var tenant = job.tenant();
    var span = new Span(Optional.of(job.before()), Optional.of(job.since()));
    var page = parts.view().page(tenant, span, SWEPT);
    var lost = parts.clock().instant().minus(LOST);
    page.listed().stream()
        .filter(one -> isSaid(one.transcript(), lost, Instant.MAX))
        .forEach(one -> soon(new Job.Quiet(tenant, one.line().id())));
    page.last().ifPresent(last -> soon(new Job.Sweep(tenant, last, job.since())));
  }
}

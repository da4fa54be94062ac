package parlor.api.summary;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import parlor.api.summary.Page.Row;
import parlor.mail.Addressee;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.Outgoing.News;
import parlor.mail.Outgoing.To;
import parlor.mail.Recipient;
import parlor.notice.Notice;
import parlor.notice.Notice.Delivery;
import parlor.notice.Notice.Kind;
import parlor.notice.Noticing;
import parlor.privacy.Footing;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/**
 * Mails what stands on a business's board to its people, those who turned other mails off as well,
 * and writes beside it what came of that.
 */
final class Telling {
  private final SummaryParts parts;
  private final Post post;
  private final Noticing noticing;

  Telling(SummaryParts parts, Post post) {
    this.parts = parts;
    this.post = post;
    this.noticing = new Noticing(parts.boards());
  }

  /** When to come again, if somebody could not be told now, or may not have been. */
  Optional<Duration> send(Job.Noticed job) {
    var tenant = job.tenant();
    var notice = noticing.read(tenant).find(job.notice());
    var business = parts.workspaces().read(tenant);
    if (notice.isEmpty() || business.isEmpty() || parts.mails().isEmpty()) {
      return Optional.empty();
    }
    return Addressee.of(business.get(), parts.recipients().list(tenant)).stream()
        // The board remembers for longer than the list of which mails went out.
        .filter(to -> !notice.get().mailed().containsKey(to.person()))
        .flatMap(to -> send(business.get(), notice.get(), to).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Duration> send(Workspace business, Notice notice, Addressee to) {
    var tenant = business.tenant();
    var id = MailId.of("notice|" + notice.id(), to.person());
    var refused = new AtomicBoolean();
    var wait =
        post.send(
            tenant,
            id,
            News.NOTICE,
            new To.Owner(to.person(), to.address()),
            post.forgotten(business),
            () -> mail(id, business, notice, to),
            failed -> {
              refused.set(true);
              failed.ifPresent(stop -> parts.stop(tenant, to.address(), stop));
            });
    if (wait.isEmpty()) {
      boolean taken = !refused.get() && isReached(tenant, to);
      var delivery = new Delivery(taken, parts.clock().instant());
      noticing.mailed(tenant, notice.id(), to.person(), delivery);
    }
    return wait;
  }

  private boolean isReached(TenantId tenant, Addressee to) {
    return parts.recipients().find(tenant, to.person()).flatMap(Recipient::stopped).isEmpty();
  }

  private Mail mail(MailId id, Workspace business, Notice notice, Addressee to) {
    var words = Words.of(to.language(), business.zone());
    var kind = notice.kind().name().toLowerCase(Locale.ROOT);
    var from = notice.planned().map(plan -> day(words, plan.from())).orElse("");
    var headline = words.text(kind + ".headline", business.name(), from);
    var page =
        Page.of(
            business,
            words,
            headline,
            rows(words, notice),
            List.of(),
            Buttons.to(parts.addresses().agreement(business.tenant()), "notice.read", words),
            words.text("notice.why", business.name()),
            Optional.empty());
    return new Mail(
        id,
        to.address(),
        words.sender(business.name()),
        Optional.of(notice.contact()),
        words.subject(words.text(kind + ".subject", business.name(), from)),
        Templates.text(page),
        Templates.html(page),
        Optional.empty(),
        Set.of());
  }

  private static List<Row> rows(Words words, Notice notice) {
    var rows = new ArrayList<Row>();
    for (var part : notice.kind().parts()) {
      var name = "notice." + part.name().toLowerCase(Locale.ROOT);
      rows.add(new Row(words.text(name), notice.said(words.language(), part)));
    }
    notice.planned().ifPresent(plan -> footing(words, plan.footing()).forEach(rows::add));
    if (notice.kind() == Kind.BREACH) {
      rows.add(new Row(words.text("notice.given"), words.moment(notice.at())));
    }
    rows.add(new Row(words.text("notice.contact"), notice.contact().value()));
    return rows;
  }

  private static Stream<Row> footing(Words words, Footing footing) {
    var none = words.text("footing.none");
    return Stream.of(
        new Row(
            words.text("footing.region"),
            footing.otherRegions()
                ? words.text("footing.wide", footing.region())
                : footing.region()),
        new Row(words.text("footing.providers"), list(footing.providers(), none)),
        new Row(words.text("footing.companies"), list(footing.subProcessors(), none)));
  }

  private static String list(Iterable<String> names, String none) {
    var all = String.join(", ", names);
    return all.isEmpty() ? none : all;
  }

  private static String day(Words words, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(words.language().code()))
        .format(day);
  }
}

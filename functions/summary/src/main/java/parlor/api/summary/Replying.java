package parlor.api.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parlor.api.summary.Page.Row;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Event.Mailed;
import parlor.conversation.Position;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.mail.EmailAddress;
import parlor.mail.HeaderText;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.Off;
import parlor.mail.Outgoing.News;
import parlor.mail.Outgoing.To;
import parlor.people.PersonId;
import parlor.tenant.Workspace;

/**
 * Sends a person's words to a visitor who left an address and agreed to be answered there. They
 * stand in the log before; here they are read from it, so that nothing but ids travels.
 */
final class Replying {
  private final SummaryParts parts;
  private final Post post;
  private final Returned returned;

  Replying(SummaryParts parts, Post post, Returned returned) {
    this.parts = parts;
    this.post = post;
    this.returned = returned;
  }

  /** When to come again, if it could not be sent; nothing goes once the lead is erased. */
  Optional<Duration> send(Job.Written job) {
    var tenant = job.tenant();
    var log =
        parts
            .view()
            .transcript(tenant, job.conversation())
            .map(new Threads(parts.conversations())::of)
            .orElse(List.of());
    var words = at(log, job.place());
    var lead = parts.lead(tenant, LeadId.of(job.conversation()));
    var business = parts.workspaces().read(tenant);
    var to = lead.flatMap(it -> it.contact().email()).flatMap(EmailAddress::parse);
    if (words.isEmpty() || business.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    var who = PersonId.of("visitor", job.conversation().toString());
    var id = MailId.of("reply|" + job.conversation() + "|" + job.place().value(), who);
    var about = question(log, job.place());
    var visitor = new To.Visitor(job.conversation(), job.place());
    if (parts.stopped().find(tenant, to.get()).isPresent()) {
      returned.say(tenant, visitor);
      return Optional.empty();
    }
    return post.send(
        tenant,
        id,
        News.REPLY,
        visitor,
        post.forgotten(business.get()),
        () -> mail(job, id, to.get(), business.get(), lead.get(), words.get(), about),
        failed -> {
          failed.ifPresent(stop -> parts.stopped(tenant, to.get(), stop));
          returned.say(tenant, visitor);
        });
  }

  private static Optional<Mailed> at(List<Entry> log, Position place) {
    return log.stream()
        .filter(entry -> entry.position().equals(place))
        .flatMap(entry -> entry.event() instanceof Mailed mailed ? Stream.of(mailed) : null)
        .findFirst();
  }

  /** What the visitor had asked last; theirs, so it goes back to them as it is kept. */
  private static Optional<String> question(List<Entry> log, Position place) {
    return log.reversed().stream()
        .filter(entry -> entry.position().value() < place.value())
        .flatMap(
            entry ->
                entry.event() instanceof Event.Turn turn
                    ? Stream.of(turn.question().value())
                    : null)
        .findFirst();
  }

  private Mail mail(
      Job.Written job,
      MailId id,
      EmailAddress to,
      Workspace business,
      Lead lead,
      Mailed said,
      Optional<String> about) {
    var words = Words.of(lead.language(), business.zone());
    var rows = new ArrayList<Row>();
    rows.add(new Row(said.name().value(), said.text().value()));
    about.ifPresent(text -> rows.add(new Row(words.text("reply.asked"), text)));
    var headline = words.text("reply.headline", said.name().value(), business.name());
    var off =
        parts
            .stopped()
            .print(business.tenant(), to)
            .map(print -> parts.offLinks().seal(new Off.Replies(business.tenant(), print)))
            .map(parts.addresses()::off);
    var page =
        Page.of(
            business,
            words,
            headline,
            rows,
            List.of(),
            Optional.empty(),
            words.text("reply.why", business.name(), lead.consent().text()),
            Buttons.to(off, "off.replies", words));
    return new Mail(
        id,
        to,
        HeaderText.of(business.name(), "Parlor"),
        EmailAddress.parse(business.controllerContact()),
        words.subject(headline),
        Templates.text(page),
        Templates.html(page),
        off,
        Set.of(job.conversation()));
  }
}

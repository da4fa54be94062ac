package parlor.api.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.api.summary.Page.Row;
import parlor.conversation.Entry;
import parlor.conversation.Event;
import parlor.conversation.Mode;
import parlor.conversation.Position;
import parlor.lead.Contact;
import parlor.lead.Lead;
import parlor.lead.LeadId;
import parlor.mail.EmailAddress;
import parlor.mail.MailKind;
import parlor.subject.Reach;
import parlor.tenant.Workspace;

/** Tells at once: somebody left their contact, or waits for a person. */
final class Alerting {
  private static final int MESSAGE = 100;

  /** For so long whoever left a contact with one tap may say who they are. */
  private static final Duration NAMED = Duration.ofMinutes(1);

  private final SummaryParts parts;
  private final Post post;
  private final Gists gists;

  Alerting(SummaryParts parts, Post post, Gists gists) {
    this.parts = parts;
    this.post = post;
    this.gists = gists;
  }

  Optional<Duration> lead(Job.LeadLeft job) {
    var lead = parts.lead(job.tenant(), new LeadId(job.lead()));
    var business = parts.workspaces().read(job.tenant());
    if (lead.isEmpty() || business.isEmpty()) {
      return Optional.empty();
    }
    var now = parts.clock().instant();
    var named = lead.get().at().plus(NAMED);
    if (isNameless(lead.get()) && named.isAfter(now)) {
      return Optional.of(Duration.between(now, named));
    }
    // Left again with other details it is other news.
    var news = "lead|" + lead.get().id() + "|" + lead.get().at().toEpochMilli();
    return post.send(
        business.get(),
        MailKind.ALERT,
        news,
        (words, _) -> Optional.of(letter(lead.get(), job, words)));
  }

  Optional<Duration> handoff(Job.PersonAsked job) {
    var business = parts.workspaces().read(job.tenant());
    if (business.isEmpty()) {
      return Optional.empty();
    }
    var news = "handoff|" + job.conversation() + "|" + job.asked().value();
    return post.send(
        business.get(), MailKind.ALERT, news, (words, _) -> waiting(job, business.get(), words));
  }

  private Letter letter(Lead lead, Job.LeadLeft job, Words words) {
    var name = lead.name().value();
    var reach = reach(lead.contact());
    var message = lead.message().map(text -> gists.masked(text.value(), MESSAGE));
    var news =
        message
            .map(text -> words.text("lead.message", name, text, reach))
            .orElseGet(() -> words.text("lead.bare", name, reach));
    var rows = new ArrayList<Row>();
    rows.add(new Row(words.text("name"), name));
    lead.contact().phoneInWords().ifPresent(phone -> rows.add(new Row(words.text("phone"), phone)));
    lead.contact().email().ifPresent(email -> rows.add(new Row(words.text("email"), email)));
    lead.message().ifPresent(text -> rows.add(new Row(words.text("message"), text.value())));
    rows.add(new Row(words.text("left.at"), words.moment(lead.at())));
    return new Letter(
        words.subject(news),
        news,
        rows,
        List.of(),
        Buttons.to(parts.addresses().conversation(job.tenant(), job.conversation()), "read", words),
        lead.contact().email().flatMap(EmailAddress::parse),
        Set.of(job.conversation()));
  }

  /** Left with one tap: what was typed stands for the name, until they say it. */
  private static boolean isNameless(Lead lead) {
    var name = lead.name().value();
    var email = lead.contact().email().flatMap(Reach::email);
    var phone = lead.contact().phone().flatMap(Reach::phone);
    return (email.isPresent() && email.equals(Reach.email(name)))
        || (phone.isPresent() && phone.equals(Reach.phone(name)));
  }

  private static String reach(Contact contact) {
    return contact.phoneInWords().or(contact::email).orElse("");
  }

  /**
   * Nothing, once somebody came or nobody asked any more. Whoever waited in vain is told of still:
   * a mail that went late is all that anybody hears of them.
   */
  private Optional<Letter> waiting(Job.PersonAsked job, Workspace business, Words words) {
    var transcript = parts.view().transcript(job.tenant(), job.conversation());
    if (transcript.isEmpty()) {
      return Optional.empty();
    }
    var log = new Threads(parts.conversations()).of(transcript.get());
    var missed = isMissed(log, job.asked());
    if (!missed && (log.isEmpty() || log.getLast().after().mode() != Mode.WAITING)) {
      return Optional.empty();
    }
    var kind = missed ? "handoff.missed" : "handoff";
    var asked =
        log.reversed().stream()
            .filter(entry -> entry.event() instanceof Event.Turn)
            .findFirst()
            .map(entry -> gists.quote((Event.Turn) entry.event(), words));
    var since =
        log.stream()
            .filter(entry -> entry.position().equals(job.asked()))
            .findFirst()
            .map(entry -> new Row(words.text("asked.at"), words.moment(entry.at())));
    var rows = new ArrayList<Row>();
    asked.ifPresent(text -> rows.add(new Row(words.text("last.question"), text)));
    since.ifPresent(rows::add);
    return Optional.of(
        new Letter(
            words.subject(
                asked
                    .map(text -> words.text(kind + ".subject", text))
                    .orElseGet(() -> words.text(kind + ".headline", business.name()))),
            words.text(kind + ".headline", business.name()),
            rows,
            List.of(),
            Buttons.to(
                parts.addresses().conversation(job.tenant(), job.conversation()), "answer", words),
            Optional.empty(),
            Set.of(job.conversation())));
  }

  /** Whether that wish ended with nobody coming, and nobody has come since. */
  private static boolean isMissed(List<Entry> log, Position asked) {
    var since = log.stream().filter(entry -> entry.position().compareTo(asked) > 0).toList();
    return since.stream().anyMatch(entry -> entry.event() instanceof Event.HandoffMissed)
        && since.stream()
            .noneMatch(
                entry ->
                    entry.event() instanceof Event.PersonJoined
                        || entry.event() instanceof Event.HandoffAsked
                        || entry.event() instanceof Event.Closed);
  }
}

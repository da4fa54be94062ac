package parlor.api.summary;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parlor.mail.EmailAddress;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.MailKind;
import parlor.mail.Mails;
import parlor.mail.Off;
import parlor.mail.Outgoing.Taken;
import parlor.mail.Recipient;
import parlor.mail.Sending;
import parlor.mail.Stop;
import parlor.people.PersonId;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/** Sends one piece of news to all who want it, each once. */
final class Post {
  private final SummaryParts parts;

  Post(SummaryParts parts) {
    this.parts = parts;
  }

  /** Writes news in somebody's language; empty if there is nothing to say. */
  interface Writer extends Function<Words, Optional<Letter>> {}

  /**
   * Sends it.
   *
   * @param news what it is, in ids
   * @return when to come again, if somebody could not be told now, or may not have been
   */
  Optional<Duration> send(Workspace business, MailKind kind, String news, Writer writer) {
    return parts
        .mails()
        .flatMap(
            mails ->
                parts.recipients().list(business.tenant()).stream()
                    .filter(recipient -> recipient.wants(kind))
                    .flatMap(
                        to -> send(mails, business, kind, MailId.of(news, to.person()), to, writer))
                    .max(Comparator.naturalOrder()));
  }

  private Stream<Duration> send(
      Mails mails, Workspace business, MailKind kind, MailId id, Recipient to, Writer writer) {
    var now = parts.clock().instant();
    var tenant = business.tenant();
    return switch (parts.outgoing().take(tenant, id, to.person(), to.address(), now)) {
      case Taken.Over _ -> Stream.empty();
      case Taken.InDoubt(var until) -> Stream.of(Duration.between(now, until));
      case Taken.Yours _ -> {
        var letter = writer.apply(Words.of(to.language(), business.zone()));
        if (letter.isEmpty()) {
          parts.outgoing().over(tenant, id);
          yield Stream.empty();
        }
        var mail = mail(business, kind, id, to, letter.get());
        yield sent(business, to, id, mails.send(tenant, mail));
      }
    };
  }

  /**
   * Sends one mail to somebody who is no recipient of the business's, once.
   *
   * @param who as whose it is remembered
   * @param where as where it went
   */
  Optional<Duration> send(
      Workspace business, MailId id, PersonId who, EmailAddress where, Supplier<Mail> writer) {
    var tenant = business.tenant();
    return parts
        .mails()
        .flatMap(
            mails ->
                switch (parts.outgoing().take(tenant, id, who, where, parts.clock().instant())) {
                  case Taken.Over _ -> Optional.<Duration>empty();
                  case Taken.InDoubt(var until) ->
                      Optional.of(Duration.between(parts.clock().instant(), until));
                  case Taken.Yours _ -> sent(tenant, id, mails.send(tenant, writer.get()));
                });
  }

  private Optional<Duration> sent(TenantId tenant, MailId id, Sending sending) {
    if (sending instanceof Sending.Throttled(var wait)) {
      parts.outgoing().release(tenant, id);
      return Optional.of(wait);
    }
    parts.outgoing().over(tenant, id);
    return Optional.empty();
  }

  private Stream<Duration> sent(Workspace business, Recipient to, MailId id, Sending sending) {
    var tenant = business.tenant();
    return switch (sending) {
      case Sending.Sent _ -> {
        parts.outgoing().over(tenant, id);
        yield Stream.empty();
      }
      case Sending.Throttled(var wait) -> {
        parts.outgoing().release(tenant, id);
        yield Stream.of(wait);
      }
      case Sending.Rejected _ -> stopped(business, to, id, Stop.Reason.REJECTED);
      case Sending.Suppressed _ -> stopped(business, to, id, Stop.Reason.BOUNCED);
    };
  }

  private Stream<Duration> stopped(
      Workspace business, Recipient to, MailId id, Stop.Reason reason) {
    var tenant = business.tenant();
    var stop = new Stop(reason, parts.clock().instant());
    parts.recipients().stop(tenant, to.person(), to.address(), stop);
    parts.outgoing().over(tenant, id);
    return Stream.empty();
  }

  private Mail mail(Workspace business, MailKind kind, MailId id, Recipient to, Letter letter) {
    var sealed = parts.offLinks().seal(new Off(business.tenant(), to.person(), kind));
    var off = parts.addresses().off(sealed);
    var words = Words.of(to.language(), business.zone());
    var page = letter.page(business, kind, words, off);
    return new Mail(
        id,
        to.address(),
        words.sender(business.name()),
        letter.replyTo(),
        letter.subject(),
        Templates.text(page),
        Templates.html(page),
        Optional.of(off));
  }
}

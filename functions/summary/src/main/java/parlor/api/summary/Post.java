package parlor.api.summary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.MailKind;
import parlor.mail.Mails;
import parlor.mail.Off;
import parlor.mail.Outgoing.News;
import parlor.mail.Outgoing.Taken;
import parlor.mail.Outgoing.To;
import parlor.mail.Recipient;
import parlor.mail.Sending;
import parlor.mail.Stop;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/** Sends one piece of news to all who want it, each once. */
final class Post {
  private static final Logger LOG = System.getLogger(Post.class.getName());

  private final SummaryParts parts;

  Post(SummaryParts parts) {
    this.parts = parts;
  }

  /** Writes news in somebody's language; empty if there is nothing to say. */
  interface Writer {
    /** {@code again} if it was begun before, and nobody knows how far that went. */
    Optional<Letter> write(Words words, boolean again);
  }

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
                    .map(
                        to -> send(mails, business, kind, MailId.of(news, to.person()), to, writer))
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder()));
  }

  private Optional<Duration> send(
      Mails mails, Workspace business, MailKind kind, MailId id, Recipient to, Writer writer) {
    var tenant = business.tenant();
    return once(
        mails,
        tenant,
        id,
        kind == MailKind.ALERT ? News.ALERT : News.SUMMARY,
        new To.Owner(to.person(), to.address()),
        forgotten(business),
        again ->
            writer
                .write(Words.of(to.language(), business.zone()), again)
                .map(letter -> mail(business, kind, id, to, letter)),
        failed -> failed.ifPresent(stop -> parts.stop(tenant, to.address(), stop)));
  }

  /**
   * Sends one mail to somebody whose wishes are not asked, once.
   *
   * @param forgotten when nobody can tell any more that it was sent
   * @param failed what is done if it never goes: why nothing more is to go to that address, if it
   *     is the address's fault
   */
  Optional<Duration> send(
      TenantId tenant,
      MailId id,
      News news,
      To to,
      Instant forgotten,
      Supplier<Mail> writer,
      Consumer<Optional<Stop>> failed) {
    return parts
        .mails()
        .flatMap(
            mails ->
                once(
                    mails,
                    tenant,
                    id,
                    news,
                    to,
                    forgotten,
                    _ -> Optional.of(writer.get()),
                    failed));
  }

  /** When a mail of a business that is sent now is forgotten. */
  Instant forgotten(Workspace business) {
    return business.retention().endOfMail(parts.clock().instant());
  }

  private Optional<Duration> once(
      Mails mails,
      TenantId tenant,
      MailId id,
      News news,
      To to,
      Instant forgotten,
      Function<Boolean, Optional<Mail>> writer,
      Consumer<Optional<Stop>> failed) {
    var now = parts.clock().instant();
    return switch (parts.outgoing().take(tenant, id, news, to, now, forgotten)) {
      case Taken.Over _ -> Optional.empty();
      case Taken.InDoubt(var until) -> Optional.of(Duration.between(now, until));
      case Taken.Yours(boolean again) ->
          sent(tenant, id, writer.apply(again).map(mail -> mails.send(tenant, mail)), failed);
    };
  }

  /** {@code sending} is empty where there was nothing to say. */
  private Optional<Duration> sent(
      TenantId tenant, MailId id, Optional<Sending> sending, Consumer<Optional<Stop>> failed) {
    switch (sending.orElseGet(Sending.Sent::new)) {
      case Sending.Throttled(var wait) -> {
        parts.outgoing().release(tenant, id);
        return Optional.of(wait);
      }
      case Sending.Refused _ -> {
        LOG.log(Level.WARNING, "A mail was refused for what it says or for who sends it");
        failed.accept(Optional.empty());
      }
      case Sending.Rejected _ -> failed.accept(Optional.of(stop(Stop.Reason.REJECTED)));
      case Sending.Suppressed _ -> failed.accept(Optional.of(stop(Stop.Reason.BOUNCED)));
      case Sending.Sent _ -> {}
    }
    parts.outgoing().over(tenant, id);
    return Optional.empty();
  }

  private Stop stop(Stop.Reason reason) {
    return new Stop(reason, parts.clock().instant());
  }

  private Mail mail(Workspace business, MailKind kind, MailId id, Recipient to, Letter letter) {
    var sealed = parts.offLinks().seal(new Off.Kind(business.tenant(), to.person(), kind));
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
        Optional.of(off),
        letter.about());
  }
}

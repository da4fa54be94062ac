package parlor.host.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import parlor.mail.EmailAddress;
import parlor.mail.Mails;
import parlor.model.ThisMachine;

/**
 * Where a host's mails go.
 *
 * @param server that speaks SMTP, with its password; empty if mails are files
 */
public record MailSetting(Optional<URI> server, Optional<EmailAddress> sender) {
  /** Files, which the outbox shows. */
  public static final MailSetting FILES = new MailSetting(Optional.empty(), Optional.empty());

  /**
   * What was said of it; nothing is files.
   *
   * @param server as {@link SmtpMails#of} takes it
   * @throws IllegalArgumentException if that makes no sense
   */
  public static MailSetting read(Optional<String> server, Optional<String> sender) {
    if (server.isEmpty()) {
      return FILES;
    }
    var from = sender.flatMap(EmailAddress::parse);
    if (from.isEmpty()) {
      throw new IllegalArgumentException("no address that mails come from");
    }
    try {
      var address = new URI(server.get());
      SmtpMails.of(address, from.get(), Clock.systemUTC());
      return new MailSetting(Optional.of(address), from);
    } catch (URISyntaxException e) {
      // Its message has the password.
      throw new IllegalArgumentException("not a server of mail");
    }
  }

  /** Empty where mails are files. */
  public Optional<Mails> mails(Clock clock) {
    return server.map(at -> SmtpMails.of(at, sender.orElseThrow(), clock));
  }

  /** Who mails go by, if that is another machine. */
  public Optional<String> relay() {
    return server.filter(at -> !ThisMachine.is(at)).map(URI::getHost);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MailSetting[" + server.map(URI::getHost).orElse("files") + "]";
  }
}

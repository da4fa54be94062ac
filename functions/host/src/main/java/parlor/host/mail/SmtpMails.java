package parlor.host.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import parlor.failure.Unavailable;
import parlor.mail.EmailAddress;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.Sending;
import parlor.tenant.TenantId;

/**
 * Mails to a server that speaks SMTP. The same mail has the same Message-ID, so one that had to be
 * sent again after a crash is known as such to whoever sorts mail by it.
 */
public final class SmtpMails implements Mails {
  private static final String PATIENCE = "20000";
  private static final Duration LATER = Duration.ofMinutes(5);

  private final Session session;
  private final URI server;
  private final EmailAddress sender;
  private final Clock clock;

  private SmtpMails(Session session, URI server, EmailAddress sender, Clock clock) {
    this.session = session;
    this.server = server;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Of one server.
   *
   * @param server {@code smtp://user:password@host:587}, which is encrypted where the server can
   *     and must be where there is a password, or {@code smtps://…:465}
   * @throws IllegalArgumentException if it is none
   */
  public static SmtpMails of(URI server, EmailAddress sender, Clock clock) {
    var scheme = String.valueOf(server.getScheme());
    if (server.getHost() == null || !(scheme.equals("smtp") || scheme.equals("smtps"))) {
      throw new IllegalArgumentException("not a server of mail");
    }
    var settings = new Properties();
    for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.put("mail." + scheme + "." + name, PATIENCE);
    }
    boolean signsIn = server.getRawUserInfo() != null;
    settings.put("mail.transport.protocol", scheme);
    settings.put("mail." + scheme + ".auth", Boolean.toString(signsIn));
    settings.put("mail." + scheme + ".ssl.checkserveridentity", "true");
    settings.put("mail.smtp.starttls.enable", "true");
    settings.put("mail.smtp.starttls.required", Boolean.toString(signsIn));
    // Otherwise it would name this machine.
    settings.put("mail." + scheme + ".localhost", "parlor");
    return new SmtpMails(Session.getInstance(settings), server, sender, clock);
  }

  @Override
  public Sending send(TenantId tenant, Mail mail) {
    try (var transport = session.getTransport()) {
      var message = message(mail);
      transport.connect(server.getHost(), server.getPort(), part(0), part(1));
      transport.sendMessage(message, new Address[] {new InternetAddress(mail.to().value())});
      return new Sending.Sent();
    } catch (SendFailedException e) {
      return refused(e);
    } catch (MessagingException | UnsupportedEncodingException e) {
      // What it says may name the address, so it goes no further.
      throw new Unavailable("mail", null);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
    var message = new Known(session, mail, sender);
    message.setFrom(new InternetAddress(sender.value(), mail.from().value(), UTF_8.name()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value()));
    if (mail.replyTo().isPresent()) {
      message.setReplyTo(new Address[] {new InternetAddress(mail.replyTo().get().value())});
    }
    message.setSubject(mail.subject().value(), UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.off().isPresent()) {
      message.setHeader("List-Unsubscribe", "<" + mail.off().get().toASCIIString() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    var text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8.name());
    var html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  /**
   * By the server's code (RFC 5321, section 4.2.1): 4yz is for now, 5yz for good if it is said of
   * the address. Said of the sender, or of what is sent, it is no address's fault.
   */
  private static Sending refused(MessagingException e) {
    int worst = 0;
    for (Exception cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500) {
        return new Sending.Rejected();
      }
      worst =
          switch (cause) {
            case SMTPAddressFailedException address -> Math.max(worst, address.getReturnCode());
            case SMTPSendFailedException sending -> Math.max(worst, sending.getReturnCode());
            default -> worst;
          };
    }
    if (worst >= 500) {
      return new Sending.Refused();
    }
    if (worst >= 400) {
      return new Sending.Throttled(LATER);
    }
    // It was cut off, and nobody knows what became of it.
    throw new Unavailable("mail", null);
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException chained ? chained.getNextException() : null;
  }

  /** User and password, as they stand in the server's address. */
  private @Nullable String part(int index) {
    var info = server.getRawUserInfo();
    if (info == null) {
      return null;
    }
    var parts = info.split(":", 2);
    return parts.length > index ? URLDecoder.decode(parts[index].replace("+", "%2B"), UTF_8) : null;
  }

  /** Keeps the id that it is given. */
  private static final class Known extends MimeMessage {
    private final String id;

    Known(Session session, Mail mail, EmailAddress sender) {
      super(session);
      var domain = sender.value().substring(sender.value().lastIndexOf('@'));
      this.id = "<" + mail.id() + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}

package parlor.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parlor.failure.Unavailable;
import parlor.mail.EmailAddress;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.Sending;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/**
 * Mails through SES, by the process's own right. Each bears its business's and its own id as tags,
 * so that an event of SES says which it is about and nothing needs its address. SES itself makes
 * the head of the mail from the parts that it is given. A request is tried once, since SES would
 * send what it is asked for twice twice.
 */
public final class SesMails implements Mails {
  /** Between two looks at whether the day's quota has room again. */
  private static final Duration QUOTA = Duration.ofMinutes(15);

  private static final Duration RATE = Duration.ofSeconds(30);

  private final SesV2Client ses;
  private final EmailAddress sender;
  private final String configurationSet;

  private SesMails(SesV2Client ses, EmailAddress sender, String configurationSet) {
    this.ses = ses;
    this.sender = sender;
    this.configurationSet = configurationSet;
  }

  /**
   * Mails of one sender.
   *
   * @param sender an identity that SES has verified
   * @param configurationSet whose events tell what became of a mail
   */
  public static SesMails of(Aws aws, EmailAddress sender, String configurationSet) {
    return new SesMails(aws.once(SesV2Client.builder()), sender, configurationSet);
  }

  @Override
  public Sending send(TenantId tenant, Mail mail) {
    try {
      ses.sendEmail(request(tenant, mail));
      return new Sending.Sent();
    } catch (TooManyRequestsException e) {
      return new Sending.Throttled(isQuota(e) ? QUOTA : RATE);
    } catch (LimitExceededException e) {
      return new Sending.Throttled(QUOTA);
    } catch (MessageRejectedException e) {
      return rejected(e);
    } catch (BadRequestException e) {
      return says(e, "address") ? new Sending.Rejected() : new Sending.Refused();
    } catch (SdkException e) {
      // Paused sending and an unverified domain, too: they end, and the mail is kept for then.
      throw new Unavailable("mail", e);
    }
  }

  /** An account that may write to few is not the fault of whom it may not write to. */
  private static Sending rejected(MessageRejectedException e) {
    if (says(e, "not verified")) {
      return new Sending.Throttled(QUOTA);
    }
    return says(e, "suppress") ? new Sending.Suppressed() : new Sending.Refused();
  }

  private SendEmailRequest request(TenantId tenant, Mail mail) {
    return SendEmailRequest.builder()
        .fromEmailAddress(MailHeads.from(mail.from(), sender))
        .destination(d -> d.toAddresses(mail.to().value()))
        .replyToAddresses(mail.replyTo().map(EmailAddress::value).stream().toList())
        .configurationSetName(configurationSet)
        .emailTags(tag("tenant", tenant.value()), tag("mail", mail.id().value()))
        .content(
            c ->
                c.simple(
                    s ->
                        s.subject(utf8(mail.subject().value()))
                            .body(b -> b.text(utf8(mail.text())).html(utf8(mail.html())))
                            .headers(headers(mail))))
        .build();
  }

  private static List<MessageHeader> headers(Mail mail) {
    var headers = new ArrayList<MessageHeader>();
    headers.add(header("Auto-Submitted", "auto-generated"));
    mail.off()
        .ifPresent(
            link -> {
              headers.add(header("List-Unsubscribe", "<" + link.toASCIIString() + ">"));
              headers.add(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
            });
    return headers;
  }

  private static boolean isQuota(TooManyRequestsException e) {
    return says(e, "quota");
  }

  private static boolean says(SesV2Exception e, String word) {
    var details = e.awsErrorDetails();
    return details != null
        && details.errorMessage() != null
        && details.errorMessage().toLowerCase(Locale.ROOT).contains(word);
  }

  private static Content utf8(String text) {
    return Content.builder().charset("UTF-8").data(text).build();
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }
}

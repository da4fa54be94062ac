package parlor.api.owner;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.failure.Unavailable;
import parlor.http.Texts;
import parlor.mail.EmailAddress;
import parlor.mail.HeaderText;
import parlor.mail.Mail;
import parlor.mail.MailId;
import parlor.mail.Mails;
import parlor.mail.Sending;
import parlor.people.InvitationCode;
import parlor.people.PersonId;
import parlor.tenant.Language;

/**
 * The mail that asks somebody to come in. Its link has the code behind the {@code #}, so no server
 * on the way hears of it.
 */
final class InvitationMail {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(InvitationMail.class, "invitation");

  private final Optional<Mails> mails;
  private final Optional<URI> desk;

  /** Without mail, or a desk to lead to, nothing is sent: the code is the inviter's to pass on. */
  InvitationMail(Optional<Mails> mails, Optional<URI> desk) {
    this.mails = mails;
    this.desk = desk;
  }

  /** Whether it went; what cannot be sent now is not tried again, since the code is in hand. */
  boolean send(
      InvitationCode code, EmailAddress to, String business, Language language, Instant expiresAt) {
    if (mails.isEmpty() || desk.isEmpty()) {
      return false;
    }
    try {
      var mail = mail(code, to, business, language, expiresAt);
      return mails.get().send(code.tenant(), mail) instanceof Sending.Sent;
    } catch (Unavailable e) {
      return false;
    }
  }

  private Mail mail(
      InvitationCode code, EmailAddress to, String business, Language language, Instant expiresAt) {
    var link = desk.orElseThrow() + "#/join/" + code.text();
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.forLanguageTag(language.code()))
            .format(expiresAt.atOffset(ZoneOffset.UTC));
    var text =
        text(language, "text")
            .replace("{business}", business)
            .replace("{day}", day)
            .replace("{link}", link);
    var html =
        text(language, "html")
            .replace("{business}", escaped(business))
            .replace("{day}", escaped(day))
            .replace("{link}", escaped(link));
    return new Mail(
        MailId.of("invitation " + code.id(), PersonId.of("invitation", code.id().toString())),
        to,
        HeaderText.of(business, "Parlor"),
        Optional.empty(),
        HeaderText.of(text(language, "subject").replace("{business}", business), "Parlor"),
        text,
        html,
        Optional.empty(),
        Set.of());
  }

  private static String text(Language language, String name) {
    return Texts.text(TEXTS, language, name);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

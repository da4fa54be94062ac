package parlor.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parlor.tenant.HostName;

/**
 * Where a mail goes: the plain form of an address alone (RFC 5321, section 4.1.2, without quoted
 * local parts and address literals), so it can end no header and name no second address.
 */
public record EmailAddress(String value) {
  private static final int MOST = 254;
  private static final int MOST_LOCAL = 64;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  public EmailAddress {
    if (!is(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /**
   * The address in a text, its domain in lower case and as names of hosts are written (RFC 3490);
   * empty if it is none.
   */
  public static Optional<EmailAddress> parse(String text) {
    var stripped = text.strip();
    int at = stripped.lastIndexOf('@') + 1;
    return HostName.ascii(stripped.substring(at))
        .map(domain -> stripped.substring(0, at) + domain.toLowerCase(Locale.ROOT))
        .filter(EmailAddress::is)
        .map(EmailAddress::new);
  }

  private static boolean is(String text) {
    return text.length() <= MOST
        && text.lastIndexOf('@') <= MOST_LOCAL
        && FORM.matcher(text).matches();
  }

  /** Nothing of it: it is a person's. */
  @Override
  public String toString() {
    return "EmailAddress[hidden]";
  }
}

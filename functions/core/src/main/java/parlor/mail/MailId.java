package parlor.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import parlor.id.Sha256;
import parlor.people.PersonId;
import parlor.tenant.Base32;

/**
 * One mail to one person. The same news for the same person has the same id, however often it is
 * told; nothing can be read from it.
 */
public record MailId(String value) {
  private static final int CHARACTERS = 32;
  private static final Pattern FORM = Pattern.compile("m_[a-z2-7]{" + CHARACTERS + "}");

  public MailId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a mail's id");
    }
  }

  /** {@code news} is what the mail tells, in ids. 160 bits of SHA-256. */
  public static MailId of(String news, PersonId to) {
    var hash = Sha256.of((news + '\0' + to.value()).getBytes(UTF_8));
    return new MailId("m_" + Base32.encode(hash, CHARACTERS));
  }

  @Override
  public String toString() {
    return value;
  }
}

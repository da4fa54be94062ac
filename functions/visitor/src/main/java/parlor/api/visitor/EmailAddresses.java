package parlor.api.visitor;

import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;
import parlor.mail.EmailAddress;

/** E-mail addresses as visitors type them: at a domain that there can be. */
final class EmailAddresses {
  private EmailAddresses() {}

  static Optional<String> read(String text) {
    return EmailAddress.parse(text)
        .map(EmailAddress::value)
        .filter(EmailValidator.getInstance()::isValid);
  }
}

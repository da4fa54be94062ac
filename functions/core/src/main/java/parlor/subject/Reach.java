package parlor.subject;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import parlor.tenant.HostName;

/**
 * How somebody is reached, in the one form in which two spellings are the same. An e-mail address
 * is in small letters; of a telephone number the last eight digits count, so that it does not
 * matter whether it was typed with its country's code.
 *
 * @param value a letter for the kind, {@code :} and the form
 */
public record Reach(String value) {
  /** Digits that count; a number with fewer is none. */
  private static final int DIGITS = 8;

  /** The longest address there can be (RFC 5321). */
  private static final int LONGEST = 254;

  /** Empty if it cannot be an address. */
  public static Optional<Reach> email(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    int at = plain.indexOf('@');
    return at > 0
            && at == plain.lastIndexOf('@')
            && at < plain.length() - 1
            && plain.length() <= LONGEST
            && plain.codePoints().noneMatch(Character::isWhitespace)
        ? Optional.of(new Reach("e:" + plain.substring(0, at + 1) + host(plain.substring(at + 1))))
        : Optional.empty();
  }

  private static String host(String domain) {
    return HostName.ascii(domain).orElse(domain);
  }

  /** Empty if it cannot be a telephone number. An extension is the same telephone. */
  public static Optional<Reach> phone(String text) {
    var digits = new StringBuilder();
    int end = text.indexOf(';');
    text.substring(0, end < 0 ? text.length() : end)
        .codePoints()
        .filter(Character::isDigit)
        .map(Character::getNumericValue)
        .forEach(digits::append);
    return digits.length() < DIGITS
        ? Optional.empty()
        : Optional.of(new Reach("p:" + digits.substring(digits.length() - DIGITS)));
  }

  @Override
  public String toString() {
    return "Reach[hidden]";
  }
}

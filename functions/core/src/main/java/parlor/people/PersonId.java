package parlor.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import parlor.id.Sha256;
import parlor.tenant.Base32;

/**
 * One person, as one issuer knows them; who it is cannot be read from it. Fixed length, so no
 * person's id is a prefix of another's, and a beginning of its own, so none is a tenant's.
 */
public record PersonId(String value) {
  private static final int CHARACTERS = 40;
  private static final Pattern FORM = Pattern.compile("p_[a-z2-7]{" + CHARACTERS + "}");

  public PersonId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a person's id");
    }
  }

  /**
   * The person whom an issuer calls by this subject (OpenID Connect Core 1.0, section 5.7: only the
   * two together name somebody). 200 bits of SHA-256.
   */
  public static PersonId of(String issuer, String subject) {
    if (issuer.indexOf('\0') >= 0 || issuer.isEmpty() || subject.isEmpty()) {
      throw new IllegalArgumentException("not a person");
    }
    // An issuer is an address and has no NUL, so no two pairs are one text.
    var hash = Sha256.of((issuer + '\0' + subject).getBytes(UTF_8));
    return new PersonId("p_" + Base32.encode(hash, CHARACTERS));
  }

  /** The id in a text; empty if it is none. */
  public static Optional<PersonId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PersonId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

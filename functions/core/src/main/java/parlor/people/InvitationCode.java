package parlor.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import parlor.seal.SecretHash;
import parlor.tenant.Base32;
import parlor.tenant.TenantId;

/**
 * What somebody who is invited is sent: for which business, and a secret of 190 bits that opens it
 * once.
 */
public record InvitationCode(TenantId tenant, String secret) {
  private static final int CHARACTERS = 38;
  private static final Pattern FORM =
      Pattern.compile("inv_([a-z2-7]{20})([a-z2-7]{" + CHARACTERS + "})");

  /** A new one from 24 random bytes. */
  public static InvitationCode of(TenantId tenant, byte[] random) {
    return new InvitationCode(tenant, Base32.encode(random, CHARACTERS));
  }

  /** The code in a text; empty if it is none. */
  public static Optional<InvitationCode> parse(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new InvitationCode(new TenantId("t_" + form.group(1)), form.group(2)))
        : Optional.empty();
  }

  /** As it is sent. */
  public String text() {
    return "inv_" + tenant.value().substring(2) + secret;
  }

  /** What is kept of it. */
  public UUID id() {
    var hash = SecretHash.of(secret.getBytes(US_ASCII)).hex();
    return new UUID(
        Long.parseUnsignedLong(hash, 0, 16, 16), Long.parseUnsignedLong(hash, 16, 32, 16));
  }

  @Override
  public String toString() {
    return "InvitationCode[" + tenant + "]";
  }
}

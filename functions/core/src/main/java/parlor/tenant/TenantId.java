package parlor.tenant;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One business. Fixed length, so no tenant's id is a prefix of another's and {@code id#} is a safe
 * prefix in a database policy.
 */
public record TenantId(String value) {
  private static final Pattern FORM = Pattern.compile("t_[a-z2-7]{20}");

  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a tenant id");
    }
  }

  /** A new id from 13 random bytes (100 bits are used). */
  public static TenantId of(byte[] random) {
    return new TenantId("t_" + Base32.encode(random, 20));
  }

  /** The id in a text; empty if it is none. */
  public static Optional<TenantId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}

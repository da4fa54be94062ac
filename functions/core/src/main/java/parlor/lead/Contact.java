package parlor.lead;

import java.util.Optional;

/**
 * How to reach somebody: one of these, or both.
 *
 * @param phone with country code (E.164), and {@code ;ext=} where it has an extension (RFC 3966)
 */
public record Contact(Optional<String> email, Optional<String> phone) {
  public Contact {
    if (email.isEmpty() && phone.isEmpty()) {
      throw new IllegalArgumentException("somebody is reached somehow");
    }
  }

  /** The number as people write it. */
  public Optional<String> phoneInWords() {
    return phone.map(number -> number.replace(";ext=", " ext. "));
  }

  @Override
  public String toString() {
    return "Contact[hidden]";
  }
}

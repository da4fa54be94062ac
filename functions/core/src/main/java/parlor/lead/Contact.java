package parlor.lead;

import java.util.Optional;

/**
 * How to reach somebody: one of these, or both.
 *
 * @param phone with country code (E.164)
 */
public record Contact(Optional<String> email, Optional<String> phone) {
  public Contact {
    if (email.isEmpty() && phone.isEmpty()) {
      throw new IllegalArgumentException("somebody is reached somehow");
    }
  }

  @Override
  public String toString() {
    return "Contact[hidden]";
  }
}

package parlor.erasure;

import java.util.List;
import parlor.mail.Addressee;

/**
 * The last mail of a business, which brings the receipt of its erasure.
 *
 * @param business what it was called
 */
public record Farewell(String business, List<Addressee> to) {
  public Farewell {
    to = List.copyOf(to);
  }

  @Override
  public String toString() {
    return "Farewell[hidden]";
  }
}

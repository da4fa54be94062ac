package parlor.extract;

import java.util.List;
import parlor.answers.Faq;

/**
 * What a file says.
 *
 * @param faqs by language; at least one entry
 * @param cut whether it says more than is taken
 */
public record Uploaded(List<Faq> faqs, boolean cut) {
  public Uploaded {
    faqs = List.copyOf(faqs);
  }
}

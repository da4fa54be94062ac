package parlor.answers;

import java.util.List;
import parlor.answers.vector.Vectors;

/**
 * One version of what a business says.
 *
 * @param faqs one a language, or several
 * @param vectors of its entries; none where none were asked for, or none could be had
 */
public record Content(List<Faq> faqs, Vectors vectors) {
  /** Of a business that says nothing. */
  public static final Content NOTHING = of(List.of());

  public Content {
    faqs = List.copyOf(faqs);
  }

  /** Words alone. */
  public static Content of(List<Faq> faqs) {
    return new Content(faqs, Vectors.NONE);
  }
}
